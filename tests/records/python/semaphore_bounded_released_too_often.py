import asyncio


async def main():
    bounded = asyncio.BoundedSemaphore(1)
    plain = asyncio.Semaphore(1)
    for semaphore in (plain, bounded):
        await semaphore.acquire()
        print(type(semaphore).__name__, semaphore.locked())
        semaphore.release()
        try:
            semaphore.release()
            print("one more than before:", not semaphore.locked())
        except ValueError as error:
            print("ValueError:", error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)


asyncio.run(main())
