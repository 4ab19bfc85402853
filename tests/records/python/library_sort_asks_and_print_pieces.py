# Which comparisons sorting makes, in which order, and in which pieces print writes.
import contextlib
import io


class Job:
    def __init__(self, priority):
        self.priority = priority

    def __lt__(self, other):
        print(f"{self.priority}<{other.priority}", end=" ")
        return self.priority < other.priority

    def __repr__(self):
        return f"Job({self.priority})"


for priorities in ([3, 1, 2], [5, 4, 3, 2, 1], [2, 2, 1, 1, 3, 0], [4, 9, 1, 7, 3, 8, 2, 6, 5, 0]):
    print(sorted(map(Job, priorities)))
    print(sorted(map(Job, priorities), reverse=True))
for mixed in ([1, "a", 2], [0, -3, (1, 2), 24], [None, 1], [(1, 2), (1, "a")]):
    try:
        sorted(mixed)
    except TypeError as error:
        print(error)


class Tee:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)


class Broken:
    def __str__(self):
        raise ValueError("no text")


tee = Tee()
print("a", 1, [2], sep="-", file=tee)
with contextlib.redirect_stdout(tee):
    print("into", "it", end="")
print(tee.pieces)
for file in (None, tee):
    try:
        print("before", 2, Broken(), "after", file=file)
    except ValueError as error:
        print("|", error)
print(tee.pieces[-4:])
buffer = io.StringIO()
print("x", 2, file=buffer)
print(repr(buffer.getvalue()))
try:
    print("ab" * 10**30)
except OverflowError as error:
    print(error)
