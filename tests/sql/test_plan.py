"""What Spark means to do with a query: read each row once, where it lies."""

import tempfile
import unittest
from pathlib import Path

from engines import Spark
from program import Program


class Plan(unittest.TestCase):
    """The physical plan."""

    def test_no_row_goes_to_another_machine(self):
        """The small relations of words go to every machine; the rows stay."""
        with tempfile.TemporaryDirectory() as folder:
            spark = Spark(Path(folder))
            try:
                columns = ", ".join(f"CAST(id AS STRING) AS `{name}`" for name in ["organisation", "training", "ambition", "size"])
                spark.run(f"CREATE TEMPORARY VIEW answers AS SELECT id AS row, {columns} FROM RANGE(100)")
                sql = Program().run("export", "sql", "--dialect", "spark", "--columns", "row,organisation,training,ambition,size")
                plan = spark.run("EXPLAIN FORMATTED " + sql)[0][0]
            finally:
                spark.close()
        self.assertIn("BroadcastHashJoin", plan)
        # An exchange moves rows, a sort orders them, an aggregate gathers them.
        for word in ["ShuffleExchange", "hashpartitioning", "rangepartitioning", "SinglePartition", "Sort", "Aggregate", "Window", "NestedLoop", "Cartesian"]:
            self.assertNotIn(word, plan)


if __name__ == "__main__":
    unittest.main(verbosity=2)
