class Point:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'Point({self.x})'
    def __format__(self, spec): return f'<{spec}>'
    def __len__(self): return 3
    def __round__(self, places=None): return places
    def __abs__(self): return 'abs'
class Named(Point):
    def __str__(self): return 'named'
class Failure(Exception): pass
point = Point(1)
print(point, [point], f'{point:>5}', f'{point!r:>9}', '%s' % point, len(point), round(point, 2), abs(point))
print(Named(2), [Named(2)], str(Named(2)), repr(Named(2)))
print(Failure('why'), repr(Failure('why', 1)), Failure.__name__, type(Failure()).__name__)
try:
    print(f'{Failure():>5}')
except TypeError as error:
    print(error)
