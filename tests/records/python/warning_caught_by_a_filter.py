import asyncio
import warnings


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("old API", DeprecationWarning)
        warnings.warn("careful")
    for warning in caught:
        print(warning.category.__name__, warning.message)


asyncio.run(main())
