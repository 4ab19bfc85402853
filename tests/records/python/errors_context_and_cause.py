import asyncio


class AppError(Exception):
    def __init__(self, code, *args):
        super().__init__(*args)
        self.code = code


async def query():
    await asyncio.sleep(0.01)
    raise LookupError("no row")


async def service(style):
    try:
        return await query()
    except LookupError as error:
        if style == "from":
            raise AppError(404, "not found") from error
        if style == "none":
            raise AppError(404, "hidden") from None
        raise AppError(500)


async def main():
    for style in ("from", "none", "plain"):
        try:
            await service(style)
        except AppError as error:
            print(style, error.code, str(error) or "(no text)", repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


asyncio.run(main())
