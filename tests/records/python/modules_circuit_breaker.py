import asyncio
import enum
import functools
import random
import time


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitOpenError(RuntimeError):
    pass


class CircuitBreaker:
    def __init__(self, threshold=3, reset_after=1.0):
        self.threshold = threshold
        self.reset_after = reset_after
        self.failures = 0
        self.opened_at = None

    @property
    def state(self) -> State:
        if self.opened_at is None:
            return State.CLOSED
        if time.monotonic() - self.opened_at >= self.reset_after:
            return State.HALF_OPEN
        return State.OPEN

    def __call__(self, func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            if self.state is State.OPEN:
                raise CircuitOpenError(f"{func.__name__} is {self.state.value}")
            try:
                result = await func(*args, **kwargs)
            except ConnectionError:
                self.failures += 1
                if self.failures >= self.threshold:
                    self.opened_at = time.monotonic()
                raise
            self.failures, self.opened_at = 0, None
            return result
        wrapper.breaker = self
        return wrapper


@CircuitBreaker(threshold=2, reset_after=0.5)
async def flaky(n):
    """Sometimes works."""
    await asyncio.sleep(0.1)
    if n < 4:
        raise ConnectionResetError(f"try {n}")
    return f"ok {n}"


async def main():
    for n in range(10):
        try:
            print(n, await flaky(n))
        except (CircuitOpenError, ConnectionError) as exc:
            print(n, type(exc).__name__, exc, "|", flaky.breaker.state)
        await asyncio.sleep(0.15)
    print(flaky.__name__, flaky.__doc__, State("open"), State["CLOSED"].name, list(State))


asyncio.run(main())
