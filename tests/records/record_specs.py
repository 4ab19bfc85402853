"""Runs the programs of tests/specs on the real runtimes and writes what they print into the block below each.

    python3 record_specs.py python|javascript [--check]

A specification is Markdown. A block ```python or ```js is a program; the next block, ```text or ```turns, is what it prints,
stamped as in the records (```turns with the turn of asyncio's loop). With --check nothing is written, and a block that
is not what the real runtime prints is a failure.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PAIR = re.compile(r"^```(python|js)\n(.*?)^```\n(.*?)^```(text|turns)\n(.*?)^```$", re.M | re.S)
COMMANDS = {
    "python": ("py", [sys.executable, HERE / "record_python.py"]),
    "js": ("js", ["node", "--no-warnings", "--experimental-vm-modules", HERE / "record_javascript.mjs"]),
}


def printed(language, program, turns):
    ending, command = COMMANDS[language]
    with tempfile.NamedTemporaryFile("w", suffix="." + ending, encoding="utf-8") as file:
        file.write(program)
        file.flush()
        options = ["--turns"] if turns else []
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        done = subprocess.run([*command, file.name, *options], capture_output=True, text=True, env=environment)
    return done.stdout


def main():
    wanted = {"python": "python", "javascript": "js"}[sys.argv[1]]
    check = "--check" in sys.argv
    counts = {"passed": 0, "failed": 0}

    def fill(match):
        language, program, between, kind, old = match.groups()
        if language != wanted:
            return match[0]
        new = printed(language, program, kind == "turns")
        same = new == old or not check
        counts["passed" if same else "failed"] += 1
        if not same:
            print(f"FAILED {path.name}: the real runtime prints something else for\n{program}\nexpected\n{old}\nfound\n{new}")
        return f"```{language}\n{program}```\n{between}```{kind}\n{new}```"

    for path in sorted((HERE.parent / "specs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        filled = PAIR.sub(fill, text)
        if not check and filled != text:
            path.write_text(filled, encoding="utf-8")
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    return 1 if counts["failed"] or not counts["passed"] else 0


sys.exit(main())
