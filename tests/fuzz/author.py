"""What all generators of programs share: a source of chance that a seed determines, and a sheet of indented lines."""

import random


class Author:
    """Writes one program. The same seed writes the same program, on every machine and in every version of Python 3."""

    indent = "    "

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.level = 0
        self.labels = 0

    # ------------------------------------------------------------------------------------------------------- chance

    def below(self, limit):
        return int(self.random.random() * limit)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, things):
        return things[self.below(len(things))]

    def weighted(self, table):
        """One of the second members of `table`, a list of (weight, thing)."""
        left = self.random.random() * sum(weight for weight, _ in table)
        for weight, thing in table:
            left -= weight
            if left < 0:
                return thing
        return table[-1][1]

    # -------------------------------------------------------------------------------------------------------- lines

    def line(self, text):
        self.lines.append(self.indent * self.level + text)

    def label(self):
        """A word that no other place of the program prints."""
        self.labels += 1
        return f"L{self.labels}"

    def block(self, head, body, *rest, tail=None):
        """`head`, the indented lines that `body` writes, and `tail` if the language closes its blocks."""
        self.line(head)
        self.level += 1
        body(*rest)
        self.level -= 1
        if tail is not None:
            self.line(tail)

    def text(self):
        return "\n".join(self.lines) + "\n"
