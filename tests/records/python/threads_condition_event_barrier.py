import threading
import time

ready = threading.Event()
barrier = threading.Barrier(3)
limit = threading.Semaphore(2)
condition = threading.Condition()
box = []

def worker(number):
    ready.wait()
    with limit:
        print(f"worker {number} in")
        time.sleep(0.1 * (number + 1))
    barrier.wait()
    with condition:
        box.append(number)
        condition.notify()

def watcher():
    with condition:
        condition.wait_for(lambda: len(box) == 3)
    print("watcher saw", sorted(box))

for number in range(3):
    threading.Thread(target=worker, args=(number,)).start()
watch = threading.Thread(target=watcher, name="watch")
watch.start()
print("event set", ready.is_set(), ready.wait(timeout=0.2))
ready.set()
watch.join(timeout=0.05)
print(watch.name, "alive:", watch.is_alive())
watch.join()
print("alive:", watch.is_alive())
