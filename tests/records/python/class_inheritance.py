import asyncio


class Job:
    seconds = 0.1

    def __init__(self, name):
        self.name = name

    async def run(self):
        await asyncio.sleep(self.seconds)
        return self.describe()

    def describe(self):
        return f"{self.name} took {self.seconds}"


class SlowJob(Job):
    seconds = 1

    def describe(self):
        return super().describe() + ", slowly"


async def main():
    for text in await asyncio.gather(Job("quick").run(), SlowJob("slow").run()):
        print(text)
    print(isinstance(SlowJob("x"), Job), SlowJob.__name__)


asyncio.run(main())
