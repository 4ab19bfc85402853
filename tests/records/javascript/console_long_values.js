// When a line is too long, and how arrays are laid in columns.
console.log(Array.from({ length: 30 }, (_, i) => i * 7));
console.log(Array.from({ length: 120 }, (_, i) => i));
console.log(Array.from({ length: 12 }, (_, i) => 'item ' + i));
console.log(['apple', 'banana', 'cherry', 'dragonfruit', 'elderberry', 'fig', 'grape', 'honeydew']);
console.log(Array.from({ length: 8 }, (_, i) => ({ id: i, name: `user${i}` })));
console.log({ id: 1, name: 'A rather long name for a user', email: 'someone@example.com', active: true, tags: ['a', 'b'] });
console.log({ short: 1, nested: { name: 'A rather long name for a user', email: 'someone@example.com', roles: ['admin', 'editor', 'viewer'] } });
console.log([['row', 1], ['row', 2], ['row', 3], ['row', 4], ['row', 5], ['row', 6], ['row', 7]]);
console.log('x'.repeat(200).length, ['x'.repeat(100)], { text: 'word '.repeat(20) });
console.log(new Map(Array.from({ length: 5 }, (_, i) => [`key number ${i}`, { value: i, squared: i * i }])));
console.log(new Set(Array.from({ length: 20 }, (_, i) => `member ${i}`)));
console.log([[1, 2, [3, 4, [5, [6]]]], { a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } }]);
console.log(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`property${i}`, i])));
console.log([1.5, 22.75, 333.125, 4444.0625, 5, 66, 777, 8888, 99999, 1e10], [-1, -22, -333, -4444, 1, 22, 333]);
console.log([null, undefined, null, undefined, null, undefined, null, undefined]);
console.log({ data: Array.from({ length: 101 }, (_, i) => i) }.data.length, Array(3).fill({ a: 1, b: { c: 2 } }));
console.log([['a', 'b'], ['c', 'd']], [[1, 2, 3], [4, 5, 6], [7, 8, 9]], { matrix: [[1, 0], [0, 1]] });
console.log({ results: [{ status: 'fulfilled', value: { id: 1, items: [1, 2, 3] } }, { status: 'rejected', reason: 'network' }], took: 12.5 });
