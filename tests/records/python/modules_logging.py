import logging, sys
logging.basicConfig(level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s', stream=sys.stdout)
log = logging.getLogger(__name__)
log.info('hello %s', 'world'); log.debug('hidden'); log.warning('w %d %s', 1, 'x'); logging.error('root'); log.critical('crit')
child = logging.getLogger('a.b.c'); child.setLevel(logging.DEBUG); child.debug('dbg'); print(child.parent, logging.getLogger('a.b'), child.parent, log, logging.getLogger(), child.isEnabledFor(10), child.getEffectiveLevel())
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('[{levelname:>8}] {message} {funcName} {lineno}', style='{')); log.addHandler(h); log.propagate = False
def f(): log.info('in f')
f()
try: 1/0
except ZeroDivisionError: log.exception('oops') if False else log.error('oops %s', 'x')
log.info({'a': 1}); log.info('%(a)s', {'a': 5}); log.info('no args 100%')
log.log(25, 'custom'); logging.addLevelName(25, 'NOTICE'); log.log(25, 'custom')
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
log.addFilter(F()); log.info('secret'); log.info('ok', extra={'user': 'bob'})
ad = logging.LoggerAdapter(log, {'req': 1}); ad.info('adapted')
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.DEBUG, log.hasHandlers(), log.name)
logging.disable(logging.CRITICAL); log.critical('no'); logging.disable(logging.NOTSET)
class H(logging.Handler):
    def emit(self, record): print('H', record.levelname, record.getMessage(), record.name, record.args)
q = logging.getLogger('q'); q.addHandler(H()); q.propagate = False; q.setLevel('INFO'); q.info('x %s', 1)
try: q.setLevel('FOO')
except ValueError as e: print(e)
logging.getLogger('silent').addHandler(logging.NullHandler())
print(logging.getLogger('x') is logging.getLogger('x'))
