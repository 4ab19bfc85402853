# In which order sets of numbers are gone through, after they were joined, cut, emptied and filled again.
import asyncio


async def visit(cell, seen):
    await asyncio.sleep(0.01)
    seen.add(cell)
    x, y = cell
    return {(x + 1, y), (x, y + 1)} - seen


async def main():
    seen, border = set(), {(0, 0)}
    for _ in range(3):
        found = await asyncio.gather(*(visit(cell, seen) for cell in border))
        border = set().union(*found)
        print(len(seen), border)
    print(seen)

    ports = {8080, 443, 22, 3306, 5432, 6379}
    open_ports = {443, 22, 9000}
    print(ports | open_ports, ports & open_ports, ports - open_ports, ports ^ open_ports)
    print(ports.symmetric_difference([1, 50]), {1, 2}.symmetric_difference({1, 50}))

    pending = set(range(100, 112))
    while len(pending) > 6:
        print(pending.pop(), end=" ")
    print(pending)
    pending |= {7, 48, 1000, 2.5, -3}
    pending -= {100, 108, 111}
    print(pending)
    pending.clear()
    for number in (120, 16, 64, 8):
        pending.add(number)
    pending.discard(16)
    pending.add(24)
    print(pending, pending.copy(), frozenset(pending), sorted(pending))
    print([n for n in {40, 8, 16, 24, 32}], {40, 8, 16, 24, 32}, set([40, 8, 16, 24, 32]))
    ages = {30: "Ada", 17: "Bob", 9: "Cy"}
    print(ages.keys() | {17, 64}, ages.keys() & [9, 30, 1], ages.keys() - {9})
    print(hash((1, 2)), hash((0.5, -1)), hash(frozenset({1, 2})), hash(2**70), hash(1e300), hash(-1))
    print(frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})}, frozenset(f := frozenset([3])) is f)


asyncio.run(main())
