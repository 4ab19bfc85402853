import asyncio
import os
import shutil
import tempfile
from pathlib import Path


async def write(path, text, delay):
    await asyncio.sleep(delay)
    await asyncio.to_thread(path.write_text, text)
    return path.stat().st_size


async def main():
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "logs" / "old").mkdir(parents=True)
        sizes = await asyncio.gather(
            write(root / "a.txt", "x" * 10, 0.2),
            write(root / "logs" / "b.txt", "y", 0.1),
            write(root / "logs" / "old" / "c.log", "", 0.3),
        )
        print(sizes, sorted(os.listdir(root)), os.path.isdir(root / "logs"))
        for folder, dirs, files in os.walk(name):
            print(os.path.relpath(folder, name), dirs, files)
        print(sorted(path.relative_to(root).as_posix() for path in root.rglob("*.txt")))
        print([path.name for path in sorted(root.iterdir())], [path.name for path in root.glob("*/*.txt")])
        try:
            (root / "logs").rmdir()
        except OSError as error:
            print(type(error).__name__, error.strerror)
        try:
            (root / "logs").mkdir()
        except FileExistsError as error:
            print(error.strerror)
        shutil.copy(root / "a.txt", root / "logs")
        os.rename(root / "logs", root / "kept")
        (root / "a.txt").unlink()
        print(sorted(entry.name for entry in os.scandir(root / "kept") if entry.is_file()))
        shutil.rmtree(root / "kept")
        print(list(root.iterdir()), (root / "kept").exists())
    print(root.exists(), root.match("/tmp/*"))


asyncio.run(main())
