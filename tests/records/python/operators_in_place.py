numbers = [1, 2]
alias = numbers
numbers *= 2
numbers += (3,)
print(alias, alias is numbers)

settings = {"a": 1}
alias = settings
settings |= [("b", 2)]
settings |= {"a": 0}
print(alias)

total = 0
for value in (1, 2.5, "3"):
    try:
        total += value
    except TypeError as error:
        print(error)
print(total)


class Money:
    def __init__(self, amount):
        self.amount = amount


for left, right in ((Money(1), 2), ("a", 1), ([1], 2), ({1}, [2])):
    for operator in ("left += right", "left -= right", "left **= right", "left |= right"):
        scope = [left]
        try:
            if operator == "left += right":
                left += right
            elif operator == "left -= right":
                left -= right
            elif operator == "left **= right":
                left **= right
            else:
                left |= right
        except TypeError as error:
            print(operator, "->", error)
