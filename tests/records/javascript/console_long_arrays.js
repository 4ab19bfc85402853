console.log(Array.from({ length: 30 }, (_, i) => i * i));
console.log(Array.from({ length: 7 }, (_, i) => 'item number ' + i));
console.log(Array.from({ length: 120 }, (_, i) => i % 10));
console.log([{ id: 1, name: 'first user' }, { id: 2, name: 'second user' }, { id: 3, name: 'third user' }]);
