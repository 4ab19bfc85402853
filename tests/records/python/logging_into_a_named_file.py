# A decorator that writes down each call, into the file that basicConfig names.
import functools
import logging

logging.basicConfig(filename="calls.log", level=logging.INFO, format="%(levelname)s:%(message)s")


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        logging.info("ran %s with args %s and kwargs %s", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


@logged
def add(x, y):
    return x + y


@logged
def display(name, *, age):
    print(f"{name} is {age}")


print(add(3, 4))
display("Corey", age=25)
logging.debug("not written")
root = logging.getLogger()
print(len(root.handlers), type(root.handlers[0]).__name__, root.handlers[0].mode, root.level)
