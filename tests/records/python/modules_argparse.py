"""argparse in an async cli."""
import argparse
import asyncio

def parse(argv=None):
    p = argparse.ArgumentParser(prog="fetch", description="Fetch things concurrently.")
    p.add_argument("urls", nargs="*", default=["a", "b"], help="what to fetch")
    p.add_argument("-c", "--concurrency", type=int, default=2, metavar="N", help="how many at once (default: %(default)s)")
    p.add_argument("-v", "--verbose", action="store_true")
    p.add_argument("--mode", choices=["fast", "slow"], default="fast")
    p.add_argument("--timeout", type=float)
    return p.parse_args(argv)

async def fetch(url, sem, verbose):
    async with sem:
        if verbose:
            print("start", url)
        await asyncio.sleep(0.1)
        print("done", url)

async def main(args):
    sem = asyncio.Semaphore(args.concurrency)
    await asyncio.gather(*(fetch(u, sem, args.verbose) for u in args.urls))

if __name__ == "__main__":
    args = parse([])
    print(args)
    asyncio.run(main(args))
    args = parse(["x", "y", "z", "-c", "3", "--verbose", "--timeout=1.5", "--mode", "slow"])
    print(args, vars(args)["timeout"])
    asyncio.run(main(args))
