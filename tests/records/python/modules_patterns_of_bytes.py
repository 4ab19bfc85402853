import asyncio
import re

HEADER = re.compile(rb"(?P<name>[A-Za-z-]+):\s*(?P<value>[^\r\n]*)\r\n")


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"GET /a?x=1 HTTP/1.1\r\nHost: example.org\r\nX-Id:  42\r\n\r\n")
    reader.feed_eof()
    data = await reader.read()
    method, path, version = re.match(rb"(\w+) (\S+) HTTP/([\d.]+)", data).groups()
    print(method, path, version, HEADER.findall(data))
    for found in HEADER.finditer(data):
        print(found, found["name"], found.span("value"), found.groupdict())
    print(re.sub(rb"\d+", lambda m: m[0] * 2, data)[:14], re.split(rb"\r\n", data), HEADER.sub(rb"\g<value>=\1;", data))
    print(HEADER, re.escape(b"a.b"), re.fullmatch(rb"\w+", "é".encode()), re.search(b"x", b"abc"))
    for pattern, text in ((rb"a", "a"), (r"a", b"a"), (r"a", None)):
        try:
            re.search(pattern, text)
        except TypeError as error:
            print(error)

asyncio.run(main())
print(re.findall(r"(?>a+)b|a", "aaab aa"), re.match(r"a++a", "aaa"), re.findall(r"(<)?\w+(?(1)>)", "<a> b <c"), re.findall(r"(?i:HE)llo", "hello HEllo heLLO"))
print(re.findall(r"\w+", "naïve café", re.ASCII), re.findall(r"\bé", "é aé"), re.compile("(?i)a").flags, re.compile("a", re.A | re.I))
for wrong in ("(", "a)", "[a", "*a", "a**", "(?P<n>a)(?P<n>b)", r"(a\1)", r"\2", "a{3,1}", "(?<=a+)b", "(?Px)", "(?<x)", r"\q", "[z-a]", "(?P<1>a)", "a(?i)b", "(?#x", r"\x1", "(?P=n)", "(?z)", "(?P<n", "(?(2)a)"):
    try:
        re.compile(wrong)
    except re.error as error:
        print(f"{wrong:<18} {error}")
