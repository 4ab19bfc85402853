import contextlib
import functools
import threading
import time

lock = threading.Lock()


def fetch(number):
    with lock:
        time.sleep(0.05)
    time.sleep(0.02)
    return number * 10


def pages(count):
    for number in range(count):
        yield fetch(number)


@contextlib.contextmanager
def connection(name):
    time.sleep(0.03)
    print(f"{name} connected")
    try:
        yield name.upper()
    except LookupError as error:
        print(f"{name} reports {error}")
    finally:
        time.sleep(0.03)


class Account:
    def __init__(self, balance):
        self._balance = balance
        self._lock = threading.RLock()

    @property
    def balance(self):
        with self._lock:
            time.sleep(0.01)
            return self._balance

    @balance.setter
    def balance(self, value):
        with self._lock:
            time.sleep(0.01)
            self._balance = value

    def __getitem__(self, key):
        with self._lock:
            time.sleep(0.01)
            return f"{key}={self._balance}"


class Settings:
    """One for all threads."""

    _instance = None
    _guard = threading.Lock()

    def __new__(cls, owner):
        with cls._guard:
            if cls._instance is None:
                time.sleep(0.1)
                print("settings are made for", owner)
                cls._instance = super().__new__(cls)
        return cls._instance


account = Account(100)


def mapped():
    print("mapped", list(map(fetch, range(3))))


def summed():
    print("summed", sum(page for page in pages(3)), max(pages(2)))


def sorted_by_key():
    print("sorted", sorted([3, 1, 2], key=fetch), functools.reduce(lambda a, b: a + b, pages(2)))


def stepped():
    steps = pages(2)
    print("stepped", next(steps), next(steps), next(steps, "over"))
    first, second = pages(2)
    print("unpacked", first, second)


def connected():
    with connection("database") as name:
        print("using", name)
        raise LookupError("a missing row")


def saving():
    account.balance += 50
    print("balance", account.balance, account["account"])


def configured():
    print("the same settings", Settings("a thread") is Settings("again"))


jobs = [mapped, summed, sorted_by_key, stepped, connected, saving, configured, saving, configured]
threads = [threading.Thread(target=job, name=job.__name__) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("balance at the end", account.balance)
