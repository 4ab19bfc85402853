def show(f):
    try:
        f()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


show(lambda: 1 / 0)
show(lambda: [][1])
show(lambda: {}["k"])
show(lambda: None.x)
show(lambda: missing)
show(lambda: int("x"))
show(lambda: "a" + 1)
show(lambda: 1 + "a")
show(lambda: (lambda a: a)())
show(lambda: (lambda: 0)(1))
show(lambda: len(5))
show(lambda: 5())
show(lambda: [1, 2].index(3))
