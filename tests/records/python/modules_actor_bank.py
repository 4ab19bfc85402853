import asyncio
from dataclasses import dataclass, field
from typing import Generic, TypeVar, Protocol, Callable, Awaitable

T = TypeVar("T")

@dataclass(frozen=True)
class Deposit:
    amount: int

@dataclass(frozen=True)
class Withdraw:
    amount: int

@dataclass(order=True)
class Envelope(Generic[T]):
    priority: int
    body: T = field(compare=False)
    reply: "asyncio.Future | None" = field(default=None, compare=False, repr=False)

class Handler(Protocol):
    async def __call__(self, msg: object) -> object: ...

class Actor(Generic[T]):
    def __init__(self, handler: Handler):
        self.inbox: asyncio.PriorityQueue[Envelope[T]] = asyncio.PriorityQueue()
        self.handler = handler
        self.task = asyncio.create_task(self._loop())

    async def _loop(self):
        while True:
            env = await self.inbox.get()
            try:
                res = await self.handler(env.body)
            except Exception as e:
                env.reply.set_exception(e)
            else:
                env.reply.set_result(res)
            finally:
                self.inbox.task_done()

    async def ask(self, body: T, priority=5):
        fut = asyncio.get_running_loop().create_future()
        env = Envelope(priority, body, fut)
        print("->", env)
        await self.inbox.put(env)
        return await fut

class Account:
    def __init__(self):
        self.balance = 0
    async def __call__(self, msg):
        await asyncio.sleep(0.1)
        match msg:
            case Deposit(amount) if amount > 0:
                self.balance += amount
            case Withdraw(amount=a) if a > self.balance:
                raise ValueError(f"insufficient: {self.balance} < {a}")
            case Withdraw(a):
                self.balance -= a
            case other:
                raise TypeError(f"unknown message {other!r}")
        return self.balance

async def main():
    a = Actor(Account())
    res = await asyncio.gather(a.ask(Deposit(100)), a.ask(Withdraw(30)), a.ask(Withdraw(500), 1), a.ask("huh", 9), a.ask(Deposit(-1)), return_exceptions=True)
    for r in res:
        print(repr(r))
    await a.inbox.join()
    a.task.cancel()
    print(a.task.cancelled(), a.task.cancelling())

asyncio.run(main())
print(Envelope[int], Actor.__mro__[1:], Envelope(1, "x") < Envelope(2, "a"))
