import time
import requests
from requests.adapters import HTTPAdapter
from requests.auth import HTTPBasicAuth
from urllib3.util.retry import Retry

session = requests.Session()
retry = Retry(total=3, backoff_factor=0.5, status_forcelist=[502, 503, 504])
session.mount("https://", HTTPAdapter(max_retries=retry))
t = time.perf_counter()
try:
    session.get("https://a.test/bad")
except requests.exceptions.RetryError as e:
    print("gave up", type(e).__name__)
print(f"{time.perf_counter() - t:.1f}")
with session.get("https://a.test/lines", stream=True) as r:
    for line in r.iter_lines(decode_unicode=True):
        print(line)
print(session.get("https://a.test/auth", auth=HTTPBasicAuth("u", "p")).json())
