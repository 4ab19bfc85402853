# multiprocessing's pool of threads, as posts on downloads use it.
import threading
import time
from multiprocessing.pool import ThreadPool


def fetch(page):
    time.sleep(0.1 * page)
    print(f"page {page} in {threading.current_thread().name}")
    return f"<{page}>"


def stored(text):
    print("stored", text, "in", threading.current_thread().name)


def pages():
    for page in (3, 1, 2):
        print("next page", page)
        yield page


def broken(page):
    return 1 / page


if __name__ == "__main__":
    with ThreadPool(3) as pool:
        print(threading.active_count(), "threads")
        print(pool.map(fetch, range(5)))
        print(pool.starmap(pow, [(2, 3), (3, 2)]))
        later = pool.apply_async(fetch, (2,), callback=stored)
        print("ready:", later.ready())
        print(later.get(), later.successful())
        for text in pool.imap(fetch, pages()):
            print("in order", text)
        for text in pool.imap_unordered(fetch, pages()):
            print("as they come", text)
        try:
            pool.map(broken, [1, 0, 2])
        except ZeroDivisionError as error:
            print("failed:", error)
        try:
            pool.apply_async(fetch, (4,)).get(timeout=0.1)
        except Exception as error:
            print(type(error).__name__)
        print(pool)
    try:
        pool.map(fetch, [1])
    except ValueError as error:
        print(error)

    pool = ThreadPool(2, initializer=print, initargs=("a worker begins",))
    results = [pool.apply_async(fetch, (page,)) for page in (2, 1, 3)]
    pool.close()
    pool.join()
    print([result.get() for result in results])
