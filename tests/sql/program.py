"""The program under test, rows that it scores, and how its scores are held against those of a database."""

import csv
import json
import os
import subprocess
from pathlib import Path
from types import SimpleNamespace

from rows import Instrument, write

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
BINARY = Path(os.environ.get("LEERKOMPAS", TOP / "target/release/leerkompas")).resolve()

#: How many differences are told.
TOLD = 20


class Program:
    """With the embedded instrument, or with that of a folder."""

    def __init__(self, model=None):
        self.model = [] if model is None else ["--model", str(model)]

    def ends(self, *given):
        """How a command ends: its code, and what it wrote."""
        environment = {"PATH": os.environ["PATH"], "LEERKOMPAS_LANG": "en"}
        command = [str(BINARY), *map(str, given), *self.model]
        return subprocess.run(command, capture_output=True, env=environment, check=False)

    def run(self, *given, codes=(0,)):
        ended = self.ends(*given)
        if ended.returncode not in codes:
            raise RuntimeError(f"{given} ended with {ended.returncode}: {ended.stderr.decode()}")
        return ended.stdout.decode()

    def json(self, *given):
        return json.loads(self.run(*given))


class Sample:
    """Rows, and what the program says of each: its scores, or its problem and the column of it."""

    def __init__(self, program, folder, even, hard, seed, shape="cell"):
        self.program = program
        self.path = folder / "answers.csv"
        self.found = folder / "found.csv"
        self.scored = folder / "scored.csv"
        instrument = Instrument(program.json("model", "show", "--effective", "--format", "json"), shape)
        self.header = instrument.header()
        self.rows = write(self.path, instrument, even, hard, seed)
        rejects = folder / "rejects.csv"
        # The number that every row has comes back at its end.
        program.run("score", self.path, "--keep", "row", "-o", self.scored, "--rejects", rejects, codes=(0, 3))
        self.problems = {}
        with open(rejects, newline="", encoding="utf-8") as file:
            for line in csv.DictReader(file):
                self.problems[int(line["reject_row"])] = (line["reject_code"], line["reject_column"])

    def compare(self):
        """Row by row: how many have scores, how many a problem, and what differs."""
        told = SimpleNamespace(scored=0, rejected=0, differences=[])
        with open(self.found, newline="", encoding="utf-8") as found, open(self.scored, newline="", encoding="utf-8") as scored:
            found, scored = csv.reader(found), csv.reader(scored)
            header = [*next(scored)[:-1], "problem", "problem_column"]
            if next(found) != header:
                raise AssertionError("the header differs")
            for row in range(1, self.rows + 1):
                line = next(found, None)
                if row in self.problems:
                    told.rejected += 1
                    # Its names, and no score.
                    names = line[1:3] if line else []
                    expected = [str(row), *names, *[""] * (len(header) - 5), *self.problems[row]]
                else:
                    told.scored += 1
                    expected = [*next(scored)[:-1], "", ""]
                if line != expected:
                    told.differences.append(f"row {row}: expected {expected!r}\n  found {line!r}")
                    if len(told.differences) >= TOLD:
                        return told
            if next(found, None) is not None:
                told.differences.append("there are more rows than went in")
        return told
