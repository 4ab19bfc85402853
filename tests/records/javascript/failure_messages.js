const show = f => {
  try {
    f();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
};
show(() => undefinedName);
show(() => null.x);
show(() => undefined.x.y);
show(() => { const a = 1; a = 2; });
show(() => { let o = {}; o.f(); });
show(() => { early; let early = 1; });
show(() => 5());
show(() => new (() => {})());
show(() => [].reduce((a, b) => a));
show(() => JSON.parse('{bad'));
show(() => { throw { name: 'custom', message: 'object' }; });
show(() => 'x'.repeat(-1));
show(() => new Array(-1));
show(() => { const [a] = null; });
show(() => { const { a } = undefined; });
show(() => { class A { constructor() { this.x; } } A(); });
