console.log('2024-01-15'.match(/(\d+)-(\d+)-(\d+)/), /a/g.test('cat'), 'a1b22c333'.match(/\d+/g), 'x'.match(/y/));
console.log('John Smith'.replace(/(\w+)\s(\w+)/, '$2, $1'), 'aaa'.replace(/a/g, (m,i)=>m+i), 'a, b;c'.split(/[,;]\s*/), 'camelCaseString'.replace(/([A-Z])/g, ' $1').toLowerCase());
console.log([...'k1=v1&k2=v2'.matchAll(/(?<k>\w+)=(?<v>\w+)/g)].map(m=>m.groups.k+':'+m.groups.v), /^https?:\/\/([^/:]+)(:\d+)?(\/.*)?$/.exec('https://x.com:80/a/b').slice(1));
console.log(/(a|ab)(c|bcd)(d*)/.exec('abcd'), 'aBc'.replace(/b/i,'X'), /^\s*$/.test('  '), 'foo.bar'.search(/\./), /a{2,3}?/.exec('aaaa')[0], /<.+?>/.exec('<a><b>')[0], /(\w)\1/.exec('hello')[0], /\bfoo\b/.test('a foo b'), /foo(?=bar)/.exec('foobar')[0], /foo(?!bar)/.test('foobar'));
const re=/o/g; let m; while ((m = re.exec('foo boo'))) console.log(m.index, re.lastIndex);
console.log(/ab+c/gi, [/x/], String(/a\/b/), new RegExp('a+','g'), /a/.source, /a/gi.flags, 'abc'.split(''), 'a1b2'.split(/\d/), 'a1b2'.split(/(\d)/), ''.split(/x/), 'ab'.split(/(?:)/));
try { new RegExp('(') } catch (e) { console.log(e.name+': '+e.message) } try { new RegExp('*') } catch (e) { console.log(e.message) } try { new RegExp('[a') } catch (e) { console.log(e.message) }
console.log('x-y_z'.replace(/[-_](.)/g, (_, c) => c.toUpperCase()), '  trim '.replace(/^\s+|\s+$/g,''), 'price: $5'.replace(/\$(\d)/, '€$1$$'), 'tel: 555-1234'.replace(/\d{3}-\d{4}/, 'X'), 'A-B'.replace(/(?<first>\w)-(?<second>\w)/, '$<second>-$<first>'));
console.log(/^[\w.+-]+@[\w-]+\.[\w.]+$/.test('a.b+c@d-e.co.uk'), /^(?:\d{1,3}\.){3}\d{1,3}$/.test('127.0.0.1'), 'aaa'.lastIndexOf('a'), 'line1\nline2'.match(/^line\d$/gm), /[^abc]/.exec('abcd').index, /[\d-]+/.exec('a1-2')[0], /\u0041\x42/.test('AB'), /./s.test('\n'), /\t/.test('\t'));
console.log('x'.repeat(50000).match(/x*/)[0].length, ('a'.repeat(2000)+'b').match(/(?:a)*b/)[0].length);
