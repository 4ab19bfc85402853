import asyncio
async def main():
    raise ExceptionGroup("many", [ValueError("a"), TypeError("b")])
asyncio.run(main())
