import asyncio
class AppError(Exception):
    def __init__(self, msg, *, code):
        super().__init__(msg)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {super().__str__()}"
async def low():
    return {}["k"]
async def main():
    try:
        await low()
    except KeyError as e:
        raise AppError("failed", code=7) from e
asyncio.run(main())
