"""`./build.sh bench`: the same program text on loopscope and on the real thing, and the ratio of the times.

Every figure is taken on this machine in this run, loopscope's with trace recording on. Each program is run on the two
sides in turn and the median counts, so that a busy machine slows both. Each run has a process of its own, in which V8
compiles everything for the first time; a page runs the same engine again at each edit, so that gathered sleeps are measured
once more with runs that follow another one in their process, on both sides. A target that is missed is marked, and makes
the command fail.
"""

import json
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = ROOT / "benches"
ROUNDS = 3
# Runs in one process, of which the first does not count.
RUNS = 6

# Program, language, what one unit is, units; least ratios: native, WebAssembly.
WORKLOADS = [
    ("gathered", "py", "gathered sleep", 100_000, 10, 6),
    ("gathered", "js", "gathered sleep", 100_000, 5, 3),
    ("yields", "py", "yield", 1_000_000, None, None),
    ("yields", "js", "yield", 1_000_000, None, None),
    ("one", "py", "sleep in turn", 1_000_000, None, None),
    ("one", "js", "sleep in turn", 1_000_000, None, None),
]

# Programs that only compute, in JavaScript: how often the time of QuickJS, an interpreter too, they may take natively.
COMPUTING = [("fib", 1.5), ("sieve", 1.5), ("strings", 1.5)]

REAL = {
    "py": ("CPython, virtual clock", [sys.executable, HERE / "run_cpython.py"]),
    "js": ("node, fake-timers", ["node", HERE / "run_node.mjs"]),
}


def measure(command):
    """Seconds, events and bytes of one side; None with the reason where it cannot run the program."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        return None, done.stderr.strip().splitlines()[-1:] or ["no reason given"]
    seconds, events, peak = done.stdout.split()
    return (float(seconds), int(events), int(peak)), None


def native():
    """The compiled benchmark; cargo knows where it is."""
    command = ["cargo", "bench", "--bench", "ratios", "--no-run", "--message-format=json"]
    out = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    artifacts = (json.loads(line) for line in out.splitlines())
    return next(a["executable"] for a in artifacts if a.get("executable") and a["target"]["name"] == "ratios")


def quickjs():
    """QuickJS, compiled from its crate; none where that cannot be had."""
    command = ["cargo", "build", "--quiet", "--release", "--manifest-path", HERE / "quickjs/Cargo.toml", "--target-dir", ROOT / "target/quickjs"]
    done = subprocess.run([str(part) for part in command], cwd=ROOT)
    return ROOT / "target/quickjs/release/quickjs" if done.returncode == 0 else None


def computing(binary):
    """What computing costs beside QuickJS; tells how many targets were missed."""
    rival = quickjs()
    if rival is None:
        print("\nQuickJS could not be compiled: computing is not compared")
        return 0
    missed = 0
    for name, most in COMPUTING:
        program = HERE / "programs" / f"{name}.js"
        print(f"\nJavaScript: {name}")
        found = rounds({"rival": [rival], "native": [binary]}, program, ROUNDS)
        if any(isinstance(figures, str) for figures in found.values()):
            print(f"    {found}")
            missed += 1
            continue
        ratio = found["native"][0] / found["rival"][0]
        missed += ratio > most
        show("QuickJS", found["rival"][0], 1)
        show("loopscope", found["native"][0], 1, f"{ratio:.2f} ×", f"at most {most}: " + ("met" if ratio <= most else "MISSED"))
    return missed


def rounds(sides, program, times, runs=1):
    """Each side's median over the rounds, taken in turn; each time with so many runs in one process."""
    taken = {side: [] for side in sides}
    for _ in range(times):
        for side, command in sides.items():
            figures, reason = measure([*command, program, runs])
            if figures is None:
                taken[side] = reason[0]
            elif isinstance(taken[side], list):
                taken[side].append(figures)
    return {side: figures if isinstance(figures, str) else middle(figures) for side, figures in taken.items()}


def middle(figures):
    seconds = statistics.median(figure[0] for figure in figures)
    return seconds, figures[0][1], max(figure[2] for figure in figures)


def verdict(ratio, least):
    if least is None:
        return ""
    return f"at least {least}: " + ("met" if ratio >= least else "MISSED")


def show(name, seconds, units, ratio="", judged=""):
    each = f"{seconds / units * 1e6:8.3f} µs"
    print(f"    {name:<28}{seconds * 1000:10.1f} ms{each:>14}  {ratio:>8}  {judged}", flush=True)


def again(sides, program, units, label, least):
    """What the later runs of a process take, where there is something to warm; tells how many targets were missed."""
    found = rounds({side: sides[side] for side in ("real", "wasm")}, program, 1, RUNS)
    if any(isinstance(figures, str) for figures in found.values()):
        print(f"    {found}")
        return 1
    ratio = found["real"][0] / found["wasm"][0]
    show(f"{label}, warm", found["real"][0], units)
    show("loopscope, wasm, warm", found["wasm"][0], units, f"{ratio:.1f} ×", verdict(ratio, least))
    return ratio < least


def main():
    quick = "--quick" in sys.argv
    binary = native()
    missed = 0
    for name, ending, unit, units, least_native, least_wasm in WORKLOADS:
        if quick and least_native is None:
            continue
        program = HERE / "programs" / f"{name}.{ending}"
        label, real = REAL[ending]
        sides = {"real": real, "native": [binary], "wasm": ["node", HERE / "run_wasm.mjs"]}
        language = {"py": "Python", "js": "JavaScript"}[ending]
        print(f"\n{language}: {units:,} × {unit}")
        found = rounds(sides, program, ROUNDS if least_native else 1)
        seconds = found["real"][0]
        show(label, seconds, units)
        for side, title, least in (("native", "loopscope", least_native), ("wasm", "loopscope, wasm in node", least_wasm)):
            if isinstance(found[side], str):
                print(f"    {title:<28}{found[side]}")
                missed += least is not None
                continue
            ratio = seconds / found[side][0]
            missed += least is not None and ratio < least
            show(title, found[side][0], units, f"{ratio:.1f} ×", verdict(ratio, least))
        if least_wasm:
            missed += again(sides, program, units, label, least_wasm)
        if unit == "gathered sleep" and not isinstance(found["native"], str):
            _, events, peak = found["native"]
            print(f"    memory per task: {peak / units:,.0f} bytes with {events / units:.1f} events; {label} {found['real'][2] / units:,.0f}")
    if not quick:
        missed += computing(binary)
    print(f"\n{missed} targets missed" if missed else "\nall targets met")
    return 1 if missed else 0


sys.exit(main())
