def average(numbers):
    assert numbers, "average of nothing"
    return sum(numbers) / len(numbers)


print(average([1, 2, 6]))
print(average([]))
