import _files as _io
import os as _os

async def remove(path):
    _io.remove(path)

unlink = remove

async def rename(old, new):
    _io.rename(old, new)

replace = rename

async def mkdir(path, mode=511):
    _io.make_folder(path)

async def makedirs(name, mode=511, exist_ok=False):
    _io.make_folder(name, True, exist_ok)

async def rmdir(path):
    _io.remove_folder(path)

async def listdir(path='.'):
    return _io.names_in(path)

async def scandir(path='.'):
    return _os.scandir(path)

async def stat(path):
    return _io.stat(path)

class path:
    @staticmethod
    async def exists(path):
        return _io.exists(path) or _io.is_folder(path)

    @staticmethod
    async def isdir(path):
        return _io.is_folder(path)

    @staticmethod
    async def isfile(path):
        return _io.exists(path)

    @staticmethod
    async def getsize(path):
        return _io.size(path)
