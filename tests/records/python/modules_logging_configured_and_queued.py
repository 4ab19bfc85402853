import asyncio
import logging
import logging.config
import logging.handlers
import queue
import sys


class Service(logging.Filter):
    def __init__(self, service):
        super().__init__()
        self.service = service

    def filter(self, record):
        record.service = self.service
        return True


logging.getLogger("legacy").addHandler(logging.StreamHandler(sys.stdout))
logging.config.dictConfig({
    "version": 1,
    "filters": {"service": {"()": Service, "service": "shop"}},
    "formatters": {
        "short": {"format": "%(levelname)s:%(name)s:%(message)s"},
        "tagged": {"format": "[{service}] {message}", "style": "{"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short", "level": "INFO", "stream": "ext://sys.stdout"},
        "tagged": {"class": "logging.StreamHandler", "formatter": "tagged", "filters": ["service"],
                   "stream": "ext://sys.stdout"},
    },
    "loggers": {
        "app": {"handlers": ["console"], "level": "DEBUG", "propagate": False},
        "app.db": {"handlers": ["tagged"], "level": "WARNING"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
})
logging.getLogger("app").debug("hidden by the handler")
logging.getLogger("app").info("shown")
logging.getLogger("app.db").info("hidden by the logger")
logging.getLogger("app.db").error("shown twice")
logging.getLogger("legacy").error("disabled")
logging.warning("of the root")
for wrong in ({}, {"version": 2}):
    try:
        logging.config.dictConfig(wrong)
    except ValueError as error:
        print(error)

records = queue.Queue()
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
listener = logging.handlers.QueueListener(records, out, respect_handler_level=True)
log = logging.getLogger("jobs")
log.propagate = False
log.setLevel(logging.DEBUG)
log.addHandler(logging.handlers.QueueHandler(records))


async def job(number):
    log.info("job %d begins", number)
    await asyncio.sleep(number / 10)
    log.warning("job %d is done", number)


async def main():
    await asyncio.gather(job(1), job(2))


listener.start()
asyncio.run(main())
listener.stop()
memory = logging.handlers.MemoryHandler(capacity=3, target=out)
log.handlers[:] = [memory]
for number in range(4):
    log.info("kept %d", number)
    print(len(memory.buffer), "in memory")
log.error("written at once")
log.info("written at the end")
memory.close()
