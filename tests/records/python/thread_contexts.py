import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor

request_id = contextvars.ContextVar('request_id', default='none')


def work(label):
    seen = request_id.get()
    request_id.set(f'{label} was here')
    return f'{label} saw {seen}, now {request_id.get()}'


def sleepy(label, seconds=0.01):
    import time
    time.sleep(seconds)
    return work(label)


async def handle(number):
    request_id.set(f'request {number}')
    print(await asyncio.to_thread(sleepy, f'thread {number}', seconds=number / 100))
    print('task', number, 'still has', request_id.get())


async def main():
    print(await asyncio.to_thread(work, 'first'))
    print(request_id.get())
    await asyncio.gather(handle(1), handle(2), handle(3))
    request_id.set('main')
    print(await asyncio.to_thread(work, 'copied'))
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(await loop.run_in_executor(pool, work, 'executor'))
        print(await loop.run_in_executor(pool, work, 'executor again'))
        context = contextvars.copy_context()
        print(await loop.run_in_executor(pool, context.run, work, 'by hand'))
        print(context[request_id], '/', request_id.get())

    thread = threading.Thread(target=lambda: print(work('plain thread')))
    thread.start()
    thread.join()

    async def fails():
        request_id.set('failing')
        try:
            await asyncio.to_thread(int, 'x')
        except ValueError as error:
            print(error, request_id.get())
    await asyncio.create_task(fails())
    print('end', request_id.get())


asyncio.run(main())
