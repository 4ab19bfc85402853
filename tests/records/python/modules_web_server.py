import asyncio, random, statistics
from http import HTTPStatus
random.seed(7)
class Request:
    __slots__ = ("path", "method", "at")
    def __init__(self, path, method="GET"):
        self.path, self.method, self.at = path, method, asyncio.get_event_loop().time()
routes = {}
def route(path):
    def d(f):
        routes[path] = f
        return f
    return d
@route("/")
async def index(r):
    await asyncio.sleep(random.uniform(0.01, 0.05))
    return HTTPStatus.OK, "home"
@route("/slow")
async def slow(r):
    await asyncio.sleep(random.expovariate(5))
    return HTTPStatus(200), "slow"
async def handle(sem, r, lat):
    async with sem:
        try:
            h = routes[r.path]
            s, b = await asyncio.wait_for(h(r), 0.2)
        except KeyError:
            s, b = HTTPStatus.NOT_FOUND, "?"
        except asyncio.TimeoutError:
            s, b = HTTPStatus.GATEWAY_TIMEOUT, "-"
    dt = asyncio.get_event_loop().time() - r.at
    lat.append(dt)
    print(f"{r.method:<5}{r.path:<8}{s.value} {s.phrase:<16}{b:>5} {dt*1000:6.0f} ms")
async def main():
    sem, lat = asyncio.Semaphore(2), []
    await asyncio.gather(*(handle(sem, Request(random.choice(["/", "/slow", "/nope"])), lat) for _ in range(8)))
    print(f"mean {statistics.mean(lat):.3f} max {max(lat):.3f} p50 {statistics.median(lat):.3f}")
    print(random.sample(range(10), 3), random.shuffle(x := list("abcd")), x, random.gauss(0, 1), random.choices("ab", k=4), random.randint(1, 6))
asyncio.run(main())
