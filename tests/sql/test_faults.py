"""Queries that are broken on purpose, each in one place: the comparison must find every one of them, or it proves nothing."""

import tempfile
import unittest
from pathlib import Path

from engines import DuckDb
from program import Program, Sample

#: What stands in a query, and what it is broken to.
FAULTS = {
    "a match is rounded down": ("(20000 * ", "(19900 * "),
    "nothing answered is not half": (", 5000) AS", ", 4999) AS"),
    "another agreement": ("('bonding', 'bonding', 0,", "('bonding', 'bonding', 1,"),
    "another weight": ("+ 12 * COALESCE(\"focus is\"", "+ 11 * COALESCE(\"focus is\""),
    "another share": ("(2, 0, 8, 4, 0)", "(2, 0, 7, 5, 0)"),
    "another share of equals": ("(3, 1, 4, 4, 4)", "(3, 1, 5, 4, 3)"),
    "ticks are ranked": ('"ambition joined by" > 0 THEN 1', '"ambition joined by" > 0 THEN 0'),
    "a line break is no separator": ("END, (chr(10)), '|')", "END, 'x', '|')"),
    "a goal of others is passed over": ("WHEN \"a goal of others\" THEN 'mixed'", "WHEN FALSE THEN 'mixed'"),
    "another reason": ("WHEN \"a goal of others\" THEN 'goals'", "WHEN \"a goal of others\" THEN 'margin'"),
    "the last of equals comes first": (" * 16 + 5 AS", " * 16 + 0 AS"),
    "mixed at the margin too": ('"the margin" < 500', '"the margin" <= 500'),
    "too little is enough": ('"the answered weight" < 3', '"the answered weight" < 2'),
    "a band begins one later": ('"employees counted" >= 201', '"employees counted" >= 202'),
    "a limit is forgotten": ("BETWEEN 1 AND 5000000", "BETWEEN 0 AND 5000000"),
    "a pathway goes to others": ("IN ('micro', 'small')) THEN 'informal'", "IN ('micro', 'medium')) THEN 'informal'"),
    "a space that counts": (" || chr(12288)", ""),
    "a capital that counts": ("JK\u212aL", "JKKL"),
    "picked twice and not seen": ("THEN 'picked-twice'", "THEN NULL"),
    "too many picks": ('"ambition picks" > 3', '"ambition picks" > 4'),
    "a contradiction that is none": ("('individual', 'group') THEN 'contradiction'", "('individual', 'group', 'both') THEN 'contradiction'"),
    "a formula in a name": ("IN ('=', '@',", "IN ('=',"),
    "a row is lost": ('FROM "concluded"', 'FROM "concluded" WHERE "the row" <> \'77\''),
    "rows come twice": ('FROM "concluded"', 'FROM "concluded" CROSS JOIN (VALUES (1), (2))'),
}  # fmt: skip


class Faults(unittest.TestCase):
    """On one database, with some of the rows."""

    def test_every_fault_is_found(self):
        program = Program()
        sql = program.run("export", "sql", "--dialect", "duckdb")
        with tempfile.TemporaryDirectory() as folder:
            sample = Sample(program, Path(folder), 40_000, 20_000, 7)
            engine = DuckDb(folder)
            engine.load("answers", sample.path)
            engine.write(sql, sample.found)
            self.assertFalse(sample.compare().differences)
            for name, (whole, broken) in FAULTS.items():
                with self.subTest(name):
                    self.assertIn(whole, sql, "the fault is in no query")
                    engine.write(sql.replace(whole, broken), sample.found)
                    self.assertTrue(sample.compare().differences, "nobody noticed")
            engine.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
