import asyncio

background = set()


async def log(message):
    await asyncio.sleep(0.1)
    print("logged", message)


def fire(message):
    task = asyncio.create_task(log(message))
    background.add(task)
    task.add_done_callback(background.discard)


async def main():
    for n in range(3):
        fire(n)
    print(len(background), "in the background")
    await asyncio.sleep(0.2)
    print(len(background), "left")
    fire("lost at the end")


asyncio.run(main())
