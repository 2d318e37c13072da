"""Scores the same rows inside databases and with the program, in turns, and prints a table in Markdown.

    python bench/warehouse.py                     10 million rows: score, DuckDB on 1 and 2 threads, Spark in 1, 2 and 4 partitions
    python bench/warehouse.py --rows 1000000 --runs 3
    python bench/warehouse.py --plan              the physical plan of Spark, and nothing else

Needs the packages of tests/sql/requirements.txt, Java, and `cargo build --profile dist`. The databases read Parquet and write Parquet;
the program reads CSV and writes CSV. Each run is a process of its own. Its memory is that of the process and of those it
started, looked at ten times a second.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests/sql"))

import generate  # noqa: E402
from engines import DuckDb, Spark, statement  # noqa: E402
from program import Program  # noqa: E402

COLUMNS = "organisation,training,ambition,initiative,size,group_size,skills,leernood,focus"


def rows(folder, count):
    """The rows as a CSV and as Parquet in four files, written once."""
    table, parquet = folder / f"even-{count}.csv", folder / f"even-{count}"
    if not table.exists():
        with open(table, "wb") as out:
            generate.write(out, count)
    if not parquet.exists():
        maker = DuckDb(folder)
        maker.con.execute("SET preserve_insertion_order = false")
        part = -(-count // 4)
        for at in range(4):
            parquet.mkdir(exist_ok=True)
            maker.con.execute(
                f"COPY (SELECT range AS row, t.* FROM read_csv('{table}', all_varchar = true, nullstr = '') t POSITIONAL JOIN range(1, {count + 1}) "
                f"WHERE range > {at * part} AND range <= {(at + 1) * part}) TO '{parquet}/{at}.parquet' (FORMAT parquet)"
            )
        maker.close()
    return table, parquet


def query(dialect):
    return Program().run("export", "sql", "--dialect", dialect, "--columns", f"row,{COLUMNS}")


def one(args):
    """One run in this process: how long the query itself took."""
    source, out = Path(args.source), Path(args.out)
    shutil.rmtree(out, ignore_errors=True)
    out.unlink(missing_ok=True)
    folder = Path(tempfile.mkdtemp(dir=out.parent))
    if args.one == "duckdb":
        engine = DuckDb(folder, args.parts)
        engine.con.execute("SET preserve_insertion_order = false")
        engine.con.execute(f"CREATE VIEW answers AS SELECT * FROM read_parquet('{source}/*.parquet')")
        started = time.perf_counter()
        engine.con.execute(f"COPY ({statement(query('duckdb'))}) TO '{out}' (FORMAT parquet)")
    else:
        engine = Spark(folder, 2)
        engine.spark.read.parquet(str(source)).coalesce(args.parts).createOrReplaceTempView("answers")
        started = time.perf_counter()
        scored = engine.spark.sql(query("spark"))
        if args.plan:
            print(scored._jdf.queryExecution().toString())
            return
        scored.write.parquet(str(out))
    print(json.dumps({"seconds": time.perf_counter() - started}))
    engine.close()
    shutil.rmtree(folder, ignore_errors=True)


class Run:
    """A candidate, and what its runs took."""

    def __init__(self, name, command):
        self.name, self.command = name, [str(part) for part in command]
        self.whole, self.query, self.memory = [], [], 0

    def run(self):
        started = time.perf_counter()
        child = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        watch = threading.Thread(target=self.watch, args=(child,))
        watch.start()
        told, _ = child.communicate()
        whole = time.perf_counter() - started
        watch.join()
        if child.returncode:
            raise SystemExit(f"{self.name} ended with {child.returncode}")
        self.whole.append(whole)
        lines = [line for line in told.splitlines() if line.startswith("{")]
        self.query.append(json.loads(lines[-1])["seconds"] if lines else whole)

    def watch(self, child):
        while child.poll() is None:
            self.memory = max(self.memory, resident(child.pid))
            time.sleep(0.1)


def resident(pid):
    """Kilobytes of a process and of those below it."""
    kilobytes = 0
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                kilobytes = int(line.split()[1])
        for task in Path(f"/proc/{pid}/task").iterdir():
            for below in (task / "children").read_text().split():
                kilobytes += resident(int(below))
    except OSError:
        # It has ended by now.
        pass
    return kilobytes


def compare(args, folder):
    table, parquet = rows(folder, args.rows)
    here = [sys.executable, __file__, "--source", parquet, "--out", folder / "scored"]
    program = HERE.parent / "target/dist/leerkompas"
    candidates = [Run("leerkompas score, 2 jobs", [program, "score", table, "-o", folder / "scored.csv", "--jobs", 2, "--quiet"])]
    candidates += [Run(f"DuckDB, {n} thread{'s' * (n > 1)}", [*here, "--one", "duckdb", "--parts", n]) for n in (1, 2)]
    candidates += [Run(f"Spark, {n} partition{'s' * (n > 1)}", [*here, "--one", "spark", "--parts", n]) for n in (1, 2, 4)]
    for at in range(args.runs):
        for candidate in candidates[at % len(candidates) :] + candidates[: at % len(candidates)]:
            candidate.run()
            print(f"{candidate.name}: {candidate.whole[-1]:.1f} s", file=sys.stderr)
    print(f"{args.rows} rows, {args.runs} runs each in turns, medians; {table.stat().st_size / 1e6:.0f} MB of CSV, ", end="")
    print(f"{sum(part.stat().st_size for part in parquet.iterdir()) / 1e6:.0f} MB of Parquet; {os.cpu_count()} cores\n")
    print("|  | seconds | of which the query | rows a second | peak MB |")
    print("|---|---:|---:|---:|---:|")
    for one in candidates:
        speed = args.rows / median(one.query)
        print(f"| {one.name} | {median(one.whole):.1f} | {median(one.query):.1f} | {speed:,.0f} | {one.memory / 1024:.0f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--dir", help="keep the rows there")
    parser.add_argument("--plan", action="store_true")
    parser.add_argument("--one", choices=["duckdb", "spark"], help=argparse.SUPPRESS)
    parser.add_argument("--parts", type=int, default=2, help=argparse.SUPPRESS)
    parser.add_argument("--source", help=argparse.SUPPRESS)
    parser.add_argument("--out", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        one(args)
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(args.dir or folder)
        if args.plan:
            _, source = rows(folder, 1000)
            args.source, args.out, args.one = source, folder / "scored", "spark"
            one(args)
            return
        compare(args, folder)


if __name__ == "__main__":
    main()
