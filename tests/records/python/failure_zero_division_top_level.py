print("before")
value = 10 / 0
print("after")
