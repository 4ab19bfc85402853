# The exceptions that come with the language, drawn as a tree.


def tree(cls, level=0):
    yield cls.__name__, level
    for below in cls.__subclasses__():
        yield from tree(below, level + 1)


for root in (ArithmeticError, ConnectionError, NameError, UnicodeError, SyntaxError, Warning):
    for name, level in tree(root):
        print("    " * level + name)


class AppError(ArithmeticError):
    pass


class TooBig(AppError):
    pass


print([cls.__name__ for cls in ArithmeticError.__subclasses__()])
print(AppError.__subclasses__(), TooBig.__subclasses__())
print([cls.__name__ for cls in BaseException.__subclasses__()][:5])
print([cls.__name__ for cls in Exception.__subclasses__()][:19])
print(int.__subclasses__()[0], issubclass(UnicodeTranslateError, ValueError))
