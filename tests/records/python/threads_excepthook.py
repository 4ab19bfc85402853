import threading
def hook(a):
    print("hook", a.exc_type.__name__, a.exc_value, a.thread.name, a.exc_traceback is not None)
threading.excepthook = hook
def bad(): raise ValueError("x")
t = threading.Thread(target=bad, name="bad"); t.start(); t.join()
print(threading.excepthook is hook)
