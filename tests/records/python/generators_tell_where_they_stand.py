def gen():
    print("running", g.gi_running)
    x = yield 1
    print("got", x)
    yield 2

g = gen()
print(g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
print(next(g))
print(g.gi_running, g.gi_frame is None)
print(g.send("hi"))
print(g.gi_frame is None)
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(g.gi_frame, g.gi_running)
print(g.gi_code.co_name)
