// Handlers that keep their `this`: async arrow functions as the fields of a class.
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
class Player {
  #score = 0;
  name = 'Ada';
  play = async rounds => {
    for (let round = 1; round <= rounds; round++) {
      await sleep(10);
      this.#score += round;
    }
    for await (const bonus of [Promise.resolve(1), 2]) this.#score += bonus;
    return this.#score;
  };
  stream = async function* () {
    yield 1;
    await null;
    yield 2;
  };
  nested = {
    load: async () => {
      const { name } = await Promise.resolve({ name: this.name });
      return name;
    },
  };
  handlers = [
    async () => await 1,
    async x => await x,
    async ({ y }) => {
      try {
        await Promise.reject(y);
      } catch (error) {
        return `caught ${error}`;
      } finally {
        await 0;
      }
    },
  ];
  lazy = () => async () => await (async () => await 'deep')();
  static make = async () => {
    await null;
    return new this();
  };
  static ready = (async () => {
    await null;
    return 'ready';
  })();
}
const player = await Player.make();
console.log(await Player.ready, await player.play(3), await player.nested.load(), await player.lazy()());
console.log(...(await Promise.all(player.handlers.map((handle, i) => handle({ y: i, toString: () => `#${i}` }).then(String)))));
for await (const value of player.stream()) console.log('streamed', value);
const { play } = player;
play(2).then(score => console.log('taken off its player, still', score));
