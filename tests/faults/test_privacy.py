"""Every command is watched: it uses no network, writes only what it was asked to, and keeps dossiers from others."""

import os
import re
import stat
import subprocess
import time
import unittest

from case import Case
from program import BINARY, ENVIRONMENT, OF_FILES, STRACE, TEMPORARY, all_at_once, said, strace
from table import ALL, listed
from writers import ANSWERS, look

#: Calls that make, change or take away files, besides opening to write.
CHANGING = r"creat|mkdir|mkdirat|rename\w*|link|linkat|symlink\w*|unlink\w*|rmdir|truncate|chmod|fchmodat|chown|fchownat|utimensat|mknod\w*"
#: What may be written besides: it keeps nothing.
DEVICES = {"/dev/null", "/dev/tty"}


def written(log, folder):
    """The paths that a run wrote or tried to change, from the folder that it ran in."""
    found = set()
    for line in log.read_text(errors="replace").splitlines():
        read = re.match(r"\d+ +(\w+)\((.*)", line)
        if not read:
            continue
        name, rest = read.groups()
        if re.fullmatch(CHANGING, name) or re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)", rest):
            found |= {os.path.normpath(os.path.join(folder, path)) for path in re.findall(r'"([^"]*)"', rest)}
    return found - DEVICES


class Privacy(Case):
    """What the system saw of each command."""

    def watched(self, command, trace, **options):
        """A run with a home that is empty, and what strace saw of it."""
        home, folder, log = self.sandbox.new(), self.sandbox.new(), self.sandbox.new("log")
        home.mkdir()
        command.prepare(folder)
        places = ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"]
        environment = {place: str(home) for place in places}
        ended = strace(["-e", f"trace={trace}"], command.arguments, log, folder, command.stdin, environment=environment, **options)
        self.assertNotIn(b"panicked", ended.stderr, command)
        self.assertEqual(look(home), {}, f"{command} leaves something at home")
        return ended, folder, home, log

    def test_every_command_is_watched(self):
        watched = {" ".join(command.arguments) + " " for command in ALL}
        commands = list(listed())
        self.assertGreater(len(commands), 12)
        for name in commands:
            self.assertTrue(any(line.startswith(name + " ") for line in watched), f"`{name}` is not in table.py")

    def quiet(self, command):
        ended, _, _, log = self.watched(command, "%network")
        self.assertEqual(ended.returncode, command.code, f"{command}: {said(ended)}")
        self.assertEqual(log.read_text(), "", f"{command} uses the network")

    def test_no_command_uses_the_network(self):
        all_at_once(self.quiet, [(command,) for command in ALL])
        print(f"{len(ALL)} commands … ", end="", flush=True)

    def only_asked(self, command):
        _, folder, home, log = self.watched(command, OF_FILES)
        asked = {str(folder / target) for target in command.targets}
        for path in written(log, folder):
            beside = TEMPORARY.search(path) and path.startswith(str(folder))
            below = any(path.startswith(target + "/") for target in asked)
            # To make a folder durable, or a new one, its parent is opened.
            self.assertTrue(path in asked or beside or below or path == str(folder), f"{command} writes {path}")
        self.assertNotIn(f'"{home}', log.read_text(errors="replace"), f"{command} looks for something at home")
        before, now = look(command.prepare(self.sandbox.new())), look(folder)
        changed = {name for name in before | now if before.get(name) != now.get(name)}
        for name in changed:
            self.assertIn(name.split("/")[0], command.targets, f"{command} leaves {name}")

    def test_every_command_writes_only_what_was_asked(self):
        all_at_once(self.only_asked, [(command,) for command in ALL])
        print(f"{len(ALL)} commands … ", end="", flush=True)

    def test_an_interview_on_a_terminal_keeps_to_its_dossier(self):
        """With lists and keys, as people use it."""
        folder, home = self.sandbox.new(), self.sandbox.new()
        folder.mkdir()
        home.mkdir()
        log = self.sandbox.new("log")
        ours, theirs = os.openpty()
        process = subprocess.Popen(
            [STRACE, "-f", "-qq", "-o", log, "-e", f"trace=%network,{OF_FILES}", BINARY, "interview", "--full", "a.toml"],
            cwd=folder,
            env=ENVIRONMENT | {"HOME": str(home), "TERM": "xterm"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        self.addCleanup(process.kill)
        os.close(theirs)
        self.answered(ours, process, folder)
        os.close(ours)
        seen = log.read_text(errors="replace")
        self.assertNotRegex(seen, r"\b(socket|connect|bind|sendto|sendmsg)\(")
        for path in written(log, folder):
            self.assertTrue(path == str(folder / "a.toml") or TEMPORARY.search(path) or path.startswith("/dev/"), path)
        self.assertEqual(look(home), {})
        self.assertEqual(set(look(folder)), {"a.toml"})

    def answered(self, terminal, process, folder):
        """Gives the name, waits until it is kept, and stops."""
        os.set_blocking(terminal, False)
        given, seen = False, b""
        deadline = time.monotonic() + 20
        while process.poll() is None:
            self.assertLess(time.monotonic(), deadline, seen.decode(errors="replace"))
            try:
                seen += os.read(terminal, 65_536)
            except (BlockingIOError, OSError):
                time.sleep(0.01)
            if not given and b"called?" in seen:
                given = os.write(terminal, b"Acme\r") > 0
            # Between two questions it is nobody's key, so it is pressed until it is heard.
            if given and (folder / "a.toml").exists():
                os.write(terminal, b"\x03")
        self.assertEqual(process.wait(), 130)


class Dossiers(Case):
    """They are their owner's, from their first moment and with any mask."""

    def made(self, line, stdin=b"", before=None):
        """The dossier after a command with no mask, and the modes that files were made with."""
        folder, log = self.sandbox.new(), self.sandbox.new("log")
        folder.mkdir()
        name = line.split()[-1]
        if before:
            (folder / name).write_text(before[0])
            (folder / name).chmod(before[1])
        ended = strace(["-e", "trace=?open,openat,?creat"], line.split(), log, folder, stdin, umask=0)
        self.assertIn(ended.returncode, [0, 130], said(ended))
        modes = set(re.findall(r"O_CREAT[^,]*, (0\d*)\)", log.read_text()))
        return folder, modes, stat.S_IMODE((folder / name).stat().st_mode)

    def test_a_new_dossier_is_its_owners_from_the_first_moment(self):
        answers = "".join(ANSWERS[:3]).encode()
        for line, stdin in [
            ("new a.toml", b""),
            ("new a.json", b""),
            ("interview --plain a.toml", answers),
            ("interview --plain a.json", answers),
        ]:
            with self.subTest(line):
                _, modes, mode = self.made(line, stdin)
                self.assertEqual((modes, mode), ({"0600"}, 0o600))

    def test_a_dossier_keeps_the_readers_that_it_was_given(self):
        for mode in [0o600, 0o640, 0o660, 0o644]:
            with self.subTest(oct(mode)):
                _, modes, after = self.made("interview --plain a.toml", b"Acme\n1\n", ("format = 1\n", mode))
                self.assertEqual((modes, after), ({"0600"}, mode))

    def test_a_copy_of_an_older_edition_is_its_owners_too(self):
        old = 'format = 1\n[interview]\ninstrument = { version = "0.9", hash = "0000000000000000" }\n[organisation]\nname = "Acme"\nsector = "none such"\n'
        folder, modes, _ = self.made("interview --plain a.toml", b"1\n1\n", (old, 0o600))
        self.assertEqual(modes, {"0600"})
        self.assertEqual(stat.S_IMODE((folder / "a.toml.0.9.bak").stat().st_mode), 0o600)

    def test_a_result_is_for_whom_the_mask_says(self):
        folder = ALL[0].prepare(self.sandbox.new())
        for mask in [0o022, 0o077]:
            strace(["-e", "trace=none"], ["report", "textielhuis.toml", "-o", f"r{mask}"], self.sandbox.new("log"), folder, umask=mask)
            self.assertEqual(stat.S_IMODE((folder / f"r{mask}").stat().st_mode), 0o666 & ~mask)


if __name__ == "__main__":
    unittest.main(verbosity=2)
