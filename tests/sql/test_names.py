"""Names of tables and columns that would do harm in a query, on every database: they stay names, and a table beside them stays.

    python -m unittest -v test_names         NAMES=100
"""

import os
import random
import tempfile
import unittest
from pathlib import Path

from engines import ENGINES
from program import Program

NAMES = int(os.environ.get("NAMES", "100"))

#: What harm is made of.
PIECES = [
    '"', '""', "`", "``", "'", "''", "\\", ";", "--", "/*", "*/", "$$", "$1", "${x}", "{x}", "%", "%s", "?", ":x", "@", "#", "(", ")", "[", "]", ".", ",",
    " ", "  ", "é", "İ", "学", "💶", "\u00a0", "\u202e", "\n", "\t", "a", "b", "Z", "0", "row", "said", "answers", "select", "null", "DROP TABLE canary",
    "\"; DROP TABLE canary; --", "`; DROP TABLE canary; --", "'; DROP TABLE canary; --", "answers; DELETE FROM canary", "x UNION SELECT 1", "1=1",
]  # fmt: skip

#: Codes of a refusal with its reason; nothing else is one.
REFUSED = (1, 2)


def name(rng):
    return "".join(rng.choice(PIECES) for _ in range(rng.randrange(1, 6)))


def as_given(name):
    """The name as one part of a path on the command line, which is also how a cell is quoted."""
    return '"' + name.replace('"', '""') + '"'


as_cell = as_given


class Names(unittest.TestCase):
    """A table with a row, under a name; a query for it; the row comes back with its score."""

    def check(self, engine_class):
        rng = random.Random(f"names of {engine_class.dialect}")
        program = Program()
        tried = refused = 0
        with tempfile.TemporaryDirectory() as folder:
            engine = engine_class(Path(folder))
            try:
                text = {"duckdb": "VARCHAR", "postgres": "TEXT", "spark": "STRING"}[engine.dialect]
                engine_run(engine, f"CREATE TABLE canary (sings {text})")
                engine_run(engine, "INSERT INTO canary VALUES ('yes')")
                while tried < NAMES:
                    # Spaces around the name of a column are not part of it.
                    table, row, kept = name(rng), name(rng), name(rng).strip()
                    header = f"size,ambition,{as_cell(kept)}"
                    ended = program.ends(
                        "export", "sql", "--dialect", engine.dialect, f"--table={as_given(table)}", f"--row={row}",
                        f"--columns={header}", f"--keep={as_cell(kept)}",
                    )  # fmt: skip
                    if ended.returncode:
                        # With its reason, and without a query.
                        self.assertIn(ended.returncode, REFUSED, (table, row, kept))
                        self.assertEqual(ended.stdout, b"")
                        self.assertNotEqual(ended.stderr, b"")
                        refused += 1
                        # Refusals are for what no database can hold as a name, not a way out.
                        self.assertLess(refused, 30 + 4 * tried, ended.stderr)
                        continue
                    tried += 1
                    self.one(engine, text, table, row, kept, ended.stdout.decode())
                sings = engine.run("SELECT sings FROM canary")
            finally:
                engine.close()
        self.assertEqual(sings, [["yes"]])
        print(f"{tried} tried, {refused} refused … ", end="", flush=True)

    def one(self, engine, text, table, row, kept, sql):
        quoted = engine.name(table)
        columns = {row: "7", kept: "kept"}
        columns |= {"size": "micro", "ambition": "comply"}
        about = (table, row, kept)
        if engine.dialect == "spark":
            # Its catalogue takes letters, digits and underscores alone; a view of the session has any name.
            values = ", ".join(f"'{value}' AS {engine.name(column)}" for column, value in columns.items())
            kind = "VIEW"
            engine_run(engine, f"CREATE TEMPORARY VIEW {quoted} AS SELECT {values}", about)
        else:
            kind = "TABLE"
            definitions = ", ".join(f"{engine.name(column)} {text}" for column in columns)
            values = ", ".join("'" + value + "'" for value in columns.values())
            engine_run(engine, f"CREATE TABLE {quoted} ({definitions})", about)
            engine_run(engine, f"INSERT INTO {quoted} VALUES ({values})", about)
        try:
            found = engine.run(sql)
        except Exception as error:
            raise AssertionError(about) from error
        self.assertEqual(len(found), 1, about)
        self.assertEqual(found[0][0], "7", about)
        self.assertEqual(found[0][3], "administrateur", about)
        self.assertIn("kept", found[0], about)
        engine_run(engine, f"DROP {kind} {quoted}", about)


def engine_run(engine, sql, about=None):
    try:
        engine.run(sql)
    except Exception as error:
        # DuckDB has no rows to fetch after a definition, and says so in its own way in some versions.
        raise AssertionError((sql, about)) from error


def case(engine):
    def test(self):
        self.check(engine)

    test.__doc__ = f"{engine.__name__} takes every name for a name."
    setattr(Names, f"test_{engine.__name__.lower()}", test)


for engine in ENGINES:
    case(engine)

if __name__ == "__main__":
    unittest.main(verbosity=2)
