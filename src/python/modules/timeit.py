from time import perf_counter as default_timer

def _callable(stmt):
    if not callable(stmt):
        raise NotImplementedError('statements as text are not supported by loopscope: pass a function')
    return stmt

class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self._stmt = _callable(stmt)
        self._setup = setup
        self._timer = timer

    def timeit(self, number=1000000):
        if callable(self._setup):
            self._setup()
        start = self._timer()
        for _ in range(number):
            self._stmt()
        return self._timer() - start

    def repeat(self, repeat=5, number=1000000):
        return [self.timeit(number) for _ in range(repeat)]

def timeit(stmt='pass', setup='pass', timer=default_timer, number=1000000, globals=None):
    return Timer(stmt, setup, timer).timeit(number)

def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=1000000, globals=None):
    return Timer(stmt, setup, timer).repeat(repeat, number)
