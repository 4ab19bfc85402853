# CPython's multiprocessing.dummy: the names of multiprocessing over threads.
import threading
from multiprocessing.pool import DummyProcess, ThreadPool
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

Process = DummyProcess
JoinableQueue = Queue
current_process = threading.current_thread

def active_children():
    return [thread for thread in threading.enumerate() if isinstance(thread, DummyProcess)]

def freeze_support():
    pass

def Pool(processes=None, initializer=None, initargs=()):
    return ThreadPool(processes, initializer, initargs)
