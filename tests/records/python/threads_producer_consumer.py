import queue
import threading
import time

tasks = queue.Queue(maxsize=2)

def producer():
    for number in range(5):
        tasks.put(number)
        print(f"put {number}")
        time.sleep(0.05)
    tasks.put(None)

def consumer():
    while True:
        item = tasks.get()
        if item is None:
            break
        print(f"got {item}")
        time.sleep(0.12)
        tasks.task_done()
    print("consumer ends")

threads = [threading.Thread(target=producer), threading.Thread(target=consumer)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all done", tasks.qsize())
