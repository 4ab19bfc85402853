import inspect, asyncio, functools
def f(a, /, b: int, *args, c=1, d: "str" = "x", **kw) -> bool: "doc line\n\n    more"
class K:
    "class doc"
    attr = 1
    def m(self, x: float = 1.5): return x
    @classmethod
    def c(cls): ...
    @staticmethod
    def s(y): ...
    async def co(self): ...
    async def ag(self): yield
    @property
    def p(self): return 1
sig = inspect.signature(f); print(sig, sig.return_annotation, list(sig.parameters), sig.parameters["b"].annotation, [str(p) for p in sig.parameters.values()], sig.parameters["args"].kind, inspect.getdoc(f), inspect.getfullargspec(f).kwonlydefaults if hasattr(inspect, "getfullargspec") else "")
b = sig.bind(1, 2, 3, d="q", z=9); print(b.args, b.kwargs, b.arguments, b.signature == sig); b.apply_defaults(); print(b.arguments)
for bad in ((), (1,), (1, 2)):
    try: print(sig.bind(*bad))
    except TypeError as e: print(e)
print(inspect.signature(K.m), inspect.signature(K().m), inspect.signature(K), inspect.signature(K.s), inspect.signature(functools.partial(f, 1, c=5)), inspect.signature(lambda x, *, y=2: 0))
print(inspect.iscoroutinefunction(K.co), inspect.isasyncgenfunction(K.ag), inspect.ismethod(K().m), inspect.isfunction(K.m), inspect.isclass(K), inspect.isgeneratorfunction(f), inspect.iscoroutinefunction(functools.partial(K.co)), inspect.isbuiltin(len), inspect.ismodule(asyncio))
print([n for n, v in inspect.getmembers(K, inspect.isfunction)], inspect.getmro(K), inspect.getattr_static(K, "p").__class__.__name__ if hasattr(inspect, "getattr_static") else "property", K.__doc__, inspect.cleandoc("  a\n    b"), inspect.unwrap(f) is f, inspect.isawaitable(asyncio.sleep(0)) if False else True)
def gen(): x = yield 1; yield x
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g) if hasattr(inspect, "getgeneratorlocals") else {}, g.gi_frame.f_lineno); g.close(); print(inspect.getgeneratorstate(g))
async def c(): pass
co = c(); print(inspect.getcoroutinestate(co), co.cr_code.co_name, inspect.iscoroutine(co), inspect.isawaitable(co)); co.close(); print(inspect.getcoroutinestate(co))
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__defaults__, f.__kwdefaults__, f.__name__, f.__module__, K.m.__qualname__, f.__annotations__, inspect.currentframe().f_code.co_name)
print(inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int), inspect.Signature([inspect.Parameter("q", inspect.Parameter.POSITIONAL_OR_KEYWORD)]), sig.replace(return_annotation=inspect.Signature.empty))
