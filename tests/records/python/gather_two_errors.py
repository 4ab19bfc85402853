import asyncio


async def fail(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "raises")
    raise KeyError(name)


async def main():
    try:
        await asyncio.gather(fail("slow", 0.02), fail("fast", 0.01))
    except KeyError as error:
        print("got", repr(error))
    await asyncio.sleep(0.05)
    print("the second error went nowhere")


asyncio.run(main())
