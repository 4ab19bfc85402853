import time
import requests
from requests.exceptions import HTTPError, RequestException, Timeout
API = "https://api.example.com"
start = time.perf_counter()
r = requests.get(API + "/a")
print(r, r.status_code, r.ok, r.reason, r.text, r.json(), r.content, r.url, r.headers["content-type"], r.encoding)
print(r.headers, r.elapsed, r.elapsed.total_seconds(), f"{time.perf_counter() - start:.2f}", bool(r), r.request.method, r.history)
r = requests.get(API + "/search", params={"q": "a b", "n": 2}, timeout=5)
print(r.url, r.json()["hits"])
for path in ("/missing", "/broken", "/text", "/a"):
    try:
        r = requests.get(API + path)
        r.raise_for_status()
        print(r.json())
    except HTTPError as error:
        print("http", error, error.response.status_code)
    except requests.exceptions.JSONDecodeError as error:
        print("json", error)
    except RequestException as error:
        print("other", error)
for url in ("https://down.example.com/x", "/api/data", "ftp://a/b", "http://"):
    try:
        requests.get(url)
    except requests.ConnectionError as error:
        print("connection", error)
    except requests.exceptions.RequestException as error:
        print(type(error).__name__, error, isinstance(error, ValueError), isinstance(error, OSError))
for timeout in (0.5, (1, 0.25)):
    try:
        requests.get(API + "/slow", timeout=timeout)
    except Timeout as error:
        print(type(error).__name__, error)
with requests.Session() as session:
    session.headers.update({"Authorization": "token"})
    r = session.post(API + "/users/1", json={"name": "Ada"})
    print(r.request.headers, r.request.body, r.json())
    print(session.put(API + "/users/1", data={"a": 1, "b": "c d"}).request.body, session.delete(API + "/users/1").status_code)
    print(session.head(API + "/a").text == "", session.headers.get("authorization"))
print(list(requests.get(API + "/text").iter_lines()), list(requests.get(API + "/text", stream=True).iter_content(chunk_size=8)))
print(requests.codes.ok, requests.codes.not_found, requests.codes["teapot"])
if requests.get(API + "/missing"):
    print("never")
print(f"{time.perf_counter() - start:.3f}")
requests.get("https://down.example.com/y")
