console.log('%s is %d years old', 'Ada', 36);
console.log('%i %f %O %j %%', 3.7, '1.5', { a: 1 }, { b: 2 });
console.log('%s', { a: 1 }, 'extra', 2);
console.log('%s %s', 'only one');
console.log('100%', 'sure', '%c styled', 'color: red');
console.log('%s', null, undefined, Symbol('q'));
console.log(1, '%s', 'not a format');
