import asyncio, sys, os, time, math, string, heapq, textwrap, statistics, pprint, copy, hashlib, base64, secrets, uuid, io, re
from collections import Counter, OrderedDict
class LRU:
    def __init__(self, n): self.n = n; self.d = OrderedDict()
    def get(self, k):
        if k not in self.d: return None
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: print("evict", self.d.popitem(last=False))
class Dijkstra:
    def __init__(self, g): self.g = g
    async def run(self, s):
        dist = {s: 0}; h = [(0, s)]
        while h:
            d, u = heapq.heappop(h)
            if d > dist[u]: continue
            await asyncio.sleep(0)
            for v, w in self.g.get(u, {}).items():
                if d + w < dist.get(v, math.inf): dist[v] = d + w; heapq.heappush(h, (d + w, v))
        return dist
async def fetch(url):
    await asyncio.sleep(len(url) / 100)
    return f"<html><a href='{url}/a'>x</a> words words {url}</html>"
async def crawl(urls):
    seen = set(); c = Counter()
    for coro in asyncio.as_completed([fetch(u) for u in urls]):
        page = await coro
        links = re.findall(r"href='([^']+)'", page); seen.update(links); c.update(re.findall(r"\b[a-z]+\b", re.sub(r"<[^>]+>", " ", page)))
        print(len(page), links, hashlib.md5(page.encode()).hexdigest()[:8], hashlib.sha256(page.encode()).hexdigest()[:8])
    return sorted(seen), c.most_common(2)
async def main():
    l = LRU(2); l.put(1, 'a'); l.put(2, 'b'); l.get(1); l.put(3, 'c')
    print(await Dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 3}}).run("a"))
    print(await crawl(["http://a.io", "http://bb.org/x", "http://c.net"]))
    times = [0.12, 0.5, 0.33, 0.27]; print(f"{statistics.mean(times):.3f} {statistics.stdev(times):.4f} {statistics.median(times)} p95={sorted(times)[int(len(times) * .95)]}")
    pprint.pprint({"servers": [{"host": f"h{i}", "load": i / 3} for i in range(4)], "ok": True}, width=60)
    print(textwrap.fill("Async code is about waiting well, not about going fast; the loop does one thing at a time.", 40))
    print(base64.b64encode(b"user:pass").decode(), "%-10s|%5.2f|%03d" % ("left", 3.14159, 7), string.ascii_uppercase[:5], "{:^20}".format("mid"), f"{1234567.891:,.2f} {0.256:.1%} {255:#x} {5:05b}")
    buf = io.StringIO(); print("a", 1, sep="-", file=buf); print(buf.getvalue().strip(), file=sys.stdout)
    m = copy.deepcopy({"x": [1, {2}]}); m["x"][1].add(3); print(m)
asyncio.run(main())
