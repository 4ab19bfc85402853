import asyncio


class Cache:
    def __init__(self, load):
        self.load, self.entries = load, {}

    async def get(self, key):
        if key not in self.entries:
            self.entries[key] = asyncio.ensure_future(self.load(key))
        try:
            return await asyncio.shield(self.entries[key])
        except Exception:
            self.entries.pop(key, None)
            raise


async def load(key):
    print("loading", key)
    await asyncio.sleep(0.1)
    if key == "bad":
        raise KeyError(key)
    return key.upper()


async def main():
    cache = Cache(load)
    print(await asyncio.gather(*(cache.get(k) for k in ("a", "b", "a", "bad", "a", "bad")), return_exceptions=True))
    print(await cache.get("a"), sorted(cache.entries))


asyncio.run(main())
