import time
import requests
from requests.auth import HTTPBasicAuth


def log_response(r, *args, **kwargs):
    print(f"hook: {r.request.method} {r.url} -> {r.status_code}")


s = requests.Session()
s.hooks["response"].append(log_response)
s.auth = ("user", "pass")
s.params = {"v": "1"}
with s.get("https://a.test/lines", stream=True) as r:
    for line in r.iter_lines(decode_unicode=True):
        print(line)
    print(r.encoding, r.content[:3], r.text.upper())
print(requests.get("https://a.test/auth", auth=HTTPBasicAuth("u", "p")).json())
for attempt in range(3):
    try:
        r = requests.request("GET", "https://a.test/bad", timeout=3)
        r.raise_for_status()
        break
    except requests.exceptions.RequestException as e:
        print(attempt, e, e.response.status_code, e.response.text)
        time.sleep(2 ** attempt * 0.1)
else:
    print("all failed")
print(requests.head("https://a.test/auth").status_code, requests.put("https://a.test/auth", json=[1]).ok, requests.delete("https://a.test/auth").reason)
print(requests.get("https://a.test/lines", params={"q": "a b", "n": [1, 2]}).url)
print(isinstance(requests.ConnectionError(), OSError), requests.__version__[0], issubclass(requests.HTTPError, requests.RequestException))
