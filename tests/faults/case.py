"""What tests of every system call have in common: folders of their own, and a run without a fault to compare with."""

import unittest

from program import OF_FILES, calls, said, strace
from writers import ANSWERS, Sandbox, interview, look


class Case(unittest.TestCase):
    """A test with folders that go when it ends."""

    def setUp(self):
        self.sandbox = Sandbox()
        self.addCleanup(self.sandbox.close)

    def recorded(self, writer):
        """A run without a fault: what the folder was, what it became, and the system calls on its files."""
        folder, log = writer.prepare(self.sandbox.new()), self.sandbox.new("log")
        before = look(folder)
        ended = strace(["-e", f"trace={OF_FILES}"], writer.arguments, log, folder, writer.stdin)
        self.assertEqual(ended.returncode, writer.code, f"{writer}: {said(ended)}")
        found = [call for call in calls(log) if call.is_in(folder)]
        self.assertTrue(any(call.writes for call in found), f"{writer} writes nothing")
        after = look(folder)
        self.assertNotEqual(before, after, f"{writer} changes nothing")
        return before, after, found

    def states(self, name, count=len(ANSWERS)):
        """What a dossier is before the first answer, and after each."""
        folder = interview([]).prepare(self.sandbox.new())
        states = [None]
        for answer in ANSWERS[:count]:
            ended = interview([answer], name).run(folder)
            self.assertEqual(ended.returncode, 130, said(ended))
            states.append((folder / name).read_bytes())
        self.assertEqual(len(set(states)), len(states), "every answer changes the dossier")
        return states
