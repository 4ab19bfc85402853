import sched, time
s = sched.scheduler(time.time, time.sleep)
t0 = time.time()
s.enter(2, 1, lambda: print("two"))
s.enter(1, 1, print, argument=("one",))
s.run()
print(round(time.time() - t0, 1))
