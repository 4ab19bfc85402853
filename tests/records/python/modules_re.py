import re
html = '<a href="/one">One</a> <a href="/two?x=1">Two</a>\n<p class="k">text 42, 7.5</p>'
print(re.findall(r'href="(.*?)"', html), re.findall(r'<(\w+)[^>]*>(.*?)</\1>', html), re.findall(r'\d+\.?\d*', html), re.findall(r'[A-Z]\w+', html))
m = re.search(r'(?P<key>\w+)="(?P<val>[^"]*)"', html); print(m, m.group(), m.group(1), m['val'], m.groups(), m.groupdict(), m.span(), m.start('val'), m.end(2), m.lastindex, m.lastgroup)
print(re.match(r'\d', 'a1'), re.match(r'a', 'a1'), re.fullmatch(r'[a-z]+\d*', 'abc12'), re.fullmatch('a', 'ab'))
print(re.sub(r'\s+', ' ', 'a  b \n c'), re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('x', lambda m: m.group().upper(), 'axbx', count=1), re.subn('a', 'b', 'aaa'), re.sub(r'(?P<n>\d)', r'<\g<n>>', 'a1b2'))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split(r'(,)', 'a,b'), re.split(r'\W+', 'one two, three', maxsplit=1), re.split('', 'abc'))
p = re.compile(r'^item-(\d+)$', re.M | re.I); print(p, p.findall('item-1\nITEM-22\nitemx'), p.flags, p.groups, p.pattern)
print(re.findall(r'(?i)python', 'Python PYTHON'), re.findall(r'^\w', 'ab\ncd', re.MULTILINE), re.findall(r'a.c', 'a\nc', re.S), re.findall(r'(?<=\$)\d+', '$5 6 $77'), re.findall(r'\b\w{3}\b', 'the quick fox'), re.findall(r'(?<!a)b', 'ab cb'), re.findall(r'q(?!u)', 'qu qa'), re.findall(r'foo(?=bar)', 'foobar foobaz'))
print([m.span() for m in re.finditer(r'a*', 'baac')], re.findall(r'(a|ab)(c|bcd)(d*)', 'abcd'), re.match(r'(a+)+b', 'aaaab'), re.match(r'(?:ab){2,3}', 'abababab').group(), re.match(r'a{2}', 'aaa').group(), re.match(r'<.+?>', '<a><b>').group(), re.match(r'x*?y', 'xxy').group(), re.findall(r'(\w)(\d)?', 'a1b'))
print(re.escape('a.b*c'), re.match(r'(\w+)@(\w+)\.com', 'user@example.com').groups(), bool(re.match(r'^[\w.+-]+@[\w-]+\.[\w.]+$', 'a.b@c.org')))
for bad in ('(', ')', '[a', '*a', 'a**', '(?P<x', r'\q', 'a{3,2}', '[z-a]', '(?P=no)', r'(\2)', '(?P<a>x)(?P<a>y)'):
    try: re.compile(bad); print('ok', bad)
    except re.error as e: print(bad, '|', e)
log = '''2024-01-02 10:00:01 ERROR [db] timeout after 30s
2024-01-02 10:00:02 INFO [web] GET /index 200'''
pat = re.compile(r'''
    (?P<date>\d{4}-\d{2}-\d{2})\s   # the date
    (?P<time>[\d:]+)\s
    (?P<level>[A-Z]+)\s \[(?P<name>\w+)\]\s (?P<msg>.*)
''', re.VERBOSE)
for line in log.splitlines():
    print(pat.match(line).groupdict())
print(re.findall(r'((\w)\2)', 'aabbc'), re.sub(r'(^|_)(\w)', lambda m: m[2].upper(), 'snake_case_name'), re.sub(r'(?<!^)(?=[A-Z])', '_', 'CamelCaseName').lower(), re.I, re.findall(r'[^\W\d_]+', 'ab1_cd'), re.findall('é', 'café'))
print(re.match('a', 'b') is None, re.search('b', 'abc').string, re.compile('a') == re.compile('a'), re.search(r'(a)|(b)', 'b').groups(), re.search(r'(a)|(b)', 'b').group(1, 2))
try: re.match('a', 5)
except TypeError as e: print(e)

print(re.findall(r'|a', 'aa'), re.findall(r'x*', 'axb'), re.sub('x*', '-', 'abxd'), re.split(r'x*', 'axbc'), re.sub(r'\b', '|', 'hi yo'))
