import asyncio, enum, time
class State(enum.Enum):
    CLOSED = "closed"; OPEN = "open"; HALF = "half-open"
class BreakerOpen(Exception):
    def __init__(self, name, until): super().__init__(name, until); self.until = until
    def __str__(self): return f"{self.args[0]} open until {self.until:.1f}"
class Breaker:
    def __init__(self, name, n=3, reset=0.5):
        self.name, self.n, self.reset = name, n, reset
        self.state, self.fails, self.opened = State.CLOSED, 0, None
        self.loop = asyncio.get_running_loop(); self.t0 = self.loop.time()
    def now(self): return self.loop.time() - self.t0
    async def __aenter__(self):
        if self.state is State.OPEN:
            if self.now() - self.opened >= self.reset: self.state = State.HALF; print("->", self.state)
            else: raise BreakerOpen(self.name, self.opened + self.reset)
        return self
    async def __aexit__(self, t, v, tb):
        match (t, self.state):
            case (None, State.HALF): self.state, self.fails = State.CLOSED, 0; print("->", self.state.name)
            case (None, _): self.fails = 0
            case (_, State.HALF): self.state, self.opened = State.OPEN, self.now(); print("reopen")
            case _ if issubclass(t, OSError):
                self.fails += 1
                if self.fails >= self.n: self.state, self.opened = State.OPEN, self.now(); print("opened", self.state.value)
        return False
async def op(i):
    await asyncio.sleep(0.1)
    if i < 5: raise TimeoutError(f"op{i}")
    return i
async def main():
    b = Breaker("db")
    for i in range(14):
        try:
            async with b: print(i, await op(i), b.state)
        except BreakerOpen as e: print(i, "rejected:", e, e.args[0]); await asyncio.sleep(0.15)
        except OSError as e: print(i, type(e).__name__, e, f"{b.fails=}")
asyncio.run(main())
