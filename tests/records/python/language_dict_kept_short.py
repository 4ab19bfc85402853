# A dict that grew once and was emptied again, in which few jobs come and go: every key is found again.
import asyncio

running = {}


async def job(name, seconds):
    running[name] = seconds
    await asyncio.sleep(seconds)
    del running[name]


async def main():
    await asyncio.gather(*(job(n, 0.01) for n in range(9)))
    for n in range(100, 114):
        await job(n, 0.001)
    tasks = [asyncio.create_task(job(name, 0.002 * number)) for number, name in enumerate("abcde", 1)]
    while not all(task.done() for task in tasks):
        await asyncio.sleep(0.003)
        print(running, [name in running for name in "abcde"])
    print([task.exception() for task in tasks])


asyncio.run(main())
