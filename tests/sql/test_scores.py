"""A million rows and more, scored by the program and by every database: no row may differ, in nothing.

    python -m unittest -v test_scores        LEERKOMPAS=…/leerkompas ROWS=1000000
"""

import os
import tempfile
import unittest
from pathlib import Path

from engines import ENGINES
from odd import odd_instrument
from program import TOP, Program, Sample

ROWS = int(os.environ.get("ROWS", "1000000"))
#: Seven rows of ten sample the space of answers evenly, the others try everything that a cell may hold.
EVEN = 0.7


class Scores(unittest.TestCase):
    """One test for each instrument; within it, every database."""

    def check(self, model, rows, seed, shape="cell"):
        with tempfile.TemporaryDirectory() as folder:
            sample = Sample(Program(model), Path(folder), int(rows * EVEN), rows - int(rows * EVEN), seed, shape)
            columns = [] if shape == "cell" else ["--columns", ",".join(sample.header)]
            for engine_class in ENGINES:
                with self.subTest(engine_class.__name__):
                    engine = engine_class(folder)
                    try:
                        engine.load("answers", sample.path)
                        sql = sample.program.run("export", "sql", "--dialect", engine.dialect, *columns)
                        engine.write(sql, sample.found)
                    finally:
                        engine.close()
                    told = sample.compare()
                    self.assertFalse(told.differences, "\n".join(told.differences))
                    # A test in which nothing goes right, or nothing wrong, tests nothing.
                    self.assertGreater(told.scored, rows // 2)
                    self.assertGreater(told.rejected, rows // 50)
                    print(f"{engine_class.__name__}: {told.scored} scored and {told.rejected} with a problem, the same … ", end="", flush=True)

    def test_the_embedded_instrument(self):
        """Every database scores a million rows as the program does."""
        self.check(None, ROWS, 2026)

    def test_picks_with_their_order_beside_them(self):
        """Ranked or equal, by a column beside the picks."""
        self.check(None, ROWS // 5, 2027, "ordered")

    def test_picks_by_rank(self):
        """A column for each rank."""
        self.check(None, ROWS // 5, 2028, "ranks")

    def test_the_sample_instrument(self):
        """Another instrument, with other personas, questions and conditions."""
        self.check(TOP / "examples/volunteers", ROWS // 4, 1906)

    def test_an_odd_instrument(self):
        """Words that are dangerous in a query, conditions upon conditions, pathways that not everybody has."""
        with tempfile.TemporaryDirectory() as folder:
            self.check(odd_instrument(Path(folder)), ROWS // 10, 1302)


if __name__ == "__main__":
    unittest.main(verbosity=2)
