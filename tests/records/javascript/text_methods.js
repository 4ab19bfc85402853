const text = '  The quick brown fox  ';
console.log(text.trim().toUpperCase(), text.length, text.trim().split(' '));
console.log(text.includes('quick'), text.indexOf('q'), text.trim().startsWith('The'), text.slice(-5, -2));
console.log('a-b-c'.replace('-', '+'), 'a-b-c'.replaceAll('-', '+'), 'abc'.at(-1), 'abc'[1], 'ab'.repeat(3));
console.log('7'.padStart(3, '0'), 'x'.padEnd(3, '.') + '|', 'abc'.charCodeAt(0), String.fromCharCode(72, 105));
console.log([...'héllo'].reverse().join(''), 'b' > 'a', 'B' > 'a', '10' < '9', 10 < 9);
