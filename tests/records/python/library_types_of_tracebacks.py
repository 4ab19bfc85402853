import asyncio
import types
from types import CodeType, FrameType, ModuleType, TracebackType


class Guard:
    async def __aenter__(self) -> "Guard":
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> bool:
        print(kind, error, isinstance(traceback, TracebackType), isinstance(traceback.tb_frame, FrameType), traceback.tb_lineno)
        return True


async def main():
    async with Guard():
        raise ValueError("inside")

asyncio.run(main())
print(Guard.__aexit__.__annotations__["traceback"], isinstance(main.__code__, CodeType))
module = ModuleType("settings", "Made by hand.")
module.debug = True
print(module, module.__name__, module.__doc__, module.debug, type(module) is types.ModuleType)
