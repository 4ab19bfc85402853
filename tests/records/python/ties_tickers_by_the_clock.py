import asyncio, random
rnd = random.Random(6)
async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    def say(n): print(f"{loop.time() - t0:.2f} {n}")
    class Ticker:
        def __init__(self, name, interval): self.name, self.i = name, interval; self.n = loop.time() + interval; loop.call_at(self.n, self.fire)
        def fire(self):
            say(self.name); self.n += self.i
            if self.n - t0 < 3: loop.call_at(self.n, self.fire)
    async def sleeper(name, d):
        for _ in range(6): await asyncio.sleep(d); say(name)
    async def steady(name, d):
        nxt = loop.time()
        for _ in range(6):
            nxt += d
            await asyncio.sleep(max(0, nxt - loop.time())); say(name)
    def later(name, d, n=6):
        say(name)
        if n: loop.call_later(d, later, name, d, n - 1)
    ts = []
    for k in range(8):
        kind = rnd.choice("TSDL"); d = rnd.choice([0.1, 0.2, 0.25, 0.5, 0.05])
        if kind == "T": Ticker(f"T{k}/{d}", d)
        elif kind == "S": ts.append(asyncio.create_task(sleeper(f"S{k}/{d}", d)))
        elif kind == "D" and 6 > 4: ts.append(asyncio.create_task(steady(f"D{k}/{d}", d)))
        else: loop.call_later(d, later, f"L{k}/{d}", d)
        if rnd.random() < .3: await asyncio.sleep(0.05)
    await asyncio.sleep(3.3)
    await asyncio.gather(*ts)
asyncio.run(main())
