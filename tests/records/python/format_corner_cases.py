"""f-strings and formatting corner cases."""
import asyncio
import datetime as dt
from decimal import Decimal

async def main():
    name, width, value = "loop", 10, 1234567.891
    print(f"{name!r:>{width}}|{name:^{width}}|{name:*<8}|{name=}|{name = !s}|")
    print(f"{value:,.2f} {value:_.1f} {value:e} {value:10.3g} {value:+} {int(value):,} {int(value):x} {255:#06x} {255:#b} {5:03d}")
    print(f"{0.1234:.1%} {-5: d} {5: d} {True:d} {True} {None} {'%'} {{literal}} {{{name}}}")
    print(f"{dt.datetime(2024, 5, 17, 8, 3):%Y-%m-%d %H:%M} {dt.timedelta(hours=25, seconds=1)} {dt.date(2024, 1, 1):%A %d %B}")
    print(f"{'nested ' + f'{1 + 1}'} {[x for x in range(3)]} {(lambda x: x * 2)(4)} {'yes' if value else 'no'}")
    print(f"{await asyncio.sleep(0.1, 'awaited')}" f" joined" " plain")
    print("%s %r %5.2f %-5s| %05d %x %%" % ("a", "b", 3.14159, "c", 42, 255))
    print("%(a)s-%(b)03d" % {"a": 1, "b": 2})
    print("{} {1}".format("a", "b") if False else "{0} {1} {0!r} {k[x]} {o.real} {:>5}".format if False else "ok")
    print("{0} {1} {0!r} {k[x]} {o.real}".format("a", "b", k={"x": 1}, o=3))
    print(f"""multi
    line {name}""")
    print(f"{1e20} {1e-7} {1.0} {100000000000000000.0} {0.1 + 0.2} {float('inf')} {float('nan')} {-0.0}")
    print(f"{10**20:,} {2**100} {-7 // 2} {-7 % 3} {7.5 // 2} {divmod(-7, 2)} {round(2.5)} {round(-1.5)} {round(2.675, 2)}")
    class Money:
        def __init__(self, v): self.v = v
        def __format__(self, spec): return f"${self.v:{spec or '.2f'}}"
    print(f"{Money(3)} {Money(3):.3f} {Decimal('1.10') + Decimal('2.20')}")

asyncio.run(main())
