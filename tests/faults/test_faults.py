"""Programs that are broken on purpose, each in one way: the tests must find every one of them, or they prove nothing."""

import os
import sys
import unittest
from unittest.mock import patch

import program
import test_errors
import test_kills
import test_privacy
from writers import Writer

COPY = Writer("copy", "copy in.csv", ("out",))

#: Makes a copy as it should.
GOOD = """
import os, sys
name = f".leerkompas-{os.getpid()}.tmp"
try:
    text = open("in.csv", "rb").read()
    try:
        with open(name, "xb", 0) as file:
            done = 0
            while done < len(text):
                done += file.write(text[done:])
        os.rename(name, "out")
    except OSError:
        try:
            os.unlink(name)
        except OSError:
            pass
        raise
except OSError as error:
    print("cannot write `out` from `in.csv`", file=sys.stderr)
    sys.exit(1)
"""

#: What stands in it, and what it is broken to; nobody may miss it when calls fail.
WHEN_CALLS_FAIL = {
    "it writes in place": ('name, "xb"', '"out", "wb"'),
    "it leaves a file": ("os.unlink(name)", "pass"),
    "it says that all is well": ("sys.exit(1)", ""),
    "it does not say which file": ("`out` from `in.csv`", "anything"),
    "it ends in another way": ("sys.exit(1)", "sys.exit(2)"),
    "it panics": ("cannot write", "panicked: cannot write"),
}
#: And when it is killed.
WHEN_KILLED = {
    "it writes in place": ('name, "xb"', '"out", "wb"'),
    "it takes the old file away first": ("os.rename(name", 'os.unlink("out"); os.rename(name'),
}
#: And whenever somebody looks.
WHEN_WATCHED = {
    "it calls home": ("import os, sys", "import os, sys, socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"),
    "it keeps a history": ("import os, sys", 'import os, sys; open(os.environ["HOME"] + "/.history", "w")'),
    "it looks for settings": ("import os, sys", 'import os, sys; os.path.exists(os.environ["HOME"] + "/.settings")'),
    "it writes a log": ("import os, sys", 'import os, sys; open("/tmp/leerkompas-log", "w"); os.unlink("/tmp/leerkompas-log")'),
    "it makes another file": ("import os, sys", 'import os, sys; open("other", "w")'),
}


class Faults(unittest.TestCase):
    """One program at a time, in place of the real one."""

    def found(self, case, check, text):
        """What a test says of a program."""
        case.setUp()
        case.sandbox.path.chmod(0o755)
        path = case.sandbox.path / "program"
        # Without what else is installed here.
        path.write_text(f"#!{os.path.realpath(sys.executable)} -IS\n{text}")
        path.chmod(0o755)
        try:
            with patch.object(program, "BINARY", path):
                check(case)
        except AssertionError as error:
            return str(error)
        finally:
            case.doCleanups()
        return ""

    def each(self, kind, check, faults):
        self.assertEqual(self.found(kind(), check, GOOD), "", "a good program is held for a broken one")
        for name, (whole, broken) in faults.items():
            with self.subTest(name):
                self.assertIn(whole, GOOD, "the fault is in no program")
                self.assertNotEqual(self.found(kind(), check, GOOD.replace(whole, broken)), "", "nobody noticed")

    def test_every_fault_is_found_when_calls_fail(self):
        self.each(test_errors.Errors, lambda case: case.each(COPY), WHEN_CALLS_FAIL)

    def test_every_fault_is_found_when_it_is_killed(self):
        self.each(test_kills.AtEveryCall, lambda case: case.each_killed(COPY), WHEN_KILLED)

    def test_every_fault_is_found_when_it_is_watched(self):
        def both(case):
            case.quiet(COPY)
            case.only_asked(COPY)

        self.each(test_privacy.Privacy, both, WHEN_WATCHED)


if __name__ == "__main__":
    unittest.main(verbosity=2)
