"""Folders and files that somebody else protects: nothing is written, and it is said why.

Root may write everywhere, so root runs the program as nobody.
"""

import os
import shutil
import unittest

from case import Case
from program import BINARY, said, started
from writers import ANSWERS, interview, look, writers

#: The user that owns nothing.
NOBODY = 65534
#: The rights of folders and files here.
READABLE, READ_ONLY = 0o755, 0o444


def drop_rights():
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


class Rights(Case):
    """Every command that writes."""

    def setUp(self):
        super().setUp()
        os.chmod(self.sandbox.path, READABLE)
        # Where it was built, nobody may look.
        self.program = self.sandbox.path / "leerkompas"
        shutil.copy(BINARY, self.program)
        os.chmod(self.program, READABLE)

    def own(self, folder):
        """Gives a folder and what is in it to whoever runs the program."""
        if os.geteuid() == 0:
            for path in [folder, *folder.rglob("*")]:
                os.chown(path, NOBODY, NOBODY)

    def refused(self, writer, folder, names):
        before = look(folder)
        ended = started([self.program, *writer.arguments], folder, writer.stdin, preexec_fn=drop_rights)
        self.assertEqual(ended.returncode, 1, f"{writer}: {said(ended)}")
        self.assertEqual(look(folder), before, writer)
        text = ended.stderr.decode()
        self.assertIn("you do not have permission", text, writer)
        self.assertTrue([name for name in names if f"cannot write `{name}" in text], f"{writer}: {said(ended)}")

    def all(self):
        yield from writers()
        yield interview(ANSWERS)
        yield interview(ANSWERS, "a.json")

    def test_a_folder_that_may_not_be_written(self):
        for writer in self.all():
            with self.subTest(str(writer)):
                folder = writer.prepare(self.sandbox.new())
                self.own(folder)
                os.chmod(folder, 0o555)
                self.refused(writer, folder, writer.targets)

    def test_a_file_that_may_not_be_written_is_not_replaced(self):
        """Its folder would allow that, but whoever protected it meant that it stays."""
        for writer in self.all():
            if writer.old is None and not writer.line.startswith("interview"):
                continue
            with self.subTest(str(writer)):
                folder = writer.prepare(self.sandbox.new())
                for name in writer.targets:
                    (folder / name).write_bytes(b'{"format": 1}' if name.endswith("json") else b"format = 1\n")
                self.own(folder)
                for name in writer.targets:
                    os.chmod(folder / name, READ_ONLY)
                self.refused(writer, folder, writer.targets)

    def test_a_protected_dossier_is_known_before_the_first_question(self):
        writer = interview(ANSWERS)
        folder = writer.prepare(self.sandbox.new())
        (folder / "a.toml").write_bytes(b"format = 1\n")
        self.own(folder)
        os.chmod(folder / "a.toml", READ_ONLY)
        ended = started([self.program, *writer.arguments], folder, writer.stdin, preexec_fn=drop_rights)
        self.assertNotIn(b"question 1", ended.stderr)

    def test_files_of_others_may_be_read(self):
        """Only what is written has to be one's own."""
        folder = next(writers()).prepare(self.sandbox.new())
        os.chmod(folder, 0o555)
        for name in ["in.csv", "textielhuis.toml"]:
            os.chmod(folder / name, READ_ONLY)
        ended = started([self.program, "report", "textielhuis.toml"], folder, preexec_fn=drop_rights)
        self.assertEqual(ended.returncode, 0, said(ended))

    def test_a_file_that_may_not_be_read_is_named(self):
        folder = next(writers()).prepare(self.sandbox.new())
        self.own(folder)
        for name in ["in.csv", "textielhuis.toml"]:
            os.chmod(folder / name, 0)
        for line in ["report textielhuis.toml", "score in.csv", "interview --plain textielhuis.toml", "report in.csv"]:
            with self.subTest(line):
                ended = started([self.program, *line.split()], folder, preexec_fn=drop_rights)
                self.assertEqual(ended.returncode, 1, said(ended))
                self.assertIn(f"cannot read `{line.split()[-1]}`: you do not have permission", ended.stderr.decode())


if __name__ == "__main__":
    unittest.main(verbosity=2)
