import asyncio
from collections import defaultdict


class Room:
    def __init__(self):
        self.members = defaultdict(asyncio.Queue)

    async def say(self, who, text):
        for name, inbox in self.members.items():
            if name != who:
                await inbox.put(f"{who}: {text}")

    async def listen(self, name, count):
        for _ in range(count):
            print(f"[{name}]", await self.members[name].get())


async def main():
    room = Room()
    for name in ("ann", "bob", "cid"):
        room.members[name]
    listeners = asyncio.gather(room.listen("ann", 1), room.listen("bob", 2), room.listen("cid", 3))
    await room.say("ann", "hello")
    await asyncio.sleep(0.1)
    await room.say("bob", "hi ann")
    await room.say("dan", "who is there?")
    try:
        await asyncio.wait_for(listeners, 1)
    except TimeoutError:
        print("some wait in vain")


asyncio.run(main())
