import asyncio
import warnings


def old_api(value):
    warnings.warn("old_api() is deprecated, use new_api()", DeprecationWarning, stacklevel=2)
    return value * 2


class ConfigWarning(UserWarning):
    pass


async def coroutine():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old_api(1)
    old_api(2)
    warnings.warn(ConfigWarning("no file, defaults are used"))
    coroutine()
for each in caught:
    print(each.category.__name__, each.lineno, each.filename, each.message)

with warnings.catch_warnings(record=True) as caught:
    for turn in range(3):
        old_api(turn)
    print("by default once for a place:", len(caught))

warnings.filterwarnings("error", message="no .*", category=ConfigWarning)
try:
    warnings.warn("No file", ConfigWarning)
except ConfigWarning as error:
    print("as an error:", error)
warnings.warn("Other", ConfigWarning)


def show(message, category, filename, lineno, file=None, line=None):
    print(f"{category.__name__} in line {lineno}: {message}")


warnings.showwarning = show
old_api(5)


async def main():
    coroutine()
    await asyncio.sleep(0.1)
    warnings.warn("late", FutureWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        old_api(6)
    warnings.simplefilter("once")
    for _ in range(2):
        warnings.warn("told once", RuntimeWarning)
    warnings.warn("told once", RuntimeWarning)


asyncio.run(main())
