"""Streams and disks that are full, pipes that nobody reads, and readers that take their time: no row is lost, no code is wrong."""

import fcntl
import gzip
import os
import resource
import shutil
import signal
import subprocess
import time
import unittest
from threading import Thread

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


def small_pipe():
    """A pipe that holds little, from before anybody writes into it: one that holds more cannot be made smaller."""
    reading, writing = os.pipe()
    fcntl.fcntl(writing, SET_PIPE_SIZE, PIPE)
    return open(reading, "rb", buffering=0), writing


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
        reading, writing = small_pipe()
        process = subprocess.Popen(
            [BINARY, *command.arguments], cwd=folder, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE
        )
        os.close(writing)
        process.stdout = reading
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
            reading, writing = small_pipe()
            process = subprocess.Popen([BINARY, *arguments], cwd=folder, env=ENVIRONMENT, stdin=file, stdout=writing, stderr=subprocess.DEVNULL)
        os.close(writing)
        process.stdout = reading
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


class Pipes(Case):
    """Whatever is no file is opened once: the first record of a pipe is not lost, and how the bytes come changes nothing."""

    CSV = b"organisation,ambition\nA,comply\nB,bonding\nC,zzz\n"
    JSONL = b'{"organisation":"A","ambition":"comply"}\n{"organisation":"B","ambition":"bonding"}\n'
    ONE = b'{"format": 1,\n "organisation": {"name": "A"}, "training": [{"ambition": ["comply"]}]}\n'
    TOML = (EXAMPLES / "textielhuis.toml").read_bytes()
    MARK = b"\xef\xbb\xbf"

    def pieces(self, text):
        """At once, a line at a time, and cut where it hurts."""
        yield [text]
        yield text.splitlines(keepends=True)
        yield [text[at : at + 1] for at in range(20)] + [text[20:]]
        yield [text[:-1], text[-1:]]

    def feed(self, writing, pieces):
        def work():
            try:
                for piece in pieces:
                    os.write(writing, piece)
                    time.sleep(0.02)
            except BrokenPipeError:
                pass
            os.close(writing)

        thread = Thread(target=work)
        thread.start()
        self.addCleanup(thread.join)

    def piped(self, line, texts, folder):
        """The command with a pipe in place of each `@`, and a text in each."""
        ends = []
        for pieces in texts:
            reading, writing = os.pipe()
            self.feed(writing, pieces)
            line = line.replace("@", f"/dev/fd/{reading}", 1)
            ends.append(reading)
        ended = run(line.split(), folder, b"", pass_fds=ends)
        for end in ends:
            os.close(end)
        return ended

    def streamed(self, line, pieces, folder):
        reading, writing = os.pipe()
        self.feed(writing, pieces)
        with os.fdopen(reading, "rb") as stdin:
            return run(line.split(), folder, stdin)

    def folder(self, **files):
        folder = self.sandbox.new()
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_bytes(text)
        return folder

    def expected(self, line, text):
        """What comes of a file that says the same, and has no ending that tells what it is."""
        folder = self.folder(input=text)
        ended = run(line.replace("@", "input").split(), folder)
        self.assertIn(ended.returncode, (0, 3), said(ended))
        self.assertTrue(ended.stdout)
        return ended.returncode, ended.stdout

    def test_no_record_of_a_pipe_is_lost(self):
        for line, text in [
            ("score @", self.CSV),
            ("score @", self.MARK + self.CSV),
            ("score @", self.JSONL),
            ("score @", self.MARK + self.JSONL),
            ("score @", b"\n  \n" + self.JSONL),
            ("score @ --from jsonl", self.MARK + self.JSONL),
            ("score @ --from toml", self.TOML),
            ("report @", self.JSONL),
            ("report @", self.MARK + self.JSONL),
            ("report @", self.ONE),
            ("report @", self.TOML),
            ("report @ --from csv", self.CSV),
        ]:
            expected = self.expected(line, text)
            for pieces in self.pieces(text):
                for name in ["@", "-", "/dev/stdin"]:
                    with self.subTest(line, text=text[:20], name=name, pieces=len(pieces)):
                        folder = self.folder()
                        if name == "@":
                            ended = self.piped(line, [pieces], folder)
                        else:
                            ended = self.streamed(line.replace("@", name), pieces, folder)
                        self.assertEqual((ended.returncode, ended.stdout), expected, said(ended))

    def test_several_pipes_are_read_each_to_its_end(self):
        more = self.CSV.replace(b"A,", b"D,")
        folder = self.folder(a=self.CSV, b=more)
        expected = run("score a b".split(), folder)
        found = self.piped("score @ @", [self.CSV.splitlines(keepends=True), more.splitlines(keepends=True)], folder)
        self.assertEqual((found.returncode, found.stdout), (3, expected.stdout), said(found))
        other = (EXAMPLES / "textielhuis-productie.toml").read_bytes()
        found = self.piped("compare @ @", [[self.TOML], [other]], folder)
        self.assertEqual(found.returncode, 0, said(found))

    def test_a_named_pipe_is_what_its_name_says(self):
        packed = gzip.compress(self.CSV)
        for name, pieces in [("in.csv", self.CSV.splitlines(keepends=True)), ("in.csv.gz", [packed[:5], packed[5:]]), ("in.jsonl", [self.JSONL])]:
            with self.subTest(name):
                folder = self.folder()
                os.mkfifo(folder / name)
                open_later = Thread(target=lambda: self.feed(os.open(folder / name, os.O_WRONLY), pieces))
                open_later.start()
                ended = run(["score", name], folder)
                open_later.join()
                text = self.JSONL if "jsonl" in name else self.CSV
                self.assertEqual((ended.returncode, ended.stdout), self.expected("score @", text), said(ended))

    def test_one_stream_is_no_two_inputs(self):
        for line in ["score - /dev/stdin", "score /dev/stdin /dev/fd/0", "report - /dev/stdin", "compare /dev/stdin -"]:
            with self.subTest(line):
                ended = self.streamed(line, [self.CSV], self.folder())
                self.assertEqual(ended.returncode, 2, said(ended))

    def test_an_interview_keeps_its_answers_in_a_file(self):
        for line in ["interview --plain /dev/stdin", "interview --plain -", "interview --plain /dev/null"]:
            with self.subTest(line):
                ended = self.streamed(line, [b"Acme\n1\n"], self.folder())
                self.assertEqual(ended.returncode, 2, said(ended))
                self.assertIn(b"keeps its answers in a file", ended.stderr)


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
