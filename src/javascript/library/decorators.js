// What TypeScript's decorators do: `decorate.older()` those of `experimentalDecorators`, one member or the class at a time;
// `decorate()` those of the standard (proposal of 2023), a class at once, and what is left to do when objects are made.
{
  const mustBeFunction = value => {
    if (value !== undefined && typeof value !== 'function') throw new TypeError('Function expected');
    return value;
  };
  const partOf = { method: 'value', getter: 'get', setter: 'set' };
  const accessOf = (kind, key) => ({
    has: object => key in object,
    ...kind === 'setter' ? {} : { get: object => object[key] },
    ...kind === 'setter' || kind === 'field' || kind === 'accessor' ? { set: (object, value) => { object[key] = value; } } : {},
  });
  const run = (list, self, value) => list.reduce((value, f) => f.call(self, value), value);
  const all = (list, self) => { for (const f of list) f.call(self); };
  methods(globalThis, {
    'decorate.older()'(Class, [kind, isStatic, key, decorators, parameters]) {
      const of = isStatic ? Class : Class.prototype, more = parameters.map(([index, f]) => (target, key) => f(target, key, index));
      const list = [...decorators, ...more].reverse();
      if (kind === 'class') return list.reduce((Class, f, i) => (more.includes(f) ? f(Class, undefined) : f(Class)) || Class, Class);
      let descriptor = kind === 'field' ? undefined : Object.getOwnPropertyDescriptor(of, key);
      for (const f of list) descriptor = f(of, key, descriptor) || descriptor;
      if (descriptor) Object.defineProperty(of, key, descriptor);
    },
    'decorate()'(Class, decorators, elements) {
      const starts = { true: [], false: [] }, finishing = [], inits = elements.map(() => []), afters = elements.map(() => []);
      const contextOf = (context, initializers) => {
        let done = false;
        const own = { ...context };
        own['addInitializer'] = (() => f => {
          if (done) throw new TypeError('Cannot add initializers after decoration has completed');
          initializers.push(mustBeFunction(f ?? null));
        })();
        return [own, () => { done = true; }];
      };
      const stored = new Map();
      elements.forEach(([kind, isStatic, key], index) => {
        if (kind !== 'accessor') return;
        const values = new WeakMap(), of = isStatic ? Class : Class.prototype;
        const held = object => {
          if (!values.has(object)) throw new TypeError(`Cannot read private member #${key}_accessor_storage from an object whose class did not declare it`);
          return values.get(object);
        };
        stored.set(index, values);
        const pair = { get [key]() { return held(this); }, set [key](value) {
          held(this);
          values.set(this, value);
        } };
        Object.defineProperty(of, key, { ...Object.getOwnPropertyDescriptor(pair, key), enumerable: false });
      });
      const decorateMember = ([kind, isStatic, key, list], index) => {
        const of = isStatic ? Class : Class.prototype, descriptor = kind === 'field' ? undefined : Object.getOwnPropertyDescriptor(of, key);
        const initializers = kind === 'field' || kind === 'accessor' ? afters[index] : starts[isStatic];
        for (const f of [...list].reverse()) {
          const [context, end] = contextOf({ kind, name: key, static: isStatic, private: false, access: accessOf(kind, key), metadata: undefined }, initializers);
          const given = kind === 'field' ? undefined : kind === 'accessor' ? { get: descriptor.get, set: descriptor.set } : descriptor[partOf[kind]];
          const result = f(given, context);
          end();
          if (kind === 'accessor') {
            if (result === undefined) continue;
            if (result === null || typeof result !== 'object') throw new TypeError('Object expected');
            if (mustBeFunction(result.get)) descriptor.get = result.get;
            if (mustBeFunction(result.set)) descriptor.set = result.set;
            if (mustBeFunction(result.init)) inits[index].unshift(result.init);
          } else if (mustBeFunction(result)) {
            if (kind === 'field') inits[index].unshift(result);
            else descriptor[partOf[kind]] = result;
          }
        }
        if (descriptor) Object.defineProperty(of, key, descriptor);
      };
      const isField = ([kind]) => kind === 'field';
      for (const fields of [false, true]) for (const statics of [true, false]) {
        elements.forEach((element, index) => { if (isField(element) === fields && element[1] === statics) decorateMember(element, index); });
      }
      let made = Class;
      for (const f of [...decorators].reverse()) {
        const [context, end] = contextOf({ kind: 'class', name: Class.name, metadata: undefined }, finishing);
        made = mustBeFunction(f(made, context)) ?? made;
        end();
      }
      return {
        class: made,
        init(index, self, value) {
          value = run(inits[index], self, value);
          stored.get(index)?.set(self, value);
          return value;
        },
        after(index, self) { all(afters[index], self); },
        start(self) { all(starts.false, self); },
        startStatic(self) { all(starts.true, self); },
        finish(self) { all(finishing, self); },
      };
    },
  });
}
