# threads + logging
import concurrent.futures, logging, sys, threading, time, queue
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(threadName)s: %(message)s")
def work(n):
    logging.info("start %d", n)
    time.sleep(n / 10)
    logging.info("end %d", n)
    return n
with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix="W") as ex:
    for f in concurrent.futures.as_completed([ex.submit(work, n) for n in (3, 1, 2)]):
        print(f.result())
t = threading.Thread(target=work, args=(1,), name="mine"); t.start(); t.join()
