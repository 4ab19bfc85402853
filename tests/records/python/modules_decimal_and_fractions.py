"""Money and ratios: contexts, rounding, formats, errors, mixed comparisons."""
import asyncio
import decimal
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING, InvalidOperation, DivisionByZero
from fractions import Fraction


def money(value):
    return value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


async def invoice(items, rate):
    total = Decimal(0)
    for name, price, count in items:
        await asyncio.sleep(0.01)
        line = money(Decimal(price) * count)
        total += line
        print(f"{name:<10}{line:>10,.2f}")
    tax = money(total * rate)
    print(f"{'tax':<10}{tax:>10}\n{'total':<10}{total + tax:>10,}")
    return total + tax


async def main():
    totals = await asyncio.gather(
        invoice([("apples", "1.335", 3), ("wine", "1299.99", 12)], Decimal("0.19")),
        invoice([("tea", "0.5", 1)], Decimal("0.07")),
    )
    print(totals, sum(totals), max(totals))
    with localcontext() as context:
        context.prec = 5
        print(Decimal(1) / 3, Decimal(2).sqrt(), Decimal("123456.789") + 0)
    print(Decimal(1) / 3, getcontext().prec)
    for rounding in (ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING):
        print(rounding, Decimal("-2.345").quantize(Decimal(".01"), rounding))
    for wrong in (
        lambda: Decimal("12,5"),
        lambda: Decimal(1) / 0,
        lambda: Decimal(0) / 0,
        lambda: Decimal(1) + 0.5,
        lambda: "1" + Decimal(1),
        lambda: Decimal(1) < "2",
        lambda: Decimal([]).foo if False else Decimal(None),
    ):
        try:
            wrong()
        except (InvalidOperation, DivisionByZero, TypeError) as error:
            print(type(error).__name__, error)
    print(Decimal(0.1), Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, Decimal("1E+3"), Decimal("1000").normalize(), Decimal("0E-8"))
    print(divmod(Decimal("7.5"), 2), Decimal(-7) % 3, Decimal(-7) // 2, Decimal(2) ** 10, Decimal(2) ** -2, Decimal(2).ln(), Decimal(1).exp())
    print(f"{Decimal('0.1234'):.1%} {Decimal('1E+6'):f} {Decimal('1234.5'):e} {Decimal('-3'):+08.2f}")
    print({Decimal("1.0"), 1, 1.0, Fraction(1)}, hash(Decimal("0.5")) == hash(0.5), round(Decimal("2.5")), round(Decimal("2.675"), 2))
    print(Fraction("0.75"), Fraction(3, 4) + 1, 1 - Fraction(1, 3), Fraction(1, 3) * 0.5, Fraction(2, 3) ** 2, Fraction(0.1).limit_denominator(10))
    print(sum((Fraction(1, n) for n in range(1, 6)), Fraction(0)), Fraction(7, 2) // 1, round(Fraction(7, 2)), Fraction(1, 3) < 0.34)
    try:
        Fraction(1, 0)
    except ZeroDivisionError as error:
        print(error)


asyncio.run(main())
