import asyncio


async def user():
    await asyncio.sleep(0.3)
    return {"name": "Ada", "age": 36}


async def orders():
    await asyncio.sleep(0.2)
    return [("tea", 2.5), ("cake", 4.0)]


async def main():
    person, bought = await asyncio.gather(user(), orders())
    total = sum(price for _, price in bought)
    print(f"{person['name']} ({person['age']}) bought {len(bought)} things for {total:.2f}")


asyncio.run(main())
