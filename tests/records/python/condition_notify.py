import asyncio

stock = 0


async def customer(name, condition):
    global stock
    async with condition:
        await condition.wait_for(lambda: stock > 0)
        stock -= 1
        print(name, "buys, left", stock)


async def main():
    global stock
    condition = asyncio.Condition()
    customers = [asyncio.create_task(customer(name, condition)) for name in "abc"]
    for _ in range(3):
        await asyncio.sleep(0.1)
        async with condition:
            stock += 1
            condition.notify()
    await asyncio.gather(*customers)


asyncio.run(main())
