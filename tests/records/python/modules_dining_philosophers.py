import asyncio, random
async def philosopher(i, forks, log):
    first, second = sorted((i, (i + 1) % len(forks)))
    for meal in range(2):
        await asyncio.sleep(random.Random(i * 10 + meal).random() / 10)
        async with forks[first]:
            async with forks[second]:
                log.append((i, meal))
                print(f"P{i} eats {meal}")
                await asyncio.sleep(0.1)
async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    log = []
    async with asyncio.TaskGroup() as tg:
        for i in range(5):
            tg.create_task(philosopher(i, forks, log))
    print(len(log), sorted(log)[:3])
asyncio.run(main())
