import asyncio
import sys


async def main():
    print("leaving")
    try:
        sys.exit(3)
    finally:
        print("cleaned up")


asyncio.run(main())
