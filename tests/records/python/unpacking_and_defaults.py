def order(main, *sides, drink="water", **extras):
    print(main, sides, drink, extras)


order("soup")
order("stew", "rice", "peas", drink="tea", spicy=True)
parts = ["fish", "chips"]
order(*parts, **{"drink": "beer", "vinegar": 2})
first, *rest = [1, 2, 3]
(a, b), c = (4, 5), 6
print(first, rest, a, b, c)
a, b = b, a
print(a, b)
