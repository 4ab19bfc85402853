"""Hashes of one's own are taken as they are; which operand is asked first; what stands in for another class."""


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __hash__(self):
        return hash((self.x, self.y))

    def __eq__(self, other):
        return (self.x, self.y) == (other if isinstance(other, tuple) else (other.x, other.y))


print(hash(Point(1, 2)) == hash((1, 2)), {Point(1, 2): "found"}.get((1, 2)))


class Right:
    def __radd__(self, other):
        return f"Right.__radd__ {type(other).__name__}"


class Both(Right):
    def __add__(self, other):
        return NotImplemented


class Same(Both):
    pass


class Other(Both):
    def __radd__(self, other):
        return "Other.__radd__"


print(1 + Right(), Both() + Right(), Both() + Same(), Both() + Other())
for left, right in ((Right(), Right()), (Both(), Both()), (Right(), 1)):
    try:
        print(left + right)
    except TypeError as error:
        print(error)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_target"), name)


print(isinstance(Proxy([1]), list), isinstance(Proxy([1]), Proxy), Proxy([1, 2]).count(1), type(Proxy(1)).__name__)
