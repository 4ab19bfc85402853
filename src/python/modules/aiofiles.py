# aiofiles: the first look into a file gives the loop back for as long as the world says.
import _files as _io
from _world import wait as _wait

__version__ = '25.1.0'

async def _pay(file):
    if file._cost and file._reads and not file.closed:
        cost = file._cost
        file._cost = 0
        await _wait(cost)

class AsyncBase:
    def __init__(self, file):
        self._file = file
        self.name = file.name
        self.mode = file.mode

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    async def read(self, size=-1):
        await _pay(self._file)
        return self._file.read(size)

    async def readline(self, size=-1):
        await _pay(self._file)
        return self._file.readline(size)

    async def readlines(self, hint=-1):
        await _pay(self._file)
        return self._file.readlines(hint)

    async def write(self, data):
        return self._file.write(data)

    async def writelines(self, lines):
        self._file.writelines(lines)

    async def seek(self, offset, whence=0):
        return self._file.seek(offset, whence)

    async def tell(self):
        return self._file.tell()

    async def readable(self):
        return self._file.readable()

    async def writable(self):
        return self._file.writable()

    async def seekable(self):
        return self._file.seekable()

    async def isatty(self):
        return self._file.isatty()

    def fileno(self):
        return self._file.fileno()

    async def truncate(self, size=None):
        return self._file.truncate(size)

    async def flush(self):
        self._file.flush()

    async def close(self):
        self._file.close()

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self._file.close()

    def __repr__(self):
        kind = f'aiofiles.threadpool.{"text" if "b" not in self.mode else "binary"}.Async{type(self._file).__name__}'
        return f'<{kind} object at {id(self):#x}> wrapping {self._file!r}'

async def _open(*args, **options):
    return AsyncBase(_io.open(*args, **options))

class AiofilesContextManager:
    def __init__(self, coro):
        self._coro = coro
        self._obj = None

    def __await__(self):
        return self._coro.__await__()

    async def __aenter__(self):
        self._obj = await self._coro
        return self._obj

    async def __aexit__(self, *error):
        await self._obj.close()

def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None, *,
         loop=None, executor=None):
    return AiofilesContextManager(_open(file, mode, buffering, encoding, errors, newline))
