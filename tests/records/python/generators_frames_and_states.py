import inspect
def g():
    a = 1
    yield a
    b = 2
    yield b
x = g(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x), x.gi_frame.f_lineno, x.gi_frame.f_locals, x.gi_frame.f_code.co_name)
list(x); print(inspect.getgeneratorstate(x), x.gi_frame)
