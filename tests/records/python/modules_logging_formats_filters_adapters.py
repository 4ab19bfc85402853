import logging, sys, io
from logging import getLogger
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname}:{name}:{message}", style="{"))
log = getLogger("a.b"); log.addHandler(h); log.setLevel("INFO"); log.propagate = False
log.info("x %s", 1); log.debug("no"); log.log(logging.WARNING, "w"); print(log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLevelName(30))
class F(logging.Filter):
    def filter(self, r): r.user = "u"; return "secret" not in r.getMessage()
h.addFilter(F()); h.setFormatter(logging.Formatter("%(user)s %(funcName)s:%(lineno)d %(message)s %(levelno)s"))
def fn(): log.error("in fn"); log.error("secret")
fn()
class H(logging.Handler):
    def emit(self, r): print("H", self.format(r), r.levelname, r.args)
log.addHandler(H()); log.warning("two %d", 2)
ad = logging.LoggerAdapter(log, {"k": 1}); ad.info("ad")
try: raise ValueError("v")
except ValueError: log.exception("ex")
log.warning("dict %(a)s", {"a": 1}); logging.disable(logging.ERROR); log.error("dis"); log.critical("c")
print(log, h.level, logging.root, log.handlers[1].__class__.__name__, log.hasHandlers(), log.parent)
