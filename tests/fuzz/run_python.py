"""Runs many programs on this python3's asyncio under the recorder's virtual clock, each in a fork of one process.

Reads a path a line, answers with a line of JSON: what `record_python.py` would print.
"""

import json
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "records"))
import record_python  # noqa: E402

SECONDS = 2


def run(path):
    """What the recorder prints of a program, from a process of its own, so that nothing is left of it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(SECONDS)
        os.close(reader)
        os.dup2(writer, 1)
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 0)
        os.dup2(nowhere, 2)
        sys.argv = ["record_python.py", path]
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
        try:
            record_python.main()
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return text if status == 0 else text + f"died of {status}\n"


def main():
    for line in sys.stdin:
        print(json.dumps(run(line.rstrip("\n"))), flush=True)


if __name__ == "__main__":
    main()
