"""Runs one command and tells its seconds, those of the processors, peak kilobytes and exit code: `python -I -S measure.py LOG COMMAND…`.

A process of its own, because the system counts the memory of whoever starts a program as that program's own: started from
here it is a bare interpreter, some 10 MB, the least that can be told.
"""

import os
import sys
import time

log, *command = sys.argv[1:]
to_null = [(os.POSIX_SPAWN_OPEN, at, os.devnull, os.O_RDWR, 0) for at in (0, 1)]
to_log = (os.POSIX_SPAWN_OPEN, 2, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
started = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=[*to_null, to_log])
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - started
# Kilobytes, but bytes on macOS.
memory = used.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(seconds, used.ru_utime + used.ru_stime, memory, os.waitstatus_to_exitcode(status))
