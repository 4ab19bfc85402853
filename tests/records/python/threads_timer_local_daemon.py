import threading
import time

data = threading.local()

def show(name):
    data.name = name
    time.sleep(0.05)
    print(name, data.name, hasattr(data, "other"))

data.other = 1
for name in "ab":
    threading.Thread(target=show, args=(name,)).start()
timer = threading.Timer(0.3, print, args=("timer fired",))
timer.start()
cancelled = threading.Timer(0.2, print, args=("never",))
cancelled.start()
cancelled.cancel()

def background():
    while True:
        time.sleep(0.1)
        print("tick")

threading.Thread(target=background, daemon=True).start()
time.sleep(0.25)
print("main ends", threading.active_count())
