"""The databases that queries are tried on: each loads a CSV of text, runs a query, and gives its rows as text.

DuckDB and Spark come from PyPI and run in this process; PostgreSQL is Debian's, started for the test with a folder of its own,
reachable on the loopback address alone and stopped after.
"""

import csv
import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path


def statement(sql):
    """A query without what ends it, to stand within another statement."""
    return sql.rstrip().removesuffix(";")


class DuckDb:
    """In this process, in memory."""

    dialect = "duckdb"

    def __init__(self, folder, threads=2):
        import duckdb

        self.folder = Path(folder)
        self.con = duckdb.connect()
        self.con.execute(f"SET threads = {threads}")
        self.con.execute(f"SET temp_directory = '{self.folder}'")

    def name(self, name):
        return '"' + name.replace('"', '""') + '"'

    def run(self, sql):
        """All rows of a statement, as text."""
        rows = self.con.execute(sql).fetchall()
        return [["" if cell is None else str(cell) for cell in row] for row in rows]

    def load(self, table, path):
        """A table of text from a CSV; a cell that is empty is NULL, one that is quoted and empty is not."""
        path = str(path).replace("'", "''")
        self.con.execute(
            f"CREATE TABLE {table} AS SELECT * FROM read_csv('{path}', all_varchar = true, header = true, delim = ',', "
            "quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, max_line_size = 10000000, strict_mode = true)"
        )

    def write(self, sql, path):
        """The rows of a query as a CSV with a header, ordered by their number."""
        self.con.execute(
            f"COPY (SELECT * FROM ({statement(sql)}) ORDER BY CAST(\"row\" AS BIGINT)) TO '{path}' (FORMAT csv, HEADER)"
        )

    def close(self):
        self.con.close()


class Spark:
    """Local mode: a driver and as many workers as cores, in a Java process of its own."""

    dialect = "spark"

    def __init__(self, folder, cores=2, partitions=4):
        from pyspark.sql import SparkSession

        self.folder = Path(folder)
        self.partitions = partitions
        # What lies in the environment of whoever runs this is no part of the test.
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        self.spark = (
            SparkSession.builder.master(f"local[{cores}]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.memory", "3g")
            # The scoring of a row is one long method, which Java would otherwise interpret for ever.
            .config("spark.driver.extraJavaOptions", "-XX:-DontCompileHugeMethods")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.warehouse.dir", str(self.folder / "warehouse"))
            .config("spark.local.dir", str(self.folder))
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()
        )
        self.spark.sparkContext.setLogLevel("OFF")

    def name(self, name):
        return "`" + name.replace("`", "``") + "`"

    def run(self, sql):
        rows = self.spark.sql(sql).collect()
        return [["" if cell is None else str(cell) for cell in row] for row in rows]

    def load(self, table, path):
        """A table of Parquet files, several partitions of them; DuckDB reads the CSV, whose notation Spark does not share."""
        import duckdb

        parquet = self.folder / "loaded.parquet"
        maker = DuckDb(self.folder)
        maker.load("loaded", path)
        maker.con.execute(f"COPY loaded TO '{parquet}' (FORMAT parquet, ROW_GROUP_SIZE 50000)")
        maker.close()
        frame = self.spark.read.parquet(str(parquet)).repartition(self.partitions)
        frame.write.saveAsTable(table)
        parquet.unlink()

    def write(self, sql, path):
        """Spark writes Parquet, and DuckDB a CSV of that: numbers and texts stay as Spark made them."""
        out = self.folder / "scored.parquet"
        self.spark.sql(sql).write.mode("overwrite").parquet(str(out))
        maker = DuckDb(self.folder)
        maker.write(f"SELECT * FROM read_parquet('{out}/*.parquet')", path)
        maker.close()
        shutil.rmtree(out)

    def close(self):
        self.spark.stop()


def programs():
    """The folder with PostgreSQL's programs."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not folders:
        raise FileNotFoundError("no PostgreSQL here: apt-get install postgresql")
    return Path(folders[-1])


class Postgres:
    """A server of its own on a free port of the loopback address. It refuses to run as root: then it is the user `postgres`."""

    dialect = "postgres"

    def __init__(self, folder, workers=2):
        # Not in the folder of the test: the user that the server runs as may not enter it.
        self.home = Path(tempfile.mkdtemp(prefix="leerkompas-postgres-"))
        self.bin = programs()
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        if os.geteuid() == 0:
            account = pwd.getpwnam(self.user)
            os.chown(self.home, account.pw_uid, account.pw_gid)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        data = self.home / "data"
        self._program("initdb", "-D", data, "-U", "tester", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
        settings = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        settings += f" -c max_parallel_workers_per_gather={workers} -c shared_buffers=256MB"
        self._program("pg_ctl", "-D", data, "-w", "-l", self.home / "log", "-o", settings, "start")

    def _program(self, name, *given):
        command = [str(self.bin / name), *map(str, given)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", self.user, "--", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.home)

    def name(self, name):
        return '"' + name.replace('"', '""') + '"'

    def psql(self, sql, output=None):
        """What psql prints for statements on its standard input, or into a file."""
        command = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", "tester", "--csv", "-t", "postgres"]
        to = open(output, "wb") if output else subprocess.PIPE
        try:
            ended = subprocess.run(command, input=sql.encode(), stdout=to, stderr=subprocess.PIPE, check=False)
        finally:
            if output:
                to.close()
        if ended.returncode:
            raise RuntimeError(ended.stderr.decode())
        return "" if output else ended.stdout.decode()

    def run(self, sql):
        return list(csv.reader(self.psql(sql.rstrip().removesuffix(";") + ";").splitlines()))

    def load(self, table, path):
        with open(path, newline="", encoding="utf-8") as file:
            header = next(csv.reader(file))
        columns = ", ".join(f"{self.name(name)} text" for name in header)
        self.psql(f"CREATE TABLE {table} ({columns});")
        quoted = str(path).replace("'", "''")
        self.psql(f"\\copy {table} FROM '{quoted}' WITH (FORMAT csv, HEADER)\nANALYZE {table};")

    def write(self, sql, path):
        ordered = f"SELECT * FROM ({statement(sql)}) AS scored ORDER BY CAST(\"row\" AS BIGINT)"
        self.psql(f"COPY ({ordered}) TO STDOUT WITH (FORMAT csv, HEADER);", path)

    def close(self):
        try:
            self._program("pg_ctl", "-D", self.home / "data", "-m", "immediate", "stop")
        finally:
            shutil.rmtree(self.home, ignore_errors=True)


ENGINES = [DuckDb, Spark, Postgres]
