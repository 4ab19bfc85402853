// Named groups, flags, lastIndex, matchAll, lookaround, replace functions.
const log = '2024-01-15 ERROR [db] timeout after 300ms\n2024-01-16 INFO [api] ok\n2024-01-17 ERROR [api] 500';
const line = /^(?<date>\d{4}-\d{2}-\d{2}) (?<level>\w+) \[(?<source>\w+)\] (?<text>.*)$/gm;
for (const { groups: { date, level, source, text }, index } of log.matchAll(line)) console.log(date, level, source, text, index);
console.log(log.match(/ERROR/g), log.match(/nothing/), log.match(/nothing/g), log.match(/(\w+) \[(\w+)\]/).slice(0, 3), log.search(/INFO/), /INFO/.test(log));
const re = /a(\d)?/g; let m; while ((m = re.exec('a1 a a2')) !== null) console.log(m[0], m[1], m.index, re.lastIndex);
console.log('2024-01-15'.match(/(\d+)-(\d+)-(\d+)/), '2024-01-15'.match(/(?<y>\d+)-(?<m>\d+)/).groups.y, { ...'a1'.match(/(?<l>[a-z])(?<d>\d)/).groups });
console.log('price: $5, $10'.replace(/\$(\d+)/g, (_, n) => `€${n * 2}`), 'a.b.c'.split(/\./), 'A1B22'.replace(/[A-Z](\d+)/g, '<$1>'), 'x'.replace(/(?<n>x)/, '[$<n>]'), 'aaa'.replace(/a/y, 'b'), 'abc'.replace(/(?<=a)b(?=c)/, '-'), 'foobar foobaz'.match(/foo(?!bar)\w+/)[0]);
console.log(/^[\w.+-]+@[\w-]+\.[\w.]+$/.test('some.one+tag@example.co.uk'), /^(?:\d{3}-)?\d{4}$/.test('555-1234'), /(\w)\1/.test('hello'), /^\s*$/.test('  \n'), /a|b|c/.exec('xxb').index, /\bfoo\b/.test('a foo b'), /a{2,3}/.exec('caaaat')[0], /a+?/.exec('aaa')[0], /<.+?>/.exec('<a><b>')[0], /./su.test('\n'));
console.log('one two  three'.split(/\s+/), 'a1b2c3'.replace(/\d/g, (d) => d * 2), 'aBc'.replace(/b/i, (x) => x.toLowerCase()), new RegExp('a+', 'gi').flags);
