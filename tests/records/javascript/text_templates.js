const user = { name: 'Ada', langs: ['en', 'fr'] };
const price = 4.5;
console.log(`Hello ${user.name}, you speak ${user.langs.length} languages: ${user.langs}`);
console.log(`${price.toFixed(2)} € and ${(price * 3).toFixed(1)}`);
console.log(`nested ${`inner ${1 + 1}`} and ${user.age ?? 'unknown'} and ${user.address?.street}`);
console.log(`a
second line \${not} \u2603 \x41`);
console.log('a' + 1 + 2, 1 + 2 + 'a', '3' * '4', [] + [], [] + {}, 1 + null, 1 + undefined, true + true);
