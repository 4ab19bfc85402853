import sys as _sys

_callbacks = []

def register(func, /, *args, **kwargs):
    _callbacks.append((func, args, kwargs))
    return func

def unregister(func, /):
    _callbacks[:] = [entry for entry in _callbacks if entry[0] != func]

def _run_exitfuncs():
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except Exception as error:
            print(f'Exception ignored in atexit callback: {func!r}\n{type(error).__name__}: {error}', file=_sys.stderr)

def _clear():
    _callbacks.clear()

def _ncallbacks():
    return len(_callbacks)
