import logging, sys, asyncio
fmt = logging.Formatter("%(asctime)s [%(levelname).1s] %(name)s:%(lineno)d %(funcName)s - %(message)s", datefmt="%H:%M:%S")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(fmt)
root = logging.getLogger("app")
root.setLevel("INFO")
root.addHandler(h)
root.propagate = False
child = logging.getLogger("app.worker")
class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs): return f"<{self.extra['id']}> {msg}", kwargs
class F(logging.Filter):
    def filter(self, r): return "secret" not in r.getMessage()
h.addFilter(F())
async def work(i):
    log = Adapter(child, {"id": i})
    log.info("start %s", i)
    await asyncio.sleep(i)
    log.debug("hidden")
    try: 1 / i if i != 1 else [][i]
    except IndexError: log.warning("oops", exc_info=False)
    child.error("secret %d", i)
async def main():
    await asyncio.gather(work(1), work(2))
    print(root.level, child.getEffectiveLevel(), logging.getLevelName(30), child.parent.name, root.isEnabledFor(10), root.handlers == [h], child.hasHandlers())
    logging.warning("root warning %s", {"a": 1})
    root.critical("%(a)s and %(b)r", {"a": 1, "b": "x"})
asyncio.run(main())
