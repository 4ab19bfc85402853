console.log(/ab+c/gi, [/x/]);
console.log('2026-11-21'.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'), 'a, b;c'.split(/[,;] */));
const match = /(?<first>\w+) (?<second>\w+)/.exec('hello world');
console.log(match.index, match[0], match.groups.second, /^h.*d$/i.test('HELLO WORLD'));
