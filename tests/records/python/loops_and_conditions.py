for number in range(1, 16):
    if number % 15 == 0:
        print("FizzBuzz", end=" ")
    elif number % 5 == 0:
        print("Buzz", end=" ")
    elif number % 3 == 0:
        print("Fizz", end=" ")
    else:
        print(number, end=" ")
print()
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("reached one in", steps, "steps")
for letter in "search":
    if letter == "r":
        print("found")
        break
else:
    print("not found")
print(1 < 2 < 3, 1 < 3 < 2, not 0, [] or "empty", "x" and 5, None is None, 3 in [1, 3], "b" not in "abc")
