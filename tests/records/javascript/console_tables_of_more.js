// Tables whose cells hold more than fits, with columns that are numbers.
console.table([{ b: 1, 2: 'x' }, [1, 2], 'prim', null]);
console.table([{ a: 1, b: 2 }, 5], ['b', 'zz']);
console.table([[1, 2, 3, 4, 5].map(x => [x, x, x, x, x])]);
console.table([{ a: { x: 1, y: 2, z: 3 }, b: [1, 2, 3, 4] }], ['b']);
console.table({ x: [1, 2], y: { a: 1 } }, [1]);
console.table([], ['a']);
console.table(new Map([['k', [1, 2, 3, 4, 5]]]));
const orders = [{ id: 'a1', items: ['pen', 'ink', 'pad', 'cup', 'mug'], to: { city: 'Oslo', zip: '0150', floor: 2 }, 2024: true }, { id: 'b2', items: new Map([['pen', 1], ['ink', 2], ['pad', 3], ['cup', 4]]), note: 'call\nfirst' }];
console.table(orders);
console.table(Object.fromEntries(orders.map(({ id, ...rest }) => [id, rest])), ['note', 'items']);
