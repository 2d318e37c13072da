"""The program is killed at every system call and at random moments, and asked to end at every system call.

Whoever is killed may leave a file with a temporary name; whoever is asked to end may not.
"""

import os
import random
import shutil
import signal
import subprocess
import time
import unittest

from case import Case
from program import BINARY, ENVIRONMENT, all_at_once, inject, run, said, strace
from writers import ANSWERS, EXAMPLES, interview, look, without_temporary, writers

#: How often at a random moment.
KILLS = int(os.environ.get("KILLS", "200"))
#: Of each of three commands.
TIMES = -(-KILLS // 3)
#: Rows that take long enough to be killed in between.
MANY = 60_000


class AtEveryCall(Case):
    """Strace sends the signal when the call begins: it is never done."""

    def signalled(self, writer, call, name):
        folder, log = self.sandbox.new(), self.sandbox.new("log")
        writer.prepare(folder)
        ended = strace(inject(call, f"signal={name}"), writer.arguments, log, folder, writer.stdin)
        return folder, ended, f"{name} at {call}\n{said(ended)}"

    def killed(self, writer, before, after, call):
        folder, ended, case = self.signalled(writer, call, "SIGKILL")
        self.assertEqual(ended.returncode, -signal.SIGKILL, case)
        now = look(folder)
        left, now = now, without_temporary(now)
        if writer.makes_folder:
            self.assertIn(now, [before, after], case)
        else:
            # Results, rejects, and the rejects of before.
            self.assertLessEqual(len(left) - len(now), 3, case)
            for name in before | after | now:
                self.assertIn(now.get(name), [before.get(name), after.get(name)], case)
            if now.get(writer.targets[0]) == after[writer.targets[0]]:
                self.assertEqual(now, after, f"results without their rejects: {case}")
        # What is there already is not made over a second time.
        if writer.replaces or now == before:
            again = writer.run(folder)
            self.assertEqual(again.returncode, writer.code, f"{case}\nand then {said(again)}")
            self.assertEqual(without_temporary(look(folder)), after, case)
        shutil.rmtree(folder)

    def each_killed(self, writer):
        before, after, found = self.recorded(writer)
        all_at_once(self.killed, [(writer, before, after, call) for call in found])
        return len(found)

    def test_whoever_is_killed_leaves_the_old_file_or_the_new_one(self):
        count = 0
        for writer in writers():
            with self.subTest(str(writer)):
                count += self.each_killed(writer)
        print(f"{count} kills … ", end="", flush=True)

    def ended(self, writer, before, after, call, name):
        folder, ended, case = self.signalled(writer, call, name)
        now = look(folder)
        if now == after and after != before:
            # It came too late.
            self.assertEqual(ended.returncode, writer.code, case)
        else:
            # Before there is anything to take away the system ends it.
            self.assertIn(ended.returncode, [130, -getattr(signal, name)], case)
            self.assertEqual(now, before, case)
        shutil.rmtree(folder)

    def test_whoever_is_asked_to_end_leaves_no_trace(self):
        count = 0
        for writer in writers():
            if not writer.line.startswith(("score", "report in.csv", "report .")):
                continue
            with self.subTest(str(writer)):
                before, after, found = self.recorded(writer)
                cases = [(writer, before, after, call, name) for call in found for name in ["SIGINT", "SIGTERM", "SIGHUP"]]
                all_at_once(self.ended, cases)
                count += len(cases)
        print(f"{count} signals … ", end="", flush=True)

    def test_an_interview_that_is_killed_or_ended_goes_on(self):
        states = self.states("a.toml", 3)
        writer = interview(ANSWERS[:3])
        _, _, found = self.recorded(writer)
        cases = [(writer, states, call, name) for call in found for name in ["SIGKILL", "SIGINT", "SIGTERM", "SIGHUP"]]
        all_at_once(self.interviewed, cases)
        print(f"{len(cases)} signals … ", end="", flush=True)

    def interviewed(self, writer, states, call, name):
        folder, ended, case = self.signalled(writer, call, name)
        files, text = look(folder), ended.stderr.decode()
        self.assertIn(ended.returncode, [-signal.SIGKILL] if name == "SIGKILL" else [130], case)
        if name != "SIGKILL":
            self.assertEqual(files, without_temporary(files), case)
        kept = states.index(files.get("a.toml"))
        # Whatever was asked next is proof that the answer before it was kept.
        self.assertGreaterEqual(kept, text.count("> ") - 1, case)
        again = interview(ANSWERS[kept : len(states) - 1]).run(folder)
        self.assertEqual(again.returncode, 130, f"{case}\nand then {said(again)}")
        self.assertEqual(look(folder)["a.toml"], states[-1], case)


class AtRandom(Case):
    """Without strace, so that everything takes as long as it does for people."""

    def setUp(self):
        super().setUp()
        self.folder = self.sandbox.new()
        self.folder.mkdir()
        self.seed = int(os.environ.get("SEED", random.randrange(1_000_000)))
        self.chance = random.Random(self.seed)

    def after(self, arguments, seconds, **options):
        """The program, killed after some time, if it lasts that long."""
        process = subprocess.Popen([BINARY, *arguments], cwd=self.folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return process.wait()

    def whole(self, arguments, targets, code):
        """Kills a run that makes the targets, again and again: each is always the old one or the new one."""
        began = time.monotonic()
        ended = run(arguments, self.folder)
        self.assertEqual(ended.returncode, code, said(ended))
        lasts = time.monotonic() - began
        new = [(self.folder / target).read_bytes() for target in targets]
        killed = tried = 0
        while killed < TIMES:
            tried += 1
            self.assertLess(tried, TIMES * 10, "it is hardly ever killed")
            old = [f"what was there {tried} {target}\n".encode() for target in targets]
            for target, content in zip(targets, old):
                (self.folder / target).write_bytes(content)
            killed += self.after(arguments, self.chance.uniform(0, lasts)) == -signal.SIGKILL
            files, case = look(self.folder), f"seed {self.seed}, try {tried}"
            now = [files[target] for target in targets]
            for one, before, after in zip(now, old, new):
                self.assertTrue(one in [before, after], f"half a file, {case}")
            if now[0] == new[0]:
                self.assertTrue(now == new, f"results without their rejects, {case}")
            for name in files.keys() - without_temporary(files).keys():
                (self.folder / name).unlink()
        print(f"{killed} killed … ", end="", flush=True)

    def test_score_at_random(self):
        header, *rows = (EXAMPLES / "answers.csv").read_text().splitlines(keepends=True)
        rows.append("Acme,Wrong,no_such_goal,,,,,,\n")
        (self.folder / "in.csv").write_text(header + "".join(rows) * (MANY // len(rows)))
        self.whole(["score", "in.csv", "-o", "out", "--rejects", "rejects", "--quiet"], ["out", "rejects"], 3)

    def test_report_at_random(self):
        rows = (EXAMPLES / "answers.csv").read_text().splitlines(keepends=True)
        (self.folder / "in.csv").write_text(rows[0] + "".join(rows[1:]) * (MANY // len(rows)))
        self.whole(["report", "in.csv", "--format", "html", "-o", "out", "--quiet"], ["out"], 0)

    def test_an_interview_at_random(self):
        """Answers come one by one; whatever was asked next is proof that the answer before it was kept."""
        states = self.states("a.toml")
        kept, path, words = 0, self.folder / "a.toml", self.folder / "said"
        for kill in range(TIMES):
            with words.open("wb") as stderr:
                process = subprocess.Popen(
                    [BINARY, "interview", "--plain", "a.toml"],
                    cwd=self.folder,
                    env=ENVIRONMENT,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=stderr,
                )
            given = self.chance.randint(0, 3)
            # The pause is at a random place, and then the end comes at a random moment.
            for answer in ANSWERS[kept : kept + given]:
                process.stdin.write(answer.encode())
                process.stdin.flush()
                time.sleep(self.chance.uniform(0, 0.004))
            time.sleep(self.chance.uniform(0, 0.02))
            process.kill()
            process.wait()
            process.stdin.close()
            asked = words.read_bytes().count(b"> ")
            now = path.read_bytes() if path.exists() else None
            case = f"seed {self.seed}, kill {kill}"
            self.assertIn(now, states, f"half a dossier, {case}")
            self.assertGreaterEqual(states.index(now), kept + asked - 1, f"an answer is lost, {case}")
            kept = states.index(now)
            if now is not None:
                read = run(["report", "a.toml"], self.folder)
                self.assertEqual(read.returncode, 0, f"{case}: {said(read)}")
            if kept >= len(ANSWERS) - 3:
                rest = run(["interview", "--plain", "a.toml"], self.folder, "".join(ANSWERS[kept:]).encode())
                self.assertEqual(rest.returncode, 130, f"{case}: {said(rest)}")
                self.assertEqual(path.read_bytes(), states[-1], case)
                path.unlink()
                kept = 0
        print(f"{TIMES} killed … ", end="", flush=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
