"""Folders and files that somebody else protects: nothing is written, and it is said why. Files that others may read: after they
are replaced nobody can read them who could not before.

Root may write everywhere, so root runs the program as nobody. Users and groups take the rights of root.
"""

import os
import shutil
import stat
import struct
import unittest

from case import Case
from program import BINARY, STRACE, said, started
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


#: Users and groups that nobody needs to have made. Bob writes; Carol is named in access lists.
ALICE, BOB, CAROL = 61_001, 61_002, 61_003
HR, USERS, TEAM = 62_001, 62_002, 62_003
ACCESS_LIST = "system.posix_acl_access"
#: What Linux calls the entries of an access list, and an id that is none.
OWNER, USER, OWN_GROUP, GROUP, MASK, OTHER = 1, 2, 4, 8, 16, 32
NONE = 0xFFFF_FFFF


def access_list(*entries):
    """Entries of a kind, what they may do, and an id, as Linux keeps them."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


#: Carol may read, and nobody else besides owner and group.
CAROL_READS = access_list((OWNER, 6, NONE), (USER, 4, CAROL), (OWN_GROUP, 0, NONE), (MASK, 4, NONE), (OTHER, 0, NONE))


class Readers(Case):
    """A file that is replaced, by an interview or by a result, for whom it was meant."""

    def setUp(self):
        super().setUp()
        self.assertEqual(os.geteuid(), 0, "users and groups take the rights of root: sudo python3 -m unittest")
        os.chmod(self.sandbox.path, READABLE)
        self.program = self.sandbox.path / "leerkompas"
        shutil.copy(BINARY, self.program)
        os.chmod(self.program, READABLE)

    #: What replaces a file of that name.
    LINES = [("interview --plain a.toml", "a.toml", 130), ("score in.csv -o out --quiet", "out", 3), ("export schema -o out", "out", 0)]

    def replaced(self, line, name, code, prepare, user=0, group=0, groups=(), faults=None):
        """The folder after a command, and what it said. The file was Alice's and of HR, for both to write and none else."""
        writer = next(writers())
        folder = writer.prepare(self.sandbox.new())
        os.chmod(folder, 0o777)
        path = folder / name
        path.write_bytes(b"format = 1\n")
        os.chown(path, ALICE, HR)
        os.chmod(path, 0o660)
        prepare(path)

        def become():
            os.setgroups(groups)
            os.setgid(group)
            os.setuid(user)

        command = [self.program, *line.split()]
        if faults:
            command = [STRACE, "-qq", "-o", "/dev/null", *faults, *command]
        ended = started(command, folder, b"Acme\n1\n", preexec_fn=become)
        self.assertEqual(ended.returncode, code, said(ended))
        self.assertNotEqual(path.read_bytes(), b"format = 1\n")
        return path, ended.stderr.decode()

    def rights(self, path):
        found = path.stat()
        return found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode), {name: os.getxattr(path, name) for name in os.listxattr(path)}

    def each(self, prepare, check, **options):
        for line, name, code in self.LINES:
            with self.subTest(line):
                check(*self.replaced(line, name, code, prepare, **options))

    def test_root_leaves_owner_group_list_and_attributes_as_they_are(self):
        def prepare(path):
            os.chmod(path, 0o640)
            os.setxattr(path, ACCESS_LIST, CAROL_READS)
            os.setxattr(path, "user.client", b"Acme")

        def check(path, text):
            self.assertEqual(self.rights(path), (ALICE, HR, 0o640, {ACCESS_LIST: CAROL_READS, "user.client": b"Acme"}), text)
            self.assertNotIn("could not keep", text)

        self.each(prepare, check)

    def test_the_owner_leaves_the_group_that_it_is_in(self):
        def prepare(path):
            os.chmod(path, 0o640)

        def check(path, text):
            self.assertEqual(self.rights(path), (ALICE, HR, 0o640, {}), text)
            self.assertNotIn("could not keep", text)

        self.each(prepare, check, user=ALICE, group=USERS, groups=[USERS, HR])

    def test_another_group_gets_nothing_that_was_not_everybodys(self):
        for mode, now in [(0o640, 0o600), (0o644, 0o644), (0o664, 0o644), (0o604, 0o600), (0o6640, 0o600)]:
            def prepare(path, mode=mode):
                os.chmod(path, mode)

            def check(path, text, now=now):
                self.assertEqual(self.rights(path), (ALICE, USERS, now, {}), text)
                self.assertEqual(text.count("could not keep the group of the old one"), 1, text)

            self.each(prepare, check, user=ALICE, group=USERS, groups=[USERS])

    def test_whoever_may_write_the_file_of_another_keeps_its_group(self):
        def check(path, text):
            self.assertEqual(self.rights(path), (BOB, HR, 0o660, {}), text)
            self.assertEqual(text.count("could not keep the owner of the old one"), 1, text)

        self.each(lambda path: None, check, user=BOB, group=USERS, groups=[HR])

    def test_a_list_of_a_folder_gives_nobody_a_file_that_was_there(self):
        """New files get that list; this file has none."""
        everybody = access_list((OWNER, 7, NONE), (USER, 7, CAROL), (OWN_GROUP, 7, NONE), (MASK, 7, NONE), (OTHER, 7, NONE))

        def prepare(path):
            os.setxattr(path.parent, "system.posix_acl_default", everybody)

        def check(path, text):
            self.assertEqual(self.rights(path), (ALICE, HR, 0o660, {}), text)

        self.each(prepare, check)

    def test_without_its_list_a_file_has_fewer_readers(self):
        """As on a file system that has no lists: whoever was named may be one of the others now, and may do no more."""
        lists = [
            (CAROL_READS, 0o600),
            (access_list((OWNER, 6, NONE), (USER, 0, CAROL), (OWN_GROUP, 4, NONE), (MASK, 4, NONE), (OTHER, 4, NONE)), 0o600),
            (access_list((OWNER, 6, NONE), (USER, 6, CAROL), (OWN_GROUP, 6, NONE), (GROUP, 4, TEAM), (MASK, 6, NONE), (OTHER, 4, NONE)), 0o644),
        ]
        for entries, mode in lists:
            def prepare(path, entries=entries):
                os.setxattr(path, ACCESS_LIST, entries)

            def check(path, text, mode=mode):
                self.assertEqual(self.rights(path), (ALICE, HR, mode, {}), text)
                self.assertIn("could not keep the access list of the old one", text)

            for error in ["EOPNOTSUPP", "EPERM", "ENOSPC"]:
                self.each(prepare, check, faults=["-e", "trace=fsetxattr", "-e", f"inject=fsetxattr:error={error}"])

    def test_what_cannot_be_asked_is_taken_for_the_least(self):
        faults = ["-e", "trace=fgetxattr", "-e", "inject=fgetxattr:error=EIO"]

        def check(path, text):
            self.assertEqual(self.rights(path)[:3], (ALICE, HR, 0o600), text)
            self.assertIn("could not keep the access list of the old one", text)

        self.each(lambda path: None, check, faults=faults)

    def test_attributes_that_cannot_be_kept_are_told(self):
        def prepare(path):
            os.setxattr(path, "user.client", b"Acme")

        def check(path, text):
            self.assertEqual(self.rights(path), (ALICE, HR, 0o660, {}), text)
            self.assertIn("could not keep the extended attributes of the old one", text)

        self.each(prepare, check, faults=["-e", "trace=fsetxattr", "-e", "inject=fsetxattr:error=ENOSPC"])

    def test_until_it_has_its_rights_a_file_is_its_writers_alone(self):
        """No change of its owner or mode comes before the last byte, and none gives more than the end does."""
        log = self.sandbox.new("log")
        calls = ["-f", "-qq", "-y", "-o", log, "-e", "trace=openat,write,fchmod,fchown,fsetxattr,renameat,?rename,?renameat2"]
        for line, name, code in self.LINES:
            with self.subTest(line):
                folder = next(writers()).prepare(self.sandbox.new())
                path = folder / name
                path.write_bytes(b"format = 1\n")
                os.chown(path, ALICE, HR)
                os.chmod(path, 0o640)
                ended = started([STRACE, *calls, self.program, *line.split()], folder, b"Acme\n", umask=0)
                self.assertEqual(ended.returncode, code, said(ended))
                text = log.read_text()
                first = text.index("O_CREAT")
                self.assertIn("0600", text[first : text.index("\n", first)])
                rights = [text.index(call) for call in ["fchown(", "fchmod("]]
                self.assertLess(max(text.index(".tmp>, \"", first), first), min(rights))
                self.assertLess(rights[0], rights[1])
                self.assertLess(rights[1], text.index("rename", first))

    def test_a_copy_of_an_older_edition_is_for_whom_the_dossier_is(self):
        old = 'format = 1\n[interview]\ninstrument = { version = "0.9", hash = "0000000000000000" }\n[organisation]\nname = "Acme"\nsector = "none such"\n'
        path, text = self.replaced("interview --plain a.toml", "a.toml", 130, lambda path: path.write_text(old))
        self.assertEqual(self.rights(path.parent / "a.toml.0.9.bak"), (ALICE, HR, 0o660, {}), text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
