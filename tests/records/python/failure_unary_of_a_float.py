class Meters(float):
    pass


for value in (1.5, Meters(2), "text", None, [1]):
    try:
        print(~value)
    except TypeError as error:
        print(error)
try:
    type("Both", (int, str), {})
except TypeError as error:
    print(error)
try:
    super(Meters, 5).hex
except TypeError as error:
    print(error)
print(-Meters(2), +Meters(3), ~True, ~5)
