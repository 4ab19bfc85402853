def countdown(n):
    print("starting")
    while n:
        yield n
        n -= 1
    return "lift-off"


for number in countdown(3):
    print(number)
numbers = countdown(1)
print(next(numbers))
try:
    next(numbers)
except StopIteration as stop:
    print("ended with", stop.value)


def chain(*parts):
    for part in parts:
        yield from part


print(list(chain("ab", [1, 2])))
