"""Inputs that are made to hurt: each ends in a result or a reason, in little memory, and soon."""

import os
import resource
import shutil
import subprocess
import unittest

from case import Case
from program import BINARY, ENVIRONMENT, TOP

#: The most memory that a run may take, in kilobytes, and the most time of a processor, in seconds.
MEMORY = 200_000
TIME = 10
MIB = 1 << 20

#: What a text of TOML is made of, again and again: as much of it as is read, in the parts that cost most.
TOML = [
    "1,", "1,\n", "[", "a.", "{},", "[],", "\n", "#\n", "=", "= \n", ",", '"', '"",', "x = 1 2\n", "[[a]]\n", "[[activity]]\n", "\x01", "é", "'''\n",
    "\\n", "x = [[]]\n",
]  # fmt: skip
#: The same of JSON.
JSON = ["1,", "[],", "{},", "[", '{"a":', '"",', '"":1,', '"a":null,', " ", "\t1", "é", '\\"', "}"]
#: The same of a table.
TABLE = ["a", ",", '"', '"\n', "\n", "\r", ";;\n", '"",', "small,\n", '"a\n', "\x00", "é", "\ufeff"]


def repeated(path, begin, part, size, end=""):
    """Writes a text of about that size, without ever holding it: what this program holds counts as that of those it starts."""
    part = part.encode()
    times = max(1, 65536 // len(part))
    with open(path, "wb") as file:
        file.write(begin.encode())
        for _ in range(size // (len(part) * times)):
            file.write(part * times)
        file.write(end.encode())


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (TIME, TIME))


class Memory(Case):
    """Each is judged by the system: what the run took at its most, and whether it was stopped."""

    def folder(self):
        folder = self.sandbox.new()
        folder.mkdir()
        return folder

    def spared(self, arguments, cwd, what):
        command = [str(BINARY), *map(str, arguments)]
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
        with open(cwd / "said", "wb") as said:
            started = subprocess.Popen(command, cwd=cwd, env=ENVIRONMENT, stderr=said, preexec_fn=limit, **quiet)
            _, status, usage = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        told = (cwd / "said").read_text()[:300]
        self.assertIn(started.returncode, (0, 1, 3), f"{what}: {told}")
        self.assertNotIn("panicked", told, what)
        self.assertLess(usage.ru_maxrss, MEMORY, f"{what} took {usage.ru_maxrss} kB: {told}")

    def test_an_instrument(self):
        for part in TOML:
            for begin in ["", "x = [", 'x = "']:
                with self.subTest(part=part, begin=begin):
                    folder = self.sandbox.new()
                    shutil.copytree(TOP / "examples/volunteers", folder / "m")
                    repeated(folder / "m/journeys/more.toml", begin, part, 7 * MIB)
                    self.spared(["--model", "m", "model", "check"], folder, f"{begin}{part!r}")

    def test_an_instrument_of_many_files(self):
        folder = self.sandbox.new()
        shutil.copytree(TOP / "examples/volunteers", folder / "m")
        for at in range(20):
            repeated(folder / f"m/journeys/more{at}.toml", "", f"# {at}\n" * 50, 380_000)
        self.spared(["--model", "m", "model", "check"], folder, "many files")

    def test_a_dossier(self):
        for notation, parts, begins in [
            ("toml", TOML, ["format = 1\n", "format = 1\nx = ["]),
            ("json", JSON, ["{", '{"format":1,"x":[', '{"format":1,"x":"']),
        ]:
            for part in parts:
                for begin in begins:
                    for size in [8 * MIB - 70_000, 20 * MIB]:
                        with self.subTest(notation, part=part, begin=begin, size=size):
                            folder = self.folder()
                            name = f"d.{notation}"
                            repeated(folder / name, begin, part, size)
                            self.spared(["report", name], folder, f"{begin}{part!r}")
                            self.spared(["score", name], folder, f"score of {begin}{part!r}")

    def test_a_table(self):
        for part in TABLE:
            for begin in ["", "size,ambition\n", 'size,ambition\n"']:
                with self.subTest(part=part, begin=begin):
                    folder = self.folder()
                    repeated(folder / "a.csv", begin, part, 12 * MIB)
                    self.spared(["score", "a.csv", "--rejects", "bad.csv", "-o", "good.csv"], folder, f"{begin}{part!r}")

    def test_lines_of_json(self):
        for part in JSON:
            for begin in ['{"x":[', "{"]:
                with self.subTest(part=part, begin=begin):
                    folder = self.folder()
                    repeated(folder / "a.jsonl", begin, part, 7 * MIB)
                    self.spared(["score", "a.jsonl", "--rejects", "bad.csv"], folder, f"{begin}{part!r}")


if __name__ == "__main__":
    unittest.main()
