import time

start = time.monotonic_ns()
turns = 0
while time.monotonic_ns() - start < 1_500_000:
    pass
print("spun for", (time.monotonic_ns() - start) // 1000, "microseconds")
