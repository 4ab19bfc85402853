console.log('text', 1, -0, 1.5, true, null, undefined, Symbol('s'));
console.log(['text', 1, -0, true, null, undefined, Symbol('s')]);
console.log(NaN, Infinity, 1e21, 1e-7, 0.1 + 0.2, 123456789012345680000, 1 / 3);
console.log();
console.log('');
console.log('two\nlines');
console.log("it's", ["it's", 'say "hi"', `both ' and "`, 'tab\t', 'new\nline']);
