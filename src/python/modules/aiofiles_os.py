import _files as _io

async def remove(path):
    _io.remove(path)

unlink = remove

async def rename(old, new):
    _io.rename(old, new)

replace = rename

class path:
    @staticmethod
    async def exists(path):
        return _io.exists(path)

    @staticmethod
    async def isfile(path):
        return _io.exists(path)

    @staticmethod
    async def getsize(path):
        return _io.size(path)
