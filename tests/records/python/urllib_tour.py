import json
import urllib.error
import urllib.parse
import urllib.request
from urllib.request import Request, urlopen
API = "https://api.example.com"
with urllib.request.urlopen(API + "/a") as response:
    print(response.status, response.reason, response.getcode(), response.headers["content-type"], response.url)
    print(json.loads(response.read().decode()), response.read())
for url in (API + "/missing", API + "/broken", "https://down.example.com/x", "nourl", "ftp://x/y"):
    try:
        print(urlopen(url).read())
    except urllib.error.HTTPError as error:
        print("http", error, error.code, error.reason, error.read(), repr(error))
    except urllib.error.URLError as error:
        print("url", error, error.reason)
    except ValueError as error:
        print("value", error)
try:
    urlopen(API + "/slow", timeout=0.5)
except TimeoutError as error:
    print("timeout", error)
request = Request(API + "/users/1", data=b"{}", headers={"content-type": "application/json"}, method="PUT")
print(request.get_method(), request.headers, request.full_url, urlopen(request).read())
print([line for line in urlopen(API + "/text")], urlopen(API + "/search?" + urllib.parse.urlencode({"q": "a b", "n": 2})).read())
print(urllib.parse.quote("a b/ü?"), urllib.parse.quote_plus("a b&c"), urllib.parse.unquote("a%20b%C3%BC"), urllib.parse.urlparse("https://me:pw@host.com:8080/p/a;x?q=1&q=2#frag"))
parts = urllib.parse.urlparse("https://me:pw@Host.com:8080/p/a?q=1&q=2#frag")
print(parts.hostname, parts.port, parts.username, parts.query, urllib.parse.parse_qs(parts.query), parts.geturl(), parts[1])
for base, url in (("https://a.b/c/d", "e"), ("https://a.b/c/d/", "../e"), ("https://a.b/c", "/x?y"), ("https://a.b", "https://z"), ("https://a.b/c?d", "#f"), ("https://a.b/c/", "./g/.")):
    print(urllib.parse.urljoin(base, url))
