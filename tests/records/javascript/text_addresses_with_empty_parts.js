// Addresses that end in signs with nothing behind, paths without a host, and parameters with codes that are none.
for (const text of ['http://a.b/?', 'http://a.b/#', 'http://a.b/p?#', 'http://a.b?x=1#', 'mailto:/a/../b', 'data:text/plain,hello world', 'javascript:/./x', 'http://a.b/%zz?q=%zz%41&r=100%']) {
  const url = new URL(text);
  console.log(url.href, [url.pathname, url.search, url.hash], [...url.searchParams]);
}
const url = new URL('http://a.b/?#');
url.search = '';
console.log(url.href);
url.hash = '';
console.log(url.href);
url.searchParams.append('q', 'x');
console.log(url.href);
url.searchParams.delete('q');
console.log(url.href);
console.log([...new URLSearchParams('a=%&b=%4&c=%41%zz&d=%E9&e=%C3%A9&g=+%2B')]);
for (const wrong of ['http://a]b/', 'http://[a/', 'http://a[b/']) console.log(URL.canParse(wrong));
