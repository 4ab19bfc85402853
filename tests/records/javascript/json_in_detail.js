const attempt = f => { try { console.log(f()); } catch (error) { console.log(`${error.name}: ${error.message}`); } };
for (const text of ['[1,', '{"a":1,', '{"a":1, ]', '"\\u12', '"\\u12zz"', '"a\\', '"\\x"', '1e', '1e+', '-01', '1.5.5', '1 2', '  ', '{}x', '[x22222222222222222222]', `[${'1,'.repeat(12)}x]`, `[${'1,'.repeat(12)}x${',2'.repeat(12)}]`, '["tab\t"]']) attempt(() => JSON.parse(text));
for (const text of ['["é", "a\\nb", "\\ud83d\\ude00", "", {"k": "v\\"w"}]', '[-0, 1.5e3, 1e400]', ' { "__proto__" : 1 } ']) attempt(() => JSON.stringify(JSON.parse(text)));
for (const count of [1, 2, 4, 5, 6]) {
  const ring = {};
  let last = ring;
  for (let i = 1; i < count; i++) last = last[`p${i}`] = i === 2 ? [] : {};
  last.back = ring;
  attempt(() => JSON.stringify(ring));
}
const keyed = { toJSON(key) { return `key ${key}`; } };
attempt(() => JSON.stringify([keyed, { a: keyed }, [undefined, () => 1, Symbol('s')], new Number(3), new String('s'), new Boolean(false)]));
attempt(() => JSON.stringify({ b: 1, a: { b: 2, c: 3 } }, ['a', 'b', 'b']));
attempt(() => JSON.stringify({ a: [1, { b: 2 }], e: {}, l: [] }, (key, value) => typeof value === 'number' ? value + 1 : value, '--'));
attempt(() => JSON.stringify(JSON.parse('{"a":{"b":1,"c":2},"d":[1,2]}', function (key, value) { return key === 'b' ? undefined : value; })));
console.log('%j and %j', { a: 1 }, 'text');
