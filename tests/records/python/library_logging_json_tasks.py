import asyncio, json, logging, sys, time
class JsonFormatter(logging.Formatter):
    def format(self, record):
        d = {"lvl": record.levelname, "msg": record.getMessage(), "logger": record.name, "task": getattr(record, "task", None)}
        if record.exc_info: d["exc"] = self.formatException(record.exc_info).splitlines()[-1]
        return json.dumps(d)
class TaskFilter(logging.Filter):
    def filter(self, record):
        try: record.task = asyncio.current_task().get_name()
        except RuntimeError: record.task = "-"
        return True
logging.getLogger("asyncio").setLevel(logging.WARNING)
root = logging.getLogger(); root.setLevel("DEBUG")
h = logging.StreamHandler(sys.stdout); h.setFormatter(JsonFormatter()); h.addFilter(TaskFilter()); root.addHandler(h)
log = logging.getLogger("shop.cart")
async def add(item):
    log.debug("adding %s", item)
    await asyncio.sleep(0.1)
    if item == "bomb": raise ValueError(item)
    log.info("added %r", item, extra={"x": 1})
async def main():
    async with asyncio.TaskGroup() as tg:
        for i in ("apple", "pear"): tg.create_task(add(i), name=f"add-{i}")
    t = asyncio.create_task(add("bomb"))
    try: await t
    except ValueError: log.exception("failed")
    log.warning("multi %s %s", *"ab"); log.error({"dict": 1}); log.info("100%")
    asyncio.create_task(add("bomb"), name="lost")
    await asyncio.sleep(0.2)
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    asyncio.get_running_loop().call_soon(lambda: 1/0)
    await asyncio.sleep(0)
    logging.captureWarnings(True)
    import warnings; warnings.warn("be careful")
    print(log.isEnabledFor(10), log.parent.name, logging.getLevelName(35), logging.getLevelName("INFO"))
log.info("before"); asyncio.run(main()); log.info("after")
