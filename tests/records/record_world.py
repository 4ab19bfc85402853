"""The world for programs that are recorded: what URLs, files and databases answer, from PROGRAM.world.json.

CPython runs the program, asyncio and everything else; only the packages that reach outside are loopscope's own sources
(`src/python/modules/NAME.py`), which ask the functions below instead of the machine. That these sources do as the real
packages do was compared by hand, with requests 2.34, aiohttp 3.14, httpx 0.28, aiofiles 25.1, asyncpg 0.32 and
psycopg2 2.9 against a server and a PostgreSQL on one machine.
"""

import asyncio
import importlib.abc
import importlib.util
import json
import logging
import pathlib
import sys
import time
import types

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "src/python/modules"
# Packages that are taken from there, with their parts.
PACKAGES = [
    "_files", "_http", "_sql", "aiohttp", "aiohttp.client_exceptions", "requests", "requests.adapters", "requests.auth", "requests.exceptions", "httpx", "aiofiles", "aiofiles.os",
    "asyncpg", "asyncpg.exceptions", "psycopg2", "psycopg2.errors", "psycopg2.extras", "psycopg2.pool", "urllib.request", "urllib.error",
    "urllib3", "urllib3.exceptions", "urllib3.util", "urllib3.util.retry",
]
PARTS = {"asyncpg.connection": "asyncpg", "asyncpg.pool": "asyncpg", "asyncpg.transaction": "asyncpg"}


def install(program):
    """Puts the world beside a program in the place of the network and the disk."""
    path = pathlib.Path(program).with_suffix(".world.json")
    world = World(json.loads(path.read_text(encoding="utf-8")) if path.exists() else {})
    module = types.ModuleType("_world")
    for name in ("reply", "wait", "hold", "read_file", "file_names", "connect", "query", "log"):
        setattr(module, name, getattr(world, name))
    sys.modules["_world"] = module
    sys.meta_path.insert(0, Finder())
    return world


def opener():
    """`open` for the program."""
    files = importlib.import_module("_files")
    # Folders are those of the real disk, which it does not know.
    files.strict = False
    return files.open


class Part(importlib.abc.Loader):
    """A part of a package, which is one module here."""

    def create_module(self, spec):
        return importlib.import_module(PARTS[spec.name])

    def exec_module(self, module):
        pass


class Finder(importlib.abc.MetaPathFinder):
    """Finds the packages among loopscope's sources."""

    def find_spec(self, name, path=None, target=None):
        if name in PARTS:
            return importlib.util.spec_from_loader(name, Part())
        if name not in PACKAGES:
            return None
        file = SOURCES / (name.replace(".", "_") + ".py")
        is_package = any(other.startswith(name + ".") for other in PACKAGES)
        places = [] if is_package else None
        return importlib.util.spec_from_file_location(name, file, submodule_search_locations=places)


class World:
    """What a world file says."""

    def __init__(self, world):
        self.default = world.get("default_ms", 1000)
        self.urls = world.get("urls", {})
        self.databases = world.get("databases", {})
        self.files = {path: dict(file) for path, file in world.get("files", {}).items()}

    def seconds(self, entry):
        return entry.get("ms", self.default) / 1000

    def reply(self, url):
        entry = find(self.urls, url)
        if entry is None and url.count("/") == 2:
            entry = find(self.urls, url + "/")
        elif entry is None and url.count("/") == 3 and url.endswith("/"):
            entry = find(self.urls, url[:-1])
        if entry is None:
            entry = {}
        if "error" in entry:
            return self.seconds(entry), 0, entry["error"], ""
        status = entry.get("status", 200)
        if "text" in entry:
            return self.seconds(entry), status, entry["text"], "text/plain; charset=utf-8"
        text = json.dumps(whole(entry.get("json", {})), separators=(",", ":"), ensure_ascii=False)
        return self.seconds(entry), status, text, "application/json"

    def wait(self, seconds):
        return asyncio.sleep(seconds)

    def hold(self, seconds):
        time.sleep(seconds)

    def log(self, name, level, text):
        getattr(logging.getLogger(name), level)("%s", text)

    def read_file(self, path):
        file = self.files.get(str(path)) or find(self.files, str(path))
        return None if file is None else (self.seconds(file), file["text"])

    def file_names(self):
        return [name for name in self.files if "*" not in name]

    def connect(self, address):
        database = find(self.databases, address)
        return self.default / 1000 if database is None else database.get("connect_ms", self.default) / 1000

    def query(self, address, text):
        query = find((find(self.databases, address) or {}).get("queries", {}), text)
        if query is None:
            return self.default / 1000, [], 1, None
        rows = whole(query.get("rows", []))
        return self.seconds(query), rows, query.get("count", max(1, len(rows))), query.get("error")


def find(entries, name):
    """The entry of the first key that names it: as it stands, or as a prefix where it ends in `*`."""
    for key, entry in entries.items():
        if key == name or key.endswith("*") and name.startswith(key[:-1]):
            return entry
    return None


def whole(value):
    """JSON knows no difference between 1 and 1.0, and a server writes the shorter one."""
    if isinstance(value, float) and value == int(value):
        return int(value)
    if isinstance(value, list):
        return [whole(item) for item in value]
    if isinstance(value, dict):
        return {key: whole(item) for key, item in value.items()}
    return value
