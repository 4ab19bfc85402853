import inspect, weakref, asyncio, functools, uuid, secrets
async def co(a: int, b='x', *args, c, d: float = 4, **kw) -> str: ...
def gen(): yield
async def agen(): yield
class K:
    "doc of K"
    def m(self, x): "  doc m\n    more"
    @staticmethod
    def s(): pass
print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.isfunction(co), inspect.ismethod(K().m), inspect.isclass(K), inspect.iscoroutinefunction(functools.partial(co, 1)), inspect.isbuiltin(len), inspect.isawaitable(3))
print(inspect.signature(co), inspect.signature(K.m), inspect.signature(K().m), list(inspect.signature(co).parameters), inspect.signature(lambda x, /, y, *, z=1: 0), inspect.signature(K))
for p in inspect.signature(co).parameters.values(): print(p.name, p.kind, p.default is inspect.Parameter.empty, p)
b = inspect.signature(co).bind(1, c=2); b.apply_defaults(); print(b.arguments, b.args, b.kwargs)
try: inspect.signature(co).bind()
except TypeError as e: print(e)
c = co(1, c=2); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.isgenerator(g)); g.close(); print(inspect.getgeneratorstate(g))
print(inspect.getdoc(K), inspect.getdoc(K.m), [n for n, v in inspect.getmembers(K, inspect.isfunction)])
class O: pass
o = O(); r = weakref.ref(o); print(r() is o); del o; print(r())
d = weakref.WeakValueDictionary(); x = O(); d['k'] = x; print('k' in d, len(d)); del x; print('k' in d, len(d), d.get('k'))
s = weakref.WeakSet(); y = O(); s.add(y); print(len(s), y in s); del y; print(len(s))
wk = weakref.WeakKeyDictionary(); z = O(); wk[z] = 5; print(wk[z]); del z; print(len(wk))
try: weakref.ref(3)
except TypeError as e: print(e)
u = uuid.uuid4(); print(len(str(u)), u.version, u == uuid.UUID(str(u)), len(u.hex), uuid.UUID('12345678123456781234567812345678'), repr(uuid.UUID(int=5)), uuid.NAMESPACE_DNS)
try: uuid.UUID('x')
except ValueError as e: print(e)
print(len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)), secrets.choice([1]))
async def main():
    t = asyncio.create_task(asyncio.sleep(1)); ws = weakref.WeakSet([t]); print(len(ws)); await t; del t; await asyncio.sleep(0); print(len(ws))
asyncio.run(main())
