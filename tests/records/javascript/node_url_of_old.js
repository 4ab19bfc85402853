// The older way to take addresses apart and put them together.
const url = require('url');
for (const [text, pairs] of [['http://user:p@host.com:80/p/a?x=1&y=2#h', true], ['/path?a=1&b=2&a=3', true], ['/path'], ['http://x.y'], ['//h/p'], ['a b?c=d e'], ['HTTP://EX.com/Q?'], ['/p', true]]) console.log(url.parse(text, pairs));
console.log(url.format({ protocol: 'https', host: 'a.b', pathname: '/c', query: { d: 1, e: ['x', 'y z'] } }), url.format({ hostname: 'h', port: 80, pathname: 'p', search: 'q=1', hash: 'f' }));
console.log(url.format(new URL('http://a/b?c#d'), { fragment: false, search: false }), url.resolve('/one/two/three', 'four'), url.resolve('http://example.com/one', '/two'));
console.log(url.fileURLToPath('file:///a/b%20c'), url.pathToFileURL('/x y').href);
const { query, pathname } = url.parse('/search?q=node&page=2', true);
console.log(query.q, pathname, { ...query });
