import asyncio
import asyncio.exceptions
from asyncio.queues import QueueEmpty
from asyncio import exceptions as errors


async def numbers():
    try:
        for number in range(10):
            yield number
            await asyncio.sleep(0.1)
    finally:
        print("numbers closed")


async def main():
    async for number in numbers():
        print(number)
        if number == 2:
            break
    try:
        asyncio.Queue().get_nowait()
    except QueueEmpty as error:
        print(repr(error), asyncio.queues.QueueEmpty is QueueEmpty)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.2)
    except asyncio.exceptions.TimeoutError as error:
        print(repr(error), errors.TimeoutError is TimeoutError, asyncio.TimeoutError is TimeoutError)
    print(asyncio.exceptions.CancelledError, errors.InvalidStateError, asyncio.BrokenBarrierError)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
finally:
    asyncio.set_event_loop(None)
    loop.close()
    print("closed", loop.is_closed())
