import asyncio


class Account:
    """A bank account."""

    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.opened += 1

    async def deposit(self, amount):
        await asyncio.sleep(0.05)
        self.balance += amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


async def main():
    accounts = [Account("ann", 10), Account("bob")]
    done = await asyncio.gather(*(a.deposit(i * 5) for i, a in enumerate(accounts, start=1)))
    print(done)
    print(done[0] is accounts[0], Account.opened)


asyncio.run(main())
