"""The commands that write files: what each needs, what it writes, and in which states its folder may be."""

import itertools
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from program import TEMPORARY, TOP, run

EXAMPLES = TOP / "examples"
#: Rows that are right, and one that is not.
ROWS = (EXAMPLES / "answers.csv").read_text() + "Acme,Wrong,no_such_goal,,,,,,\n"
#: The answers on an organisation and a training, by lines.
ANSWERS = "Acme\n1\nSafety\ncomply; certificates\n1\n1\n1\n1\n1\n2\n2\n1\n2\n2\n1\n3\n2\n2\n2\n1 2\n2\n2\n2\n".splitlines(keepends=True)


@dataclass(frozen=True)
class Writer:
    """A command line, to be run in a folder of its own."""

    name: str
    line: str
    targets: tuple
    #: What stands there before.
    old: bytes | None = b"what was there\n"
    code: int = 0
    #: Answers, or what `-` stands for.
    stdin: bytes = b""
    #: Whether it makes many files, each of which is whole, rather than all or none.
    one_by_one: bool = False
    #: Whether it writes to the standard output.
    speaks: bool = False

    def __str__(self):
        return self.name

    @property
    def arguments(self):
        return self.line.split()

    @property
    def replaces(self):
        """Whether it may be done again."""
        return not self.line.startswith(("new ", "model init "))

    @property
    def makes_folder(self):
        """Whether the target is a folder with many files."""
        return self.targets in [("mine",), ("pages",)]

    def names(self, call):
        """The files that a message can name when this call fails."""
        if call.writes or call.name in {"write", "fsync", "rename", "renameat", "mkdir", "mkdirat"}:
            return [*self.targets]
        return [*self.targets, *self.arguments, "in.csv", "textielhuis.toml", "textielhuis-productie.toml"]

    def prepare(self, folder):
        """Puts into a new folder what the command reads, and what it will replace."""
        folder.mkdir()
        (folder / "in.csv").write_text(ROWS)
        for name in ["textielhuis.toml", "textielhuis-productie.toml"]:
            shutil.copy(EXAMPLES / name, folder / name)
        if "sectorfonds.csv" in self.line:
            shutil.copy(EXAMPLES / "sectorfonds.csv", folder)
        if "volunteers" in self.line:
            shutil.copytree(EXAMPLES / "volunteers", folder / "volunteers")
        if self.old is not None:
            for target in self.targets:
                (folder / target).write_bytes(self.old)
        return folder

    def run(self, folder):
        return run(self.arguments, folder, self.stdin)


def writers():
    """Every way in which a command writes a file, with and without a file to replace."""
    score = "score in.csv --quiet --jobs 1"
    both = ("out", "rejects")
    yield Writer("score", f"{score} -o out --rejects rejects", both, code=3)
    yield Writer("score, new files", f"{score} -o out --rejects rejects", both, old=None, code=3)
    yield Writer("score to JSONL", f"{score} --format jsonl --full -o out", ("out",), code=3)
    yield Writer("score, packed", f"{score} -o out.gz --rejects rejects.zst", ("out.gz", "rejects.zst"), code=3)
    yield Writer("score to stdout", f"{score} --rejects rejects", ("rejects",), code=3)
    for form in ["terminal", "markdown", "html", "json"]:
        yield Writer(f"report, {form}", f"report textielhuis.toml --format {form} -o out", ("out",))
    yield Writer("report, a new file", "report textielhuis.toml -o out", ("out",), old=None)
    table = "report in.csv --quiet --jobs 1 -o out --rejects rejects"
    yield Writer("report of a table", f"{table} --format html", both, code=3)
    yield Writer("report of a folder", "report . --quiet --jobs 1 --format json -o out", ("out",))
    yield Writer("compare", "compare textielhuis.toml textielhuis-productie.toml --format html -o out", ("out",))
    yield Writer("new", "new new.toml", ("new.toml",), old=None)
    yield Writer("new, JSON", "new new.json", ("new.json",), old=None)
    yield Writer("new, CSV", "new new.csv", ("new.csv",), old=None)
    yield Writer("export schema", "export schema -o out", ("out",))
    yield Writer("export sql", "export sql --dialect duckdb -o out", ("out",))
    yield Writer("show", "show journey --format html -o out", ("out",))
    yield Writer("model check", "model check --format html -o out", ("out",))
    yield Writer("model diff", "model diff volunteers volunteers --jobs 2 -o out.md", ("out.md",))
    yield Writer("model init", "model init mine", ("mine",), old=None)


#: Of these too many calls are alike to try each in every way.
LONG = Writer("man", "man -o pages", ("pages",), old=None, one_by_one=True)


def interview(answers, name="a.toml"):
    """An interview by lines, from a pipe."""
    line = "interview --plain " + name
    return Writer(f"interview, {name}", line, (name,), old=None, code=130, stdin="".join(answers).encode())


def look(folder):
    """All files below a folder, with what is in them; of a folder that there is one."""
    paths = sorted(folder.rglob("*"))
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in paths}


def without_temporary(files):
    """The files that have their own names."""
    return {name: content for name, content in files.items() if not TEMPORARY.search(name)}


class Sandbox:
    """Folders of one test."""

    def __init__(self):
        self.path = Path(tempfile.mkdtemp(prefix="faults-"))
        self.numbers = itertools.count(1)

    def close(self):
        for path, _, _ in os.walk(self.path):
            # A test may have protected it.
            os.chmod(path, 0o755)
        shutil.rmtree(self.path, ignore_errors=True)

    def new(self, name="d"):
        """The path of a folder that is not there yet."""
        return self.path / f"{name}{next(self.numbers)}"
