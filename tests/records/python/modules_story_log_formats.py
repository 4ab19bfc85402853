import asyncio, logging, sys, functools, time, contextlib
log = logging.getLogger("svc"); log.setLevel(logging.DEBUG)
class Fmt(logging.Formatter):
    COLORS = {"INFO": "+", "WARNING": "!", "ERROR": "x", "DEBUG": "."}
    def format(self, record):
        record.mark = self.COLORS.get(record.levelname, "?")
        return f"{record.mark} {super().format(record)}"
h = logging.StreamHandler(sys.stdout); h.setFormatter(Fmt("%(asctime)s %(name)s: %(message)s", "%M:%S")); h.setLevel(logging.INFO); log.addHandler(h)
class Ctx(logging.LoggerAdapter):
    def process(self, msg, kw): return f"[{self.extra['id']}] {msg}", kw
@contextlib.contextmanager
def span(name):
    t = time.perf_counter(); log.info("begin %s", name)
    try: yield
    except Exception as e: log.error("%s failed: %s", name, e); raise
    finally: log.info("end %s after %.0f ms", name, (time.perf_counter() - t) * 1000)
async def task(i):
    l = Ctx(log, {"id": i})
    with span(f"t{i}"):
        l.info("working"); l.debug("hidden")
        await asyncio.sleep(i / 10)
        if i == 2: raise ValueError("two")
    return i
async def main():
    res = await asyncio.gather(*(task(i) for i in range(1, 4)), return_exceptions=True)
    log.warning("results: %s", res)
    log.info("%-5s|%5.1f|%r|%x", "ab", 3.14159, "q", 255)
    sub = log.getChild("db"); sub.info("child"); print(sub.name, sub.parent is log, log.handlers == [h], logging.root.handlers)
    log.log(logging.ERROR, "done %s", {"k": 1}); log.info("dict %(a)s", {"a": 1})
    h.setLevel("ERROR"); log.warning("no"); log.critical("yes"); log.removeHandler(h); log.propagate = False
asyncio.run(main())
