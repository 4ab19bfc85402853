import asyncio


async def main():
    print("never printed")


result = main()
print(type(result).__name__)
result.close()
await_me = asyncio.sleep(1)
print(asyncio.iscoroutine(await_me))
await_me.close()
