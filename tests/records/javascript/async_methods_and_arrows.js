const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

class Robot {
  #moves = 0;
  constructor(name) {
    this.name = name;
  }
  async move(ms) {
    await delay(ms);
    this.#moves += 1;
    return this;
  }
  get moves() {
    return this.#moves;
  }
  static async build(name) {
    await delay(5);
    return new Robot(name);
  }
}

(async () => {
  const robot = await Robot.build('Marvin');
  await robot.move(10);
  await (await robot.move(10)).move(20);
  console.log(robot.name, robot.moves);
  const helper = {
    async greet() {
      await null;
      return `hello from ${this.name}`;
    },
    name: 'helper',
  };
  console.log(await helper.greet());
})();
