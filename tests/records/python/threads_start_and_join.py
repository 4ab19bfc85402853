import threading, time
def worker(n, d):
    print("start", n, threading.current_thread().name)
    time.sleep(d)
    print("end", n)
ts = []
for i in range(3):
    t = threading.Thread(target=worker, args=(i, 0.3 - i*0.1))
    t.start()
    print("started", i)
    ts.append(t)
for t in ts: t.join()
print("done")
