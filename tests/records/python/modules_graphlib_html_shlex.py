import html, shlex, graphlib
print(html.escape("<a href='x'>&\"</a>"), html.escape("'\"", quote=False))
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g '' # no"), shlex.quote("it's"), shlex.quote("ok-1"), shlex.quote(""), shlex.join(["a b", "c"]), shlex.split("a #c", comments=True))
for s in ("'a", 'x\\', '"q'):
    try: print(shlex.split(s))
    except ValueError as e: print(e)
ts = graphlib.TopologicalSorter({"D": {"B", "C"}, "B": ["A"], "C": ["A"]}); print(tuple(ts.static_order())[0])
ts = graphlib.TopologicalSorter(); ts.add("web", "api", "cache"); ts.add("api", "db"); ts.add("cache"); ts.prepare()
while ts.is_active():
    r = ts.get_ready(); print(r, bool(ts)); ts.done(*r)
try: graphlib.TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]}).prepare()
except graphlib.CycleError as e: print(e, e.args)
ts = graphlib.TopologicalSorter({1: [2]})
for f in (lambda: ts.get_ready(), lambda: ts.done(1), lambda: ts.prepare(), lambda: ts.prepare(), lambda: ts.add(3), lambda: ts.done(1), lambda: ts.done(9), lambda: ts.get_ready(), lambda: ts.done(2), lambda: ts.done(2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
