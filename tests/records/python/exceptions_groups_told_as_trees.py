import traceback, sys
shared = KeyError("shared")
def mk(cls, msg, ctx=None, cause=None):
    try:
        if ctx:
            try: raise ctx
            except Exception: raise cls(msg)
        raise cls(msg) from cause
    except Exception as e: return e
a = mk(ValueError, "a", ctx=shared); b = mk(TypeError, "b", ctx=shared)
g = mk(RuntimeError, "caused by group", cause=ExceptionGroup("cg", [ValueError(1)]))
eg = ExceptionGroup("top", [a, b, g, ExceptionGroup("in", [mk(OSError, "x", cause=a)])])
try: raise eg
except ExceptionGroup:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc(chain=False))
try:
    try: raise eg
    except ExceptionGroup as e: raise LookupError("after") from e
except LookupError: traceback.print_exc(file=sys.stdout)
traceback.print_exception(ExceptionGroup("many", [ValueError(i) for i in range(18)]), file=sys.stdout)
d = ValueError("deep")
for i in range(13): d = ExceptionGroup(f"l{i}", [d])
traceback.print_exception(d, file=sys.stdout)
e = ValueError("multi\nline"); e.add_note("note 1"); e.add_note("note\n2")
traceback.print_exception(ExceptionGroup("n", [e]), file=sys.stdout)
