# A gather's parent goes on two turns after its last child: one for the child's
# done callback, one to wake the parent up.
import asyncio


async def ticker():
    for turn in range(8):
        print("tick", turn)
        await asyncio.sleep(0)


async def child():
    await asyncio.sleep(0)
    print("child ends")


async def main():
    asyncio.create_task(ticker())
    await asyncio.gather(child())
    print("parent goes on")
    await asyncio.sleep(0.001)


asyncio.run(main())
