x: int = "not int"
def f(a: int) -> str: return a
print(f(x), f.__annotations__, __annotations__)
class P: 
    a: int
    b: str = "x"
print(P.__annotations__, P.b)
