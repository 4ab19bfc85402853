print(bytes('é', 'utf-8'), bytes('é', 'latin-1'), bytes('é', 'ascii', 'ignore'))
try: bytes('a')
except TypeError as e: print(e)
class M:
    def __enter__(self): pass
    async def __aenter__(self): pass
try:
    with M(): pass
except TypeError as e: print(e)
import asyncio
async def main():
    async with M(): pass
asyncio.run(main())
