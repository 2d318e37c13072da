"""Streams and disks that are full, pipes that nobody reads, and readers that take their time: no row is lost, no code is wrong."""

import fcntl
import os
import resource
import shutil
import signal
import subprocess
import time
import unittest

from case import Case
from program import BINARY, ENVIRONMENT, all_at_once, run, said, started
from table import COMMANDS
from writers import ANSWERS, EXAMPLES, look, writers

#: The number by which Linux knows the size of a pipe.
SET_PIPE_SIZE = getattr(fcntl, "F_SETPIPE_SZ", 1031)
#: The least that Linux gives.
PIPE = 4096
#: The rows of a table that does not fit into a pipe.
MANY = 3_000


def closed_pipe():
    """The end to write into of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "wb")


class Streams(Case):
    """The standard output and the standard error."""

    def prepared(self, command):
        return command.prepare(self.sandbox.new())

    def full(self, command):
        with open("/dev/full", "wb") as full:
            ended = run(command.arguments, self.prepared(command), command.stdin, stdout=full)
        expected = 1 if command.speaks else command.code
        self.assertEqual(ended.returncode, expected, f"{command}: {said(ended)}")
        self.assertNotIn(b"panicked", ended.stderr, command)
        if command.speaks:
            self.assertIn(b"the disk is full", ended.stderr, command)

    def test_every_command_says_that_its_output_cannot_be_written(self):
        for command in COMMANDS:
            with self.subTest(str(command)):
                self.full(command)

    def test_an_output_file_that_is_a_full_device_is_named(self):
        for line in [
            "score in.csv -o /dev/full",
            "score in.csv -o scores --rejects /dev/full",
            "score in.csv --format jsonl --full --jobs 4 -o /dev/full",
            "report in.csv -o /dev/full",
            "report textielhuis.toml -o /dev/full",
            "compare textielhuis.toml textielhuis-productie.toml -o /dev/full",
            "export schema -o /dev/full",
        ]:
            with self.subTest(line):
                folder = next(writers()).prepare(self.sandbox.new())
                before = look(folder)
                ended = run(line.split(), folder)
                self.assertEqual(ended.returncode, 1, said(ended))
                self.assertIn(b"cannot write `/dev/full`: the disk is full", ended.stderr)
                self.assertEqual(look(folder), before)

    def test_whoever_has_seen_enough_is_no_error(self):
        """As `head` does: the pipe is closed before anything, or after a line."""
        for command in COMMANDS:
            for lines in [0, 1]:
                with self.subTest(f"{command}, {lines} lines"):
                    process = self.piped(command, self.prepared(command))
                    for _ in range(lines):
                        process.stdout.readline()
                    process.stdout.close()
                    stderr = process.stderr.read()
                    process.stderr.close()
                    code = process.wait()
                    # Some had all of it in the pipe before it was closed.
                    self.assertIn(code, [0, command.code], stderr)
                    self.assertNotIn(b"panicked", stderr)
                    self.assertNotIn(b"error:", stderr)

    def piped(self, command, folder):
        process = subprocess.Popen(
            [BINARY, *command.arguments], cwd=folder, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        fcntl.fcntl(process.stdout, SET_PIPE_SIZE, PIPE)
        try:
            process.stdin.write(command.stdin)
            process.stdin.close()
        except BrokenPipeError:
            # It ended without reading all of it.
            pass
        return process

    def test_rejects_are_as_they_were_when_nobody_reads_the_results(self):
        folder = next(writers()).prepare(self.sandbox.new())
        before = look(folder)
        with closed_pipe() as stdout:
            ended = run("score in.csv --rejects rejects".split(), folder, stdout=stdout)
        self.assertEqual(ended.returncode, 0, said(ended))
        self.assertEqual(look(folder), before)

    def test_what_nobody_hears_changes_nothing(self):
        """A standard error that is full or closed takes nothing from the results."""
        for writer in writers():
            folder = writer.prepare(self.sandbox.new())
            writer.run(folder)
            after = look(folder)
            arguments = [part for part in writer.arguments if part != "--quiet"]
            for name in ["full", "closed"]:
                with self.subTest(f"{writer}, {name}"):
                    folder = writer.prepare(self.sandbox.new())
                    with open("/dev/full", "wb") if name == "full" else closed_pipe() as stderr:
                        ended = run(arguments, folder, writer.stdin, stderr=stderr)
                    self.assertEqual(ended.returncode, writer.code)
                    self.assertEqual(look(folder), after)

    def test_errors_that_nobody_hears_are_errors(self):
        folder = next(writers()).prepare(self.sandbox.new())
        (folder / "broken").mkdir()
        for line, code in [("report no.toml", 1), ("no-such-command", 2), ("--model broken model check", 1), ("interview", 4)]:
            with self.subTest(line), open("/dev/full", "wb") as full:
                self.assertEqual(run(line.split(), folder, stderr=full).returncode, code)


class Rows(Case):
    """Whatever happens to the streams, rows in are rows out."""

    def table(self):
        folder = self.sandbox.new()
        folder.mkdir()
        header, *rows = (EXAMPLES / "answers.csv").read_text().splitlines(keepends=True)
        rows.append("Acme,Wrong,no_such_goal,,,,,,\n")
        with open(folder / "in.csv", "w", encoding="utf-8") as file:
            file.write(header)
            for number in range(MANY):
                file.write(rows[number % len(rows)])
        return folder

    def slowly(self, form, jobs):
        """A reader that takes little at a time, from a pipe that holds little."""
        folder = self.table()
        arguments = ["score", "-", "--format", form, "--rejects", "rejects", "--jobs", str(jobs)]
        with open(folder / "in.csv", "rb") as file:
            process = subprocess.Popen([BINARY, *arguments], cwd=folder, env=ENVIRONMENT, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        fcntl.fcntl(process.stdout, SET_PIPE_SIZE, PIPE)
        found = bytearray()
        while piece := os.read(process.stdout.fileno(), 1_777):
            found += piece
            time.sleep(0.000_2)
        process.stdout.close()
        self.assertEqual(process.wait(), 3)
        headers = 1 if form == "csv" else 0
        rejects = (folder / "rejects").read_bytes()
        self.assertEqual(found.count(b"\n") - headers + rejects.count(b"\n") - 1, MANY)
        with open(folder / "in.csv", "rb") as file:
            self.assertEqual(run(arguments, folder, file).stdout, bytes(found))

    def test_a_slow_reader_gets_every_row(self):
        for form in ["csv", "jsonl"]:
            for jobs in [1, 4]:
                with self.subTest(f"{form}, {jobs} jobs"):
                    self.slowly(form, jobs)

    def test_a_slow_writer_is_read_to_the_end(self):
        """Rows that come in pieces, cut anywhere."""
        folder = self.table()
        rows = (folder / "in.csv").read_bytes()
        arguments = ["score", "-", "-o", "out", "--rejects", "rejects"]
        process = subprocess.Popen([BINARY, *arguments], cwd=folder, env=ENVIRONMENT, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        fcntl.fcntl(process.stdin, SET_PIPE_SIZE, PIPE)
        for start in range(0, len(rows), 1_777):
            process.stdin.write(rows[start : start + 1_777])
            process.stdin.flush()
        process.stdin.close()
        self.assertEqual(process.wait(), 3)
        lines = sum((folder / name).read_bytes().count(b"\n") - 1 for name in ["out", "rejects"])
        self.assertEqual(lines, MANY)


def limit(size):
    """Lets files grow no larger than this; the rest of a write is refused."""

    def apply():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return apply


class Limits(Case):
    """Files that may not grow: a write is done in part, and the next is refused."""

    def limited(self, writer, arguments, size):
        folder = writer.prepare(self.sandbox.new())
        before = look(folder)
        ended = run(arguments, folder, writer.stdin, preexec_fn=limit(size))
        self.assertEqual(ended.returncode, 1, f"{writer}, {size} bytes: {said(ended)}")
        self.assertEqual(look(folder), before, f"{writer}, {size} bytes")
        self.assertIn(b"File too large", ended.stderr)
        self.assertTrue([name for name in writer.targets if b"`" + name.encode() in ended.stderr], said(ended))

    def test_a_file_that_may_not_grow_is_as_it_was(self):
        for writer in writers():
            with self.subTest(str(writer)):
                folder = writer.prepare(self.sandbox.new())
                writer.run(folder)
                after = look(folder)
                largest = max(len(content or b"") for name, content in after.items() if name.startswith(writer.targets))
                arguments = writer.line.replace("--jobs 1", "--jobs 4").split()
                cases = [(writer, arguments, size) for size in sorted({0, 1, largest // 10, largest // 2, largest - 1})]
                all_at_once(self.limited, cases)

    def test_an_interview_on_a_full_disk(self):
        states = self.states("a.toml")
        for size in [0, 1, len(states[1]), len(states[4]), len(states[-1]) - 1]:
            with self.subTest(f"{size} bytes"):
                folder = self.sandbox.new()
                folder.mkdir()
                ended = run(["interview", "--plain", "a.toml"], folder, "".join(ANSWERS).encode(), preexec_fn=limit(size))
                self.assertEqual(ended.returncode, 1, said(ended))
                files = look(folder)
                kept = states.index(files.get("a.toml"))
                self.assertLessEqual(len(states[kept] or b""), size)
                # The answer that could not be kept is the last that was taken.
                self.assertEqual(ended.stderr.count(b"> "), kept + 1, said(ended))
                self.assertLessEqual(set(files), {"a.toml"})

    def test_a_disk_that_is_really_full(self):
        """A small disk in memory, which only this test sees."""
        if os.geteuid() != 0 or not shutil.which("unshare"):
            self.skipTest("mounting a disk takes the rights of root; the faults that strace makes stand for it")
        folder = next(writers()).prepare(self.sandbox.new())
        (folder / "disk").mkdir()
        header, *rows = (EXAMPLES / "answers.csv").read_text().splitlines(keepends=True)
        (folder / "many.csv").write_text(header + "".join(rows) * 2_000)
        script = f"""
            mount -t tmpfs -o size=128k tmpfs disk || exit 99
            cp textielhuis.toml disk/a.toml
            echo old > disk/out
            "{BINARY}" score many.csv -o disk/out --rejects disk/rejects; echo "code $?"
            "{BINARY}" report many.csv --format json -o disk/out; echo "code $?"
            head -c 200000 /dev/zero > disk/fill 2> /dev/null
            "{BINARY}" report textielhuis.toml --format html -o disk/out; echo "code $?"
            printf '1\\n1\\n1\\n' | "{BINARY}" interview --plain disk/a.toml; echo "code $?"
            rm disk/fill; cmp textielhuis.toml disk/a.toml && cat disk/out && ls -A disk
        """
        ended = started(["unshare", "-m", "sh", "-c", script], folder)
        if ended.returncode == 99 or b"unshare" in ended.stderr:
            self.skipTest("this machine lets nobody mount a disk; the faults that strace makes stand for it")
        found = ended.stdout.decode()
        self.assertEqual(found, "code 1\ncode 0\ncode 1\ncode 1\n" + found[found.index("{") : found.rindex("}") + 1] + "\na.toml\nout\n", said(ended))


if __name__ == "__main__":
    unittest.main(verbosity=2)
