"""The differential fuzzer: random programs on loopscope and on the real runtime under a virtual clock; all lines, their
times and the end must be equal.

    python3 tests/fuzz/fuzz.py LOOPSCOPE [N] [SEED] [KIND…]

N programs of each kind of `KINDS`, or of those that are named, from the SEED on. LOOPSCOPE is the command's binary. A program on which the two differ is made
smaller for as long as they differ, kept in target/fuzz and printed with both outputs. The last line counts.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import javascript_language
import javascript_node
import javascript_order
import javascript_wider
import python_language
import python_order
import python_wider
from shrink import smaller

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / "target" / "fuzz"
SECONDS = 10
# Where things lie in memory differs from run to run.
ADDRESS = re.compile("0x[5-7][0-9a-f]{11}")
# The console shows half a character so.
HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
SYNTAX = re.compile("SyntaxError|IndentationError|TabError")

# Each kind of programs: its generator and its file's ending.
KINDS = {
    "python_order": (python_order.Program, "py"),
    "python_wider": (python_wider.Program, "py"),
    "python_language": (python_language.Program, "py"),
    "javascript_order": (javascript_order.Program, "js"),
    "javascript_wider": (javascript_wider.Program, "js"),
    "javascript_node": (javascript_node.Program, "js"),
    "javascript_language": (javascript_language.Program, "js"),
}

# On the recorders' clocks computing takes no time.
WORLD = {"cpu": {"python_ns_per_iteration": 0, "javascript_ns_per_iteration": 0}}


class Real:
    """A process that runs one program after the other on the real runtime."""

    commands = {
        "py": [sys.executable, str(HERE / "run_python.py")],
        "js": ["node", "--no-warnings", "--experimental-vm-modules", str(HERE / "run_javascript.mjs")],
    }

    def __init__(self, ending):
        self.process = subprocess.Popen(
            self.commands[ending],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            # A set of strings has the same order in every run.
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )

    def run(self, path):
        if path.name.startswith("node_"):
            return self.run_node(path)
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


    @staticmethod
    def run_node(path):
        """Under Node's own loop a program needs a process of its own."""
        recorder = HERE.parent / "records" / "record_javascript.mjs"
        command = ["node", "--no-warnings", "--experimental-vm-modules", str(recorder), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, errors="replace")
        return done.stdout


class Loopscope:
    """The command, whose output is brought into the recorders' form."""

    def __init__(self, binary):
        self.binary = binary
        # One of its own, as several may run side by side.
        self.world = FOLDER / f"world_{os.getpid()}.json"
        self.world.write_text(json.dumps(WORLD))

    def run(self, path, expected):
        command = [self.binary, "run", str(path), "--stamp", "--world", str(self.world)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, errors="replace")
        except subprocess.TimeoutExpired:
            return f"no end after {SECONDS} s\n"
        wanted = next((line[6:] for line in expected.splitlines()[-2:] if line.startswith("error ")), None)
        return done.stdout + self.end(path, done.returncode, done.stderr.splitlines(), wanted)

    def end(self, path, status, said, wanted):
        last = said[-1] if said else ""
        # What nobody asked for is complained of after the error that ended the program; that of a group stands behind a bar.
        if wanted and any(line.lstrip("| ") == wanted for line in said):
            last = wanted
        if status == 0:
            return "exit 0\n"
        if status not in (1, 2, 3) or not said:
            return f"exit {status}\n"
        if status == 1:
            return f"exit 1\nerror {last}\n"
        if status == 2:
            place = next(filter(None, (re.fullmatch(r".*?:(\d+):\d+: (.*)", line) for line in said)), None)
            if place is None:
                return "\n".join([f"died of {status}", *said[-3:]]) + "\n"
            syntax = next((line for line in [place[2], last] if SYNTAX.match(line)), None)
            return f"exit 1\nerror {syntax}\nline {place[1]}\n" if syntax else f"refused {place[1]}: {place[2]}\n"
        if status == 3 and any(line.startswith("stuck") for line in said):
            # A page that waits for ever falls silent: V8 has nothing left to do and says nothing.
            return "exit 0\n" if path.suffix == ".js" else "stuck\n"
        return "\n".join([f"died of {status}", *said[-3:]]) + "\n"


def is_text(text):
    return not HALF_ESCAPED.search(text) and text == text.encode("utf-8", "replace").decode("utf-8")


class Fuzzer:
    def __init__(self, binary):
        FOLDER.mkdir(parents=True, exist_ok=True)
        self.loopscope = Loopscope(binary)
        self.real = {}
        self.passed = self.failed = 0
        # The recorder runs what is called so under Node's own loop.
        self.prefix = ""

    def differs(self, text, ending):
        """None if both print the same, otherwise both outputs."""
        path = FOLDER / f"{self.prefix}program_{os.getpid()}.{ending}"
        path.write_text(text, encoding="utf-8")
        real = self.real.get(ending) or self.real.setdefault(ending, Real(ending))
        expected = real.run(path)
        if "died of" in expected or not is_text(expected):
            # It computes for too long, or prints half a character, which no text of loopscope's can hold.
            return None
        found = self.loopscope.run(path, expected)
        expected, found = (ADDRESS.sub("0x…", text) for text in (expected, found))
        return None if expected == found else (expected, found)

    def fuzz(self, kind, count, seed):
        generator, ending = KINDS[kind]
        self.prefix = "node_" if kind == "javascript_node" else ""
        for number in range(seed, seed + count):
            text = generator(f"{kind} {number}").text()
            outputs = self.differs(text, ending)
            if outputs is None:
                self.passed += 1
                continue
            self.failed += 1
            self.tell(f"{kind}_{number}", text, ending, outputs)

    def tell(self, name, text, ending, outputs):
        nature = self.nature(*outputs)

        def still(candidate):
            found = self.differs(candidate, ending)
            return found is not None and self.nature(*found) == nature

        text = smaller(text, still, "pass" if ending == "py" else None)
        expected, found = self.differs(text, ending) or outputs
        (FOLDER / f"{name}.{ending}").write_text(text)
        (FOLDER / f"{name}.expected").write_text(expected)
        (FOLDER / f"{name}.found").write_text(found)
        print(f"FAILED {name}\n{text}\n--- the real runtime\n{expected}--- loopscope\n{found}", flush=True)

    @staticmethod
    def nature(expected, found):
        """What shrinking must not change: a difference of lines is not to become a syntax error or a missing name."""
        ends = [text.splitlines()[-1] if text else "" for text in (expected, found)]
        missing = ["is not defined" in text for text in (expected, found)]
        errors = [re.findall(r"(?m)^error (\w+)", text) for text in (expected, found)]
        return [end.startswith("line ") for end in ends], missing, errors, ends[1].startswith(("refused", "died", "no end"))


def main():
    binary, *rest = sys.argv[1:]
    numbers = [int(word) for word in rest if word.isdigit()]
    kinds = [word for word in rest if not word.isdigit()]
    count = numbers[0] if numbers else 200
    seed = numbers[1] if len(numbers) > 1 else 1
    fuzzer = Fuzzer(binary)
    for kind in kinds or KINDS:
        fuzzer.fuzz(kind, count, seed)
    print(f"{fuzzer.passed} passed, {fuzzer.failed} failed")
    sys.exit(fuzzer.failed > 0)


if __name__ == "__main__":
    main()
