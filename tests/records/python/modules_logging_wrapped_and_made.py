import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(module)s %(funcName)s:%(lineno)d %(message)s")
log = logging.getLogger("app")


def audit(message):
    log.info("audit: %s", message, stacklevel=2)


def pay():
    audit("paid")


pay()
made = logging.getLogRecordFactory()


def factory(*args, **kwargs):
    record = made(*args, **kwargs)
    record.request = "r-1"
    return record


logging.setLogRecordFactory(factory)
logging.getLogger().handlers[0].setFormatter(logging.Formatter("[%(request)s] %(filename)s %(funcName)s %(message)s"))
log.info("made by a factory")


async def main():
    asyncio.get_running_loop().call_soon(int, "x")
    await asyncio.sleep(0.1)


logging.getLogger("asyncio").addFilter(lambda record: setattr(record, "exc_info", None) is None)
asyncio.run(main())
