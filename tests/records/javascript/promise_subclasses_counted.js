// How many promises of a subclass come into being, and in which tick an await of one goes on.
class Counted extends Promise {
  static made = 0;
  constructor(executor) {
    super(executor);
    Counted.made += 1;
  }
}
const tell = what => { console.log(what, Counted.made); Counted.made = 0; };
const ready = Counted.resolve(1);
tell('resolve');
ready.then(x => x);
tell('then');
const ticks = async name => { for (let i = 1; i <= 6; i++) { await null; console.log(name, i); } };
(async () => {
  await ready;
  tell('await');
  await ready.finally(() => {});
  tell('finally');
  await Counted.all([1, ready]);
  tell('all');
  await Counted.race([ready, 2]);
  tell('race');
  await Counted.reject(new Error('no')).catch(() => {});
  tell('reject and catch');
  Promise.resolve().then(() => ready).then(() => tell('returned'));
})();
ticks('tick');
