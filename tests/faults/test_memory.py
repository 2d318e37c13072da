"""Inputs that are made to hurt: each ends in a result or a reason, in little memory, and soon."""

import gzip
import os
import resource
import shutil
import subprocess
import unittest

from case import Case
from program import BINARY, ENVIRONMENT, TOP
from workbooks import BLANK, ods, ods_row, ods_table, row, table, xlsx

#: The most memory that a run may take, in kilobytes, and the most time of a processor, in seconds.
MEMORY = 200_000
TIME = 20
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

    def workbook(self, name, make, scored, text):
        """A run that has a result or leaves nothing, and says that."""
        with self.subTest(name, said=text):
            folder = self.folder()
            make(folder / name)
            self.spared(["score", name, "--rejects", "bad.csv", "-o", "good.csv"], folder, name)
            told = (folder / "said").read_text()
            self.assertIn(text, told)
            names = {"said", name} | ({"good.csv", "bad.csv"} if scored else set())
            self.assertEqual({path.name for path in folder.iterdir()}, names, told)

    def test_a_cell_far_from_the_table(self):
        """People type there by mistake. The others are scored, and the row of that cell is told."""
        for more, text in [
            ([row(1_048_576, {"XFD": "x"})], "2 scored, 1 rejected"),
            ([row(1_000_000, {"Z": "x"})], "2 scored, 1 rejected"),
            ([row(900_000, {"A": "x", "XFD": "y"})], "2 scored, 1 rejected"),
            ([row(4 + at, {"XFD": "x"}) for at in range(2_000)], "2 scored, 2000 rejected"),
        ]:
            self.workbook("a.xlsx", lambda path, more=more: xlsx(path, table(*more)), True, text)
        far = ods_row(times=900_000) + ods_row("", columns=16_000)[: -len("</table:table-row>")] + ods_row("x")[len('<table:table-row table:number-rows-repeated="1">') :]
        self.workbook("a.ods", lambda path: ods(path, ods_table(far)), True, "2 scored, 1 rejected")

    def test_a_cell_beyond_every_sheet(self):
        for cell, number in [("XFE4", 4), ("ZZZZZZZZZZ4", 4), ("A1048577", 1_048_577), ("A99999999999", 99_999_999_999)]:
            bad = f'<row r="{number}"><c r="{cell}"><v>1</v></c></row>'
            self.workbook("a.xlsx", lambda path, bad=bad: xlsx(path, table(bad)), False, "is beyond the end of any sheet")
        self.workbook("a.ods", lambda path: ods(path, ods_table(ods_row("x", times=1 << 40))), False, "is beyond the end of any sheet")
        self.workbook("a.ods", lambda path: ods(path, ods_table(ods_row("x", columns=1 << 62))), False, "is beyond the end of any sheet")

    def test_a_name_of_a_column_far_from_the_others(self):
        far = row(1, {"A": "organisation", "B": "ambition", "XFD": "x"})
        self.workbook("a.xlsx", lambda path: xlsx(path, [far, *table()[1:]]), False, "no name in cell C1, and goes on in XFD1")

    def test_a_workbook_that_unpacks_to_very_much(self):
        blank, text = [BLANK] * 100, ["<row><c t='str'><v>", *["x" * (1 << 20)] * 100]
        cells = ["<row r='4'>", *['<c r="A4"><v>1</v></c>' * 40_000] * 60]
        strings = ["<sst uniqueCount='99999999999'>", *["<si><t>a</t></si>" * 60_000] * 300]
        one = ["<sst>", f"<si><t>{'x' * 1_000_000}</t></si>"]
        again = [f'<row r="{4 + at}"><c r="A{4 + at}" t="s"><v>0</v></c></row>' for at in range(1_000)]
        few = "<sst uniqueCount='99999999999'><si><t>Acme</t></si></sst>"
        few_rows = table('<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="str"><v>comply</v></c></row>')
        for make, scored, said in [
            (lambda path: xlsx(path, table(*blank)), False, "MiB"),
            (lambda path: xlsx(path, table(*text)), False, "a cell or a row of `a.xlsx` is larger than 2 MiB"),
            (lambda path: xlsx(path, table(*cells)), False, "MiB"),
            (lambda path: xlsx(path, table(), strings), False, "the texts in `a.xlsx` take more than 64 MiB"),
            (lambda path: xlsx(path, table(), one * 100), False, "MiB"),
            (lambda path: xlsx(path, table(*again), one + ["</sst>"]), False, "up to row"),
            (lambda path: xlsx(path, table(*["<row/>" * 150_000] * 1_000)), False, "is damaged"),
            (lambda path: xlsx(path, table(*["<!---->" * 150_000] * 1_000)), False, "more cells than are read"),
            (lambda path: xlsx(path, few_rows, few), True, "3 scored"),
            (lambda path: xlsx(path, table(), **{f"xl/media/{at}.png": BLANK for at in range(100)}), True, "2 scored"),
        ]:
            self.workbook("a.xlsx", make, scored, said)

    def test_rows_and_columns_that_repeat(self):
        self.workbook("a.ods", lambda path: ods(path, ods_table(ods_row("Acme", "comply", times=1_000_000))), True, "1000002 scored")
        long = "x" * 10_000
        self.workbook("a.ods", lambda path: ods(path, ods_table(ods_row(long, times=1_000_000))), False, "up to row")
        self.workbook("a.ods", lambda path: ods(path, ods_table(ods_row(long, columns=16_000))), False, "larger than 2 MiB")
        spaces = '<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="99999999999"/></text:p></table:table-cell></table:table-row>'
        self.workbook("a.ods", lambda path: ods(path, ods_table(spaces)), False, "larger than 2 MiB")

    def test_a_workbook_that_is_too_large_or_never_ends(self):
        def packed_zeros(path):
            with gzip.open(path, "wb") as file:
                for _ in range(4_000):
                    file.write(b"\0" * MIB)

        self.workbook("a.xlsx.gz", packed_zeros, False, "larger than a workbook may be: 64 MiB")
        folder = self.folder()
        self.spared(["score", "/dev/zero", "--from", "xlsx"], folder, "/dev/zero")
        self.assertIn("larger than a workbook may be: 64 MiB", (folder / "said").read_text())

    def test_many_parts_in_a_workbook(self):
        self.workbook("a.xlsx", lambda path: xlsx(path, table(), **{f"{at}": "" for at in range(100_000)}), False, "is damaged")

    def test_a_large_honest_workbook(self):
        rows = (row(4 + at, {"A": f"Client {at}", "B": "comply"}) for at in range(300_000))
        self.workbook("a.xlsx", lambda path: xlsx(path, [*table(), *rows]), True, "300002 scored")

    def test_workbooks_that_are_cut_or_spoilt(self):
        """Whatever stands there instead: a reason, and no panic."""
        folder = self.folder()
        for name, make in [("a.xlsx", lambda path: xlsx(path, table(), "<sst><si><t>a</t></si></sst>")), ("a.ods", lambda path: ods(path, ods_table()))]:
            whole = make(folder / name).read_bytes()
            for at in range(0, len(whole), 29):
                for bytes_ in [whole[:at], whole[:at] + b"\xff" + whole[at + 1 :], whole[:at] + whole[at + 2 :]]:
                    (folder / name).write_bytes(bytes_)
                    self.spared(["score", name], folder, f"{name} at {at}")


if __name__ == "__main__":
    unittest.main()
