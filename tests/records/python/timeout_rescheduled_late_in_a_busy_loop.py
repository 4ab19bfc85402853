import asyncio


async def busy(turns):
    for _ in range(turns):
        await asyncio.sleep(0.001)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    # The loop's clock is asked some thousand times before the deadlines are set.
    await asyncio.gather(*(busy(300) for _ in range(5)))
    print("after", round(loop.time() - start, 2))
    for delay in (0.01, 0.002, 0.05):
        try:
            async with asyncio.timeout(1) as limit:
                limit.reschedule(loop.time() + delay)
                await asyncio.sleep(10)
        except TimeoutError:
            print("timed out", round(loop.time() - start, 3))
    try:
        async with asyncio.timeout_at(loop.time() + 0.02):
            await busy(100)
    except TimeoutError:
        print("busy, timed out", round(loop.time() - start, 3))
    done = loop.create_future()
    loop.call_at(loop.time() + 0.03, done.set_result, "called at")
    print(await done, round(loop.time() - start, 3))
    deadline = loop.time() + 0.5
    while (left := deadline - loop.time()) > 0:
        await asyncio.sleep(min(left, 0.2))
        print(f"{max(0, deadline - loop.time()):.1f} s left")


asyncio.run(main())
