// Labels, closures in loops, tagged templates, regular expressions.
outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; console.log(i, j); } }
block: { console.log('in'); if (true) break block; console.log('never'); }
var fns = [];
for (var i = 0; i < 3; i++) setTimeout(() => fns.push('var' + i));
for (let i = 0; i < 3; i++) setTimeout(() => fns.push('let' + i));
setTimeout(() => console.log(fns), 1);
const tag = (s, ...v) => s.raw.reduce((a, x, i) => a + x + (v[i] !== undefined ? `<${v[i]}>` : ''), '');
console.log(tag`a${1}b\n${'c'}d`, String.raw`\t${1}`, ((s) => s === s)`x`, tag``);
const html = (s, ...v) => String.raw({ raw: s }, ...v.map((x) => String(x).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])));
console.log(html`<p>${'<script>"&'}</p>`);
const re = /(?<year>\d{4})-(?<month>\d{2})/gu;
for (const m of '2024-01 2025-12'.matchAll(re)) console.log(m.index, m.groups.year, { ...m.groups }, m);
console.log('2024-01'.replace(re, '$<month>/$<year>'), 'aBc'.replace(/b/i, (m, o, s) => `[${m}${o}${s}]`), 'x-y_z'.split(/[-_]/), /(?<=\$)\d+/.exec('a$42')[0], /^.$/su.test('\n'), 'aaa'.replaceAll('a', 'b'), /a|b/y.test('b'), 'test'.match(/t/g), 'test'.match(/z/), 'one two'.replace(/(\w+) (\w+)/, '$2 $1 $& $`'), /\p{Lu}/u.test('É'), 'camelCaseString'.replace(/([A-Z])/g, ' $1').toLowerCase());
const r2 = /o/g;
r2.test('foo');
console.log(r2.lastIndex, r2.flags, r2.source, /[/]/.source, new RegExp('/', 'g'), new RegExp('').source, RegExp.prototype.toString.call(/a/i), /x/d.exec('axb').indices[0]);
try { new RegExp('('); } catch (e) { console.log(e.name + ': ' + e.message); }
try { 'a'.matchAll(/a/); } catch (e) { console.log(e.message); }
try { 'a'.replaceAll(/a/, 'b'); } catch (e) { console.log(e.message); }
