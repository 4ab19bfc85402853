# Reading, waiting, writing: the classical lost update, without a single thread.
import asyncio

balance = 100


async def withdraw(name, amount):
    global balance
    seen = balance
    print(f"{name} sees {seen}")
    await asyncio.sleep(0.1)
    balance = seen - amount
    print(f"{name} leaves {balance}")


async def main():
    await asyncio.gather(withdraw("ann", 30), withdraw("bob", 50))
    print("balance", balance)


asyncio.run(main())
