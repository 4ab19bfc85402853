// What a text does with a pattern is asked of the pattern, by symbols.
console.log('a-b-c'.split({ [Symbol.split]: (text, most) => [text, most] }), 'abc'.replace({ [Symbol.replace]: (text, by) => `${text} by ${by}` }, 'x'));
console.log('abc'.match({ [Symbol.match]: text => [...text] }), 'abc'.search({ [Symbol.search]: () => 42 }));
class Loud extends RegExp {
  [Symbol.replace](text, by) {
    return super[Symbol.replace](text, by).toUpperCase();
  }
}
console.log('banana'.replace(new Loud('a', 'g'), 'o'), 'banana'.replaceAll(new Loud('n', 'g'), 'm'), new Loud('x'));
console.log(/a/g[Symbol.replace]('banana', 'o'), /,\s*/[Symbol.split]('a, b,c'), /n/[Symbol.search]('banana'), /(?<x>n)/[Symbol.match]('banana').groups.x);
console.log([.../a(.)/g[Symbol.matchAll]('abac')].map(match => match[1]), Symbol.replace, Symbol.split.description);

// Lists that join in, and arrays that do not.
const pages = { length: 2, 0: 'a', 1: 'b', [Symbol.isConcatSpreadable]: true };
const whole = [1, 2];
whole[Symbol.isConcatSpreadable] = false;
console.log([0].concat(pages, [3], 'text'), [0].concat(whole).length);
console.log(String.raw`C:\new\${1 + 1}`, String.raw({ raw: ['<', '>', '!'] }, 'b', 'c', 'd'), String.raw({ raw: 'abc' }, '-', '+'));
