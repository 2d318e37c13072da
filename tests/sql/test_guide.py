"""The guide for new users, done as it stands: docs/warehouse.md, block by block."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from engines import Postgres
from program import BINARY, TOP, Program


def blocks():
    """The commands of each database."""
    text = (TOP / "docs/warehouse.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^```sh (\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))


class Guide(unittest.TestCase):
    """Each block ends well, and shows the scores that the program gives."""

    def follow(self, database, **environment):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "examples").symlink_to(TOP / "examples")
            (folder / "bin").mkdir()
            (folder / "bin/leerkompas").symlink_to(BINARY)
            (folder / "bin/python3").symlink_to(sys.executable)
            path = f"{folder}/bin:{Path(sys.executable).parent}:{os.environ['PATH']}"
            environment = {**os.environ, "PATH": path, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", **environment}
            # The link would lose the packages that stand beside the interpreter.
            environment["PYTHONPATH"] = os.pathsep.join(part for part in sys.path if part.endswith("site-packages"))
            ended = subprocess.run(["bash", "-euo", "pipefail", "-c", blocks()[database]], cwd=folder, env=environment, capture_output=True, text=True, check=False)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        shown = [re.findall(r"[\w.]+", line) for line in ended.stdout.splitlines()]
        table = Program().run("score", TOP / "examples/answers.csv").splitlines()
        self.assertGreater(len(table), 3)
        for line in table[1:]:
            row, _, _, persona, match, _, _, verdict, _, pathway, *_ = line.split(",")
            found = any(words[:5] == [row, persona, match, verdict, pathway] for words in shown)
            self.assertTrue(found, f"{line} is not in:\n{ended.stdout}")

    def test_duckdb(self):
        self.follow("duckdb")

    def test_spark(self):
        self.follow("spark")

    def test_postgres(self):
        with tempfile.TemporaryDirectory() as folder:
            server = Postgres(folder)
            try:
                self.follow("postgres", PGHOST="127.0.0.1", PGPORT=str(server.port), PGUSER="tester", PGDATABASE="postgres")
            finally:
                server.close()

    def test_every_database_has_a_block(self):
        self.assertEqual(sorted(blocks()), ["duckdb", "postgres", "spark"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
