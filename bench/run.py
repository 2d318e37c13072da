"""Runs leerkompas and its peers on the same rows, in turns, and prints a table in Markdown.

    python bench/run.py                       the peers, on 2 million rows
    python bench/run.py --rows 10000000 --peers duckdb,polars
    python bench/run.py --worst               rows that are harder than the even ones
    python bench/run.py --jsonl               objects a line, in and out
    python bench/run.py --curve               10 thousand to 10 million rows
    python bench/run.py --startup             how long it takes to begin
    python bench/run.py --prove               every answer set of the instrument

Every candidate is a whole process: wall time and peak memory are those that the system counts for it. One round is one run
of each, in another order each time; the first round is not counted.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from statistics import median

import check
import generate

HERE = Path(__file__).resolve().parent
PACKAGES = {"duckdb": "duckdb", "polars": "polars", "pandas": "pandas", "loop": None}
WORST = {
    "even": {},
    "distinct": {"distinct": True},
    "quoted": {"quoted": True},
    "long": {"long": True},
    "kept": {"kept": 100},
    "bad": {"bad": 10},
}
CURVE = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000]
CHECKED = 5_000
# Done, or done with some rows rejected.
FINE = {0, 3}


class Candidate:
    """A command, its runs, and the rows or bytes that it works through."""

    def __init__(self, name, command, rows=0, size=0):
        self.name, self.command, self.rows, self.size = name, [str(part) for part in command], rows, size
        self.seconds, self.work, self.memory = [], [], 0

    def run(self, count):
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log"
            measure = [sys.executable, "-I", "-S", HERE / "measure.py", log, *self.command]
            told = subprocess.run(measure, capture_output=True, text=True, check=True).stdout.split()
            seconds, work, kilobytes, code = float(told[0]), float(told[1]), int(told[2]), int(told[3])
            if code not in FINE:
                text = log.read_text("utf-8", errors="replace")[-2000:]
                raise SystemExit(f"{self.name} ended with {code}: {' '.join(self.command)}\n{text}")
        if count:
            self.seconds.append(seconds)
            self.work.append(work)
            self.memory = max(self.memory, kilobytes / 1024)

    @property
    def median(self):
        return median(self.seconds)


def interleave(candidates, runs, settle=True):
    """One round to warm up, then `runs` that count. Each round begins with another, so that none always comes after the same."""
    for at in range(runs + 1):
        first = at % len(candidates)
        for candidate in candidates[first:] + candidates[:first]:
            note(f"round {at} of {runs}: {candidate.name}")
            if settle:
                # What the run before left to be written does not count for this one.
                os.sync()
            candidate.run(count=at > 0)
    note("")


def note(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def data(folder, rows, *, jsonl=False, **variant):
    """The file of a variant; written when it is not there."""
    name = "-".join([key if value is True else f"{key}{value}" for key, value in variant.items() if value] or ["even"])
    path = folder / f"{name}-{rows}.{'jsonl' if jsonl else 'csv'}"
    if not path.exists():
        note(f"writing {path.name}")
        partial = path.with_suffix(".partial")
        with open(partial, "wb", buffering=1 << 20) as out:
            generate.write(out, rows, jsonl=jsonl, **variant)
        partial.rename(path)
        note("")
    return path


def scorers(args, source, output, rows, *options, name="leerkompas"):
    """leerkompas as it is, and with each number of jobs of --jobs when it knows that option."""
    command = [args.leerkompas, "score", source, "-o", output, *options]
    size = source.stat().st_size
    found = [Candidate(name, command, rows, size)]
    if args.knows_jobs:
        found += [Candidate(f"{name}, --jobs {jobs}", [*command, "--jobs", jobs], rows, size) for jobs in args.jobs]
    return found


def cat(source, output, rows):
    """The whole file into one that exists: the first round makes it."""
    return Candidate("cat", ["sh", "-c", 'cat "$1" > "$2"', "cat", source, output], rows, source.stat().st_size)


def peers(args, source, folder, rows):
    """The peers that are here; those that are not are named."""
    found, missing = [], []
    for name in args.peers:
        package = PACKAGES[name]
        if package and not version(package):
            missing.append(name)
            continue
        command = [sys.executable, HERE / "peers" / f"score_{name}.py", source, folder / f"out-{name}.csv"]
        found.append(Candidate(name, command, rows, source.stat().st_size))
    return found, missing


def version(package):
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def check_peers(args, folder):
    """A peer that computes something else is no peer."""
    source = data(folder, CHECKED, seed=7)
    ours = folder / "checked.csv"
    scorers(args, source, ours, CHECKED)[0].run(count=False)
    for peer in peers(args, source, folder, CHECKED)[0]:
        peer.run(count=False)
        if found := check.differences(ours, peer.command[-1]):
            raise SystemExit(f"{peer.name} computes something else: {found}")


def table(head, lines):
    print("| " + " | ".join(head) + " |")
    print("|" + "|".join(["---"] + ["---:"] * (len(head) - 1)) + "|")
    for line in lines:
        print("| " + " | ".join(line) + " |")
    print(flush=True)


def ratio(candidate, base):
    """The ratio of medians, with the least and the most that one round showed."""
    if base is None:
        return "-"
    if candidate is base:
        return "1"
    rounds = [a / b for a, b in zip(candidate.seconds, base.seconds)]
    return f"{figure(candidate.median / base.median)} ({figure(min(rounds))}..{figure(max(rounds))})"


def figure(number):
    return f"{number:.3g}" if number < 100 else f"{number:.0f}"


def machine(args):
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{platform.system()} {platform.machine()}, {processor()}{cores} cores; Python {platform.python_version()}.")
    ours = subprocess.run([args.leerkompas, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    others = [f"{name} {version(package) or 'missing'}" for name, package in PACKAGES.items() if package and name in args.peers]
    print(f"{'; '.join([ours, *others])}. {args.runs} rounds after one to warm up.\n")


def processor():
    try:
        names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")]
    except OSError:
        return ""
    return f"{names[0]}, " if names else ""


def compare(args, folder):
    check_peers(args, folder)
    source = data(folder, args.rows)
    others, missing = peers(args, source, folder, args.rows)
    ours = scorers(args, source, folder / "out-leerkompas.csv", args.rows)
    copy = cat(source, folder / "out-cat.csv", args.rows)
    candidates = [*ours, copy, *others]
    interleave(candidates, args.runs)
    # What a peer needs before the first row: the same on a file of one.
    tiny = data(folder, 1)
    begin = {c.name: c for c in [*scorers(args, tiny, folder / "o.csv", 1), cat(tiny, folder / "o2.csv", 1), *peers(args, tiny, folder, 1)[0]]}
    interleave(list(begin.values()), 3, settle=False)
    base = next((c for c in candidates if c.name == "duckdb"), None)
    print(f"{args.rows} rows of {source.stat().st_size / args.rows:.0f} bytes, CSV to CSV:\n")
    head = ["", "seconds", "of duckdb (min..max)", "of cat (min..max)", "processor s", "of duckdb", "peak MB", "of which starting, s"]
    lines = [
        [
            c.name,
            f"{c.median:.3f}",
            ratio(c, base),
            ratio(c, copy),
            f"{median(c.work):.3f}",
            figure(median(c.work) / median(base.work)) if base else "-",
            f"{c.memory:.0f}",
            f"{begin[c.name].median:.3f}",
        ]
        for c in candidates
    ]
    lines += [[f"{name}: missing", *["-"] * (len(head) - 1)] for name in missing]
    table(head, lines)


def plain(candidates, base, first=""):
    head = [first, "seconds", "ratio (min..max)", "million rows/s", "processor s", "MB/s in", "peak MB"]
    table(
        head,
        [
            [
                c.name,
                f"{c.median:.3f}",
                ratio(c, base),
                figure(c.rows / c.median / 1e6),
                f"{median(c.work):.3f}",
                f"{c.size / c.median / 1e6:.0f}",
                f"{c.memory:.0f}",
            ]
            for c in candidates
        ],
    )


def worst(args, folder):
    candidates = []
    for name, variant in WORST.items():
        source = data(folder, args.rows, **variant)
        extra = ["--rejects", folder / "rejects.csv"] if "bad" in variant else []
        if kept := variant.get("kept"):
            extra = ["--keep", ",".join(f"c{at:03}" for at in range(1, kept + 1))]
        candidates += scorers(args, source, folder / f"out-{name}.csv", args.rows, *extra, name=name)
        candidates.append(cat(source, folder / f"out-cat-{name}.csv", args.rows))
        candidates[-1].name = f"{name}: cat"
    interleave(candidates, args.runs)
    print(f"{args.rows} rows, CSV to CSV; the ratio is to the even file:\n")
    plain(candidates, candidates[0])


def jsonl(args, folder):
    source = data(folder, args.rows, jsonl=True)
    output = folder / "out.jsonl"
    candidates = scorers(args, source, output, args.rows, "--format", "jsonl", name="jsonl to jsonl")
    # A result is some twenty times the size of its answers: most of the time goes to writing it.
    candidates += scorers(args, source, os.devnull, args.rows, "--format", "jsonl", name="jsonl to nowhere")
    # A journey with every line is a hundred times the work.
    few = data(folder, args.rows // 100, jsonl=True)
    candidates += scorers(args, few, output, args.rows // 100, "--format", "jsonl", "--full", name=f"--full, {args.rows // 100} of them")
    candidates += scorers(args, source, folder / "out-jsonl.csv", args.rows, name="jsonl to csv")
    interleave(candidates, args.runs)
    print(f"{args.rows} objects of {source.stat().st_size / args.rows:.0f} bytes; the ratio is to the first:\n")
    plain(candidates, candidates[0])


def curve(args, folder):
    candidates = []
    for rows in (rows for rows in CURVE if rows <= args.most):
        source = data(folder, rows)
        # An output each: taking away what a larger run left behind takes time.
        candidates += scorers(args, source, folder / f"out-curve-{rows}.csv", rows, name=f"{rows}")
    interleave(candidates, args.runs)
    print("CSV to CSV; the ratio is to the smallest file:\n")
    plain(candidates, candidates[0], "rows")


def startup(args, folder):
    one = data(folder, 1)
    candidates = []
    if rustc := shutil.which("rustc"):
        (folder / "empty.rs").write_text("fn main() {}\n", "utf-8")
        subprocess.run([rustc, "-O", "-o", folder / "empty", folder / "empty.rs"], check=True)
        candidates.append(Candidate("empty Rust program", [folder / "empty"]))
    else:
        print("empty Rust program: missing (no rustc)\n")
    candidates.append(Candidate("leerkompas --version", [args.leerkompas, "--version"]))
    candidates.append(Candidate("leerkompas score, one row", [args.leerkompas, "score", one, "-o", folder / "out-one.csv"]))
    interleave(candidates, max(args.runs, 50), settle=False)
    table(
        ["", "milliseconds", "least", f"of {candidates[0].name} (min..max)", "peak MB"],
        [
            [c.name, f"{c.median * 1e3:.2f}", f"{min(c.seconds) * 1e3:.2f}", ratio(c, candidates[0]), f"{c.memory:.1f}"]
            for c in candidates
        ],
    )


def prove(args, folder):
    proof = folder / "proof.json"
    command = [args.leerkompas, "model", "check", "--prove", "--format", "json"]
    told = subprocess.run(command, capture_output=True, check=True).stdout
    proof.write_bytes(told)
    sets = json.loads(told)["proof"]["sets"]
    jobs = sorted({"1", *args.jobs, str(os.cpu_count() or 1)}, key=int)
    candidates = [Candidate(f"{count} jobs", [*command, "--jobs", count], rows=sets) for count in jobs]
    interleave(candidates, args.runs, settle=False)
    table(
        ["", "seconds", "million answer sets a second", "a core", f"of {candidates[0].name} (min..max)", "peak MB"],
        [
            [c.name, f"{c.median:.2f}", f"{sets / c.median / 1e6:.1f}", f"{sets / median(c.work) / 1e6:.1f}", ratio(c, candidates[0]), f"{c.memory:.1f}"]
            for c in candidates
        ],
    )
    print(f"{sets} answer sets.")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--leerkompas", type=Path, default=HERE.parent / "target" / "dist" / "leerkompas", metavar="PATH")
    parser.add_argument("--rows", type=int, help="2000000, or 200000 with --jsonl")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", default=",".join(PACKAGES), help="names with commas between, or none: %(default)s")
    parser.add_argument("--jobs", default="1", help="numbers of jobs to run with as well, with commas between: %(default)s")
    parser.add_argument("--dir", type=Path, help="where data and results go and stay; a temporary folder otherwise")
    parser.add_argument("--most", type=int, default=CURVE[-1], help="the most rows of --curve")
    modes = parser.add_mutually_exclusive_group()
    for mode, about in [(worst, "harder rows"), (jsonl, "JSONL"), (curve, "more and more rows"), (startup, "how long it takes to begin"), (prove, "every answer set")]:
        modes.add_argument(f"--{mode.__name__}", dest="mode", action="store_const", const=mode, help=about)
    parser.set_defaults(mode=compare)
    args = parser.parse_args()
    args.rows = args.rows or (200_000 if args.mode is jsonl else 2_000_000)
    args.peers = [name for name in args.peers.split(",") if name and name != "none"]
    if unknown := set(args.peers) - set(PACKAGES):
        parser.error(f"unknown peer: {', '.join(sorted(unknown))} (known: {', '.join(PACKAGES)})")
    if not args.leerkompas.exists():
        parser.error("no program there; build it with `cargo build --profile dist`, or say where it is with --leerkompas")
    args.leerkompas = args.leerkompas.resolve()
    told = subprocess.run([args.leerkompas, "score", "--help"], capture_output=True, text=True, check=True).stdout
    args.knows_jobs = "--jobs" in told
    args.jobs = [jobs for jobs in args.jobs.split(",") if jobs]
    return args


def main():
    args = arguments()
    machine(args)
    if args.dir:
        args.dir.mkdir(parents=True, exist_ok=True)
        args.mode(args, args.dir.resolve())
    else:
        with tempfile.TemporaryDirectory(prefix="leerkompas-bench-") as folder:
            args.mode(args, Path(folder))


if __name__ == "__main__":
    main()
