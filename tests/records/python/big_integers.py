# Whole numbers without a limit.
print(10 ** 20, 2 ** 64 - 1, 9223372036854775807 + 1)
factorial = 1
for n in range(1, 26):
    factorial *= n
print(factorial, factorial // 10 ** 20, f"{factorial:,}")
