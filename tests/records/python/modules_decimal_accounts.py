"""decimal: bank account with locks."""
import asyncio
from decimal import Decimal, ROUND_HALF_UP, getcontext, InvalidOperation, ROUND_DOWN

class InsufficientFunds(Exception):
    def __init__(self, balance: Decimal, needed: Decimal):
        super().__init__(f"need {needed}, have {balance}")

class Account:
    def __init__(self, owner, balance="0"):
        self.owner, self.balance = owner, Decimal(balance)
        self._lock = asyncio.Lock()
    async def withdraw(self, amount):
        async with self._lock:
            await asyncio.sleep(0.1)
            if amount > self.balance:
                raise InsufficientFunds(self.balance, amount)
            self.balance -= amount
    async def deposit(self, amount):
        async with self._lock:
            await asyncio.sleep(0.05)
            self.balance += amount

async def transfer(a, b, amount):
    await a.withdraw(amount)
    await b.deposit(amount)
    print(f"{a.owner} -> {b.owner}: {amount:.2f}")

async def main():
    a, b = Account("ann", "100.00"), Account("bob")
    r = await asyncio.gather(*(transfer(a, b, Decimal("33.335")) for _ in range(4)), return_exceptions=True)
    print(r[-1], a.balance, b.balance)
    cents = Decimal("0.01")
    print(b.balance.quantize(cents, rounding=ROUND_HALF_UP), a.balance.quantize(cents, ROUND_DOWN))
    print(Decimal("1") / Decimal("3"), Decimal(1) / 8, Decimal("0.1") + Decimal("0.2"), Decimal("1.10") * 3, repr(Decimal("1E+3")))
    getcontext().prec = 6
    print(Decimal(2).sqrt(), Decimal(1) / 7, Decimal("123456789") + 0, +Decimal("3.14159265"))
    print(max(Decimal("1.5"), Decimal("1.50")), Decimal("1.5") == 1.5, sum([Decimal("0.1")] * 3), f"{Decimal('1234567.891'):,.2f}", int(Decimal("7.9")), float(Decimal("0.25")), round(Decimal("2.675"), 2))
    try:
        Decimal("abc")
    except InvalidOperation as e:
        print(type(e).__name__, e)
    print(Decimal(0.1), Decimal("-0"), abs(Decimal("-2.50")), Decimal("2.50").normalize(), Decimal("12.34").as_tuple(), hash(Decimal(5)) == hash(5))

asyncio.run(main())
