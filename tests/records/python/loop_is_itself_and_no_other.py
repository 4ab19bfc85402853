# Loops are told from each other by identity, and so are numbers by what they are.
import asyncio


async def which():
    return asyncio.get_running_loop()


first = asyncio.new_event_loop()
second = asyncio.new_event_loop()
print(first is second, first is first, first == second, len({first, second}))
print(id(first) == id(second), id(first) != 0)
print(first.run_until_complete(which()) is first, second.run_until_complete(which()) is first)
first.close()
second.close()
print(asyncio.run(which()) is first)
print(id(3) == id(4), id(None) == id(None), id(True) == id(False), id(1.5) == id(2.5))
