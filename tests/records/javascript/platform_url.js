const url = new URL('https://user:pw@Example.com:8080/a/b/../c?x=1&y=two words#frag');
console.log(url.href, url.origin, url.host, url.pathname, url.search, url.hash, url.searchParams.get('y'));
console.log(url);
url.searchParams.append('z', 'ä&b'); url.pathname = '/new path'; url.hash = ''; console.log(String(url));
console.log(new URL('/path?q=1', 'https://example.com/base/x').href, new URL('x/y', 'https://example.com/base/z').href, new URL('../up', 'https://example.com/a/b/c').href, new URL('?only', 'https://example.com/a?b').href, new URL('//other.org/x', 'https://example.com').href);
try { new URL('/relative') } catch (e) { console.log(e.name, e.message, e.code, e.input) }
const p = new URLSearchParams({ a: 1, b: 'x y', c: 'é' }); p.append('a', 2);
console.log(p.toString(), p.getAll('a'), p.has('b'), p.size, [...p], p); p.delete('a'); p.sort(); p.set('c', 'new'); console.log('' + p, Object.fromEntries(p));
for (const [k, v] of new URLSearchParams('?q=1&r=%20s+t')) console.log(k, v);
console.log(URL.canParse('nope'), URL.canParse('https://a.b'), JSON.stringify({ url: new URL('https://a.b') }));
console.log(new URLSearchParams(), new URL('mailto:a@b.c').pathname, new URL('https://a.b:443/').port, new URL('data:text/plain,hello').protocol, new URL('https://a.b').toString());
console.log(new URL('https://a.b/ü?q=ü').href);
