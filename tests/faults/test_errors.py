"""Every system call on files fails, one after the other and in every way: what was there stays, or the new is there, whole.

The calls of a run are counted first; then the same run is repeated for each of them, and strace lets that one fail.
"""

import os
import re
import shutil
import unittest
from threading import Lock

from case import Case
from program import TEMPORARY, all_at_once, inject, said, strace
from writers import ANSWERS, LONG, interview, look, without_temporary, writers

#: How opening, reading, writing and the rest can fail.
ERRORS = {
    "read": ["EIO"],
    "write": ["ENOSPC", "EIO", "EDQUOT", "EFBIG"],
    "fsync": ["EIO", "ENOSPC"],
    "rename": ["EIO", "ENOSPC", "EACCES", "EROFS"],
    "renameat": ["EIO", "ENOSPC", "EACCES", "EROFS"],
    "renameat2": ["EINVAL", "EIO"],
    "linkat": ["EPERM"],
    "link": ["EPERM"],
    "mkdir": ["ENOSPC", "EACCES", "EROFS"],
    "flock": ["ENOLCK"],
    "fcntl": ["EMFILE"],
}
TO_WRITE = ["ENOSPC", "EACCES", "EROFS", "EDQUOT", "EMFILE"]
TO_READ = ["EIO", "EACCES"]
#: What stops nothing: whatever cannot be done after a file has its name, or has another way when it fails.
HARMLESS = {
    *["renameat2", "link", "linkat", "unlink", "unlinkat", "rmdir", "flock", "fcntl"],
    # What cannot be kept of the rights of a file is less, and told.
    *["fchown", "fgetxattr", "fsetxattr", "flistxattr", "fremovexattr"],
    *["statx", "stat", "lstat", "fstat", "newfstatat", "readlink", "readlinkat", "getdents64"],
}


def errors(call):
    if call.name == "close":
        # Rust asks nobody whether it went well, and is sure that it does for folders.
        return []
    if call.name == "openat":
        return TO_WRITE if call.writes else TO_READ
    return ERRORS.get(call.name, ["EIO"])


def interruptible(call):
    """Whether the system may interrupt it, as when a disk is far away. Then it is done again."""
    # Rust opens folders with opendir, and does not try that again.
    return call.name in {"openat", "read", "write", "fsync"} and "O_DIRECTORY" not in call.text


def must_stop(call):
    """Whether nothing may have changed when this call fails."""
    # That a name is on the disk too can be asked of a folder, and not every file system answers.
    asks_folder = call.name in {"openat", "fsync"} and call.is_of_folder()
    return call.name not in HARMLESS and not asks_folder


def takes_away(call):
    """Whether it is done to take something away, which is still there when it fails. A folder is looked at first."""
    looks = call.name in {"statx", "newfstatat", "getdents64"} or re.search("O_DIRECTORY|F_SETFD", call.text)
    return call.name in {"unlink", "unlinkat", "rmdir"} or bool(looks and TEMPORARY.search(call.text))


class Errors(Case):
    """One test for all commands; an interview, which saves many times, has its own."""

    def setUp(self):
        super().setUp()
        self.lock = Lock()
        self.injected = 0

    def faulty(self, writer, call, error):
        """A run in which one call fails."""
        with self.lock:
            self.injected += 1
        folder, log = writer.prepare(self.sandbox.new()), self.sandbox.new("log")
        ended = strace(inject(call, f"error={error}"), writer.arguments, log, folder, writer.stdin)
        self.assertIn("INJECTED", log.read_text(errors="replace"), f"{writer}, {call}: nothing failed")
        log.unlink()
        self.assertNotIn(b"panicked", ended.stderr, f"{writer}, {call}, {error}")
        return folder, ended

    def one(self, writer, before, after, call, error):
        folder, ended = self.faulty(writer, call, error)
        now, case = look(folder), f"{writer}, {error} at {call}\n{said(ended)}"
        if takes_away(call):
            now = without_temporary(now)
        if error == "EINTR":
            self.assertEqual((ended.returncode, now), (writer.code, after), case)
        elif ended.returncode == writer.code:
            self.assertFalse(must_stop(call), f"nobody noticed: {case}")
            self.assertEqual(now, after, case)
        else:
            # What cannot be looked at may be taken for something else, which goes with other options.
            self.assertIn(ended.returncode, [1, 2] if call.name == "statx" else [1], case)
            named = re.findall(r"`([^`/]+)[^`]*`", ended.stderr.decode())
            self.assertTrue(set(named) & set(writer.names(call)), f"its file is not named: {case}")
            self.assertNotIn(".leerkompas-", ended.stderr.decode(), f"nobody knows that name: {case}")
            if writer.one_by_one:
                for name, content in now.items():
                    self.assertEqual(content, after[name], case)
            else:
                self.assertEqual(now, before, case)
        shutil.rmtree(folder)

    def each(self, writer, every=1):
        before, after, found = self.recorded(writer)
        cases = [
            (writer, before, after, call, error)
            for call in found
            for error in errors(call) + ["EINTR"] * interruptible(call)
        ]
        all_at_once(self.one, cases[::every])

    def test_every_command_leaves_the_old_file_or_the_new_one(self):
        for writer in writers():
            with self.subTest(str(writer)):
                self.each(writer)
        print(f"{self.injected} faults … ", end="", flush=True)

    def test_every_page_of_the_manual_is_whole(self):
        self.each(LONG, every=7)
        print(f"{self.injected} faults … ", end="", flush=True)

    def test_an_interview_keeps_what_was_saved_and_says_what_was_not(self):
        for name in ["a.toml", "a.json"]:
            with self.subTest(name):
                self.interview(name)
        print(f"{self.injected} faults … ", end="", flush=True)

    def interview(self, name):
        states = self.states(name, 4)
        writer = interview(ANSWERS[:4], name)
        _, _, found = self.recorded(writer)
        cases = [
            (writer, name, states, call, error)
            for call in found
            for error in errors(call) + ["EINTR"] * interruptible(call)
        ]
        all_at_once(self.answer, cases)

    def answer(self, writer, name, states, call, error):
        folder, ended = self.faulty(writer, call, error)
        files, text = look(folder), ended.stderr.decode()
        case = f"{error} at {call}\n{said(ended)}"
        if not takes_away(call):
            self.assertFalse([file for file in files if ".leerkompas-" in file], case)
        kept = states.index(files.get(name))
        if ended.returncode == 130:
            self.assertEqual(kept, len(states) - 1, case)
            self.assertTrue(error == "EINTR" or not must_stop(call), f"nobody noticed: {case}")
            return
        self.assertNotEqual(error, "EINTR", case)
        self.assertEqual(ended.returncode, 1, case)
        # A question is asked when the answer before it is kept.
        asked = text.count("> ")
        self.assertEqual(kept, max(asked - 1, 0), case)
        self.assertIn(f"`{name}`", text, case)
        if asked:
            told = "Your last answer is not saved." if kept else "Nothing could be saved."
            self.assertIn(told, text, case)
        # The same command goes on where it was, and the end is the same.
        rest = interview(ANSWERS[kept : len(states) - 1], name)
        again = rest.run(folder)
        self.assertEqual(again.returncode, 130, f"{case}\nand then {said(again)}")
        self.assertEqual(look(folder)[name], states[-1], case)
        shutil.rmtree(folder)

    def person(self, lines):
        """An interview by lines on a terminal, with a disk that fails once."""
        folder = interview([]).prepare(self.sandbox.new())
        ours, theirs = os.openpty()
        try:
            os.write(ours, lines)
            once = ["-e", "trace=fsync", "-e", "inject=fsync:error=ENOSPC:when=1"]
            ended = strace(once, ["interview", "--plain", "--full", "a.toml"], self.sandbox.new("log"), folder, theirs)
        finally:
            os.close(ours)
            os.close(theirs)
        self.assertIn(b"cannot write `a.toml`: the disk is full", ended.stderr)
        return ended, look(folder).get("a.toml")

    def test_a_person_can_make_room_and_try_again(self):
        ended, dossier = self.person(b"Acme\n1\n!\n")
        self.assertEqual(ended.returncode, 0, said(ended))
        self.assertIn(b'name = "Acme"', dossier)
        ended, dossier = self.person(b"Acme\n2\n")
        self.assertEqual((ended.returncode, dossier), (1, None), said(ended))
        self.assertIn(b"Nothing could be saved.", ended.stderr)

    def test_rejects_come_back_when_their_results_cannot_follow(self):
        """Also where files cannot be exchanged: the old rejects had another name meanwhile."""
        for writer in [writer for writer in writers() if len(writer.targets) == 2]:
            with self.subTest(str(writer)):
                folder = writer.prepare(self.sandbox.new())
                before = look(folder)
                faults = ["-e", "trace=/rename", "-e", "inject=renameat2:error=EINVAL", "-e", "inject=?rename,renameat:error=EIO:when=2"]
                ended = strace(faults, writer.arguments, self.sandbox.new("log"), folder)
                self.assertEqual(ended.returncode, 1, said(ended))
                self.assertEqual(look(folder), before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
