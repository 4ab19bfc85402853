import time

print("plain Python, no loop at all")
time.sleep(1)
print("one")
time.sleep(0.5)
print("one and a half")
