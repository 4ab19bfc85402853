// What V8 says when something cannot be gone through, called or made.
function attempt(action) {
  try {
    action();
    console.log('worked');
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}

const store = { list: { first: 1 }, find() { return 5; }, deep: { find() {} } };
const find = () => undefined;
const load = async () => [1, 2];

attempt(() => { const [a] = find(); });
attempt(() => { const [a, b] = load(); });
attempt(() => { const [a] = store.find(); });
attempt(() => { const [a] = store.list; });
attempt(() => { let a; [a] = find(); });
attempt(() => { for (const item of find()); });
attempt(() => { for (const item of load()); });
attempt(() => { for (const item of store.list); });
attempt(() => { for (const item of store.deep.find()); });
attempt(() => [...store.list]);
attempt(() => [...store.find()]);
attempt(() => [...new Date(0)]);
attempt(() => Math.max(...store.list));
attempt(() => Math.max(1, ...5));
attempt(() => find(...[1], ...null));
attempt(() => (store.list ?? find).run());
attempt(() => (find || store).run());
attempt(() => (1 + 2).run());
attempt(() => (store.list + 1).run());
attempt(() => new Date(0).run());
attempt(() => new Map([]).run());
attempt(() => store[`find`]()());
attempt(() => store['li' + 'st']());
attempt(() => [...[1], 2].run());
attempt(() => (store ? store : find).run());
attempt(() => { class Child extends store.find {} });
attempt(() => { class Child extends (() => 1) {} });
attempt(() => { class Base {} class Child extends Base { constructor() { super(); super(); } } new Child(); });
attempt(() => { class Secret { #code = 1; read() { return this.#code; } } new Proxy(new Secret(), {}).read(); });
attempt(() => { class Base { static #count = 0; static up() { return ++this.#count; } } class Child extends Base {} Child.up(); });
attempt(() => Object.assign({}, 'ab').length.x.y);

(async () => {
  for (const wrong of [undefined, 5, store.list]) {
    try {
      for await (const item of wrong);
    } catch (error) {
      console.log(error.message);
    }
  }
  console.log(btoa('Hello, World!'), atob('SGVsbG8='), btoa(''), btoa('a'));
  try { btoa('€'); } catch (error) { console.log(error.name, error.message); }
})();
