"""The program under test: run as it is, or under strace, which tells its system calls, and makes one of them fail or the last."""

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
BINARY = Path(os.environ.get("LEERKOMPAS", TOP / "target/release/leerkompas")).resolve()
if not BINARY.is_file():
    raise FileNotFoundError(f"no program at {BINARY}: cargo build --release, or LEERKOMPAS=…")
STRACE = shutil.which("strace")
if STRACE is None:
    raise FileNotFoundError("no strace here: apt-get install strace")

#: What every run gets of the environment, and nothing else: one language, and the first day of 2026.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LEERKOMPAS_LANG": "en", "SOURCE_DATE_EPOCH": "1767225600", "COLUMNS": "80"}

#: The system calls that name, open, change or read files. A question mark is for those that not every processor has.
OF_FILES = (
    "?open,openat,?creat,read,?pread64,?readv,write,?pwrite64,?writev,fsync,fdatasync,?rename,?renameat,?renameat2,?link,linkat,"
    "?symlink,symlinkat,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,ftruncate,truncate,fchmod,?chmod,fchmodat,fchown,?chown,fchownat,"
    "flock,fcntl,?fgetxattr,?fsetxattr,?flistxattr,?fremovexattr,statx,?stat,?lstat,fstat,?newfstatat,?readlink,readlinkat,getdents64,copy_file_range,fallocate,close,utimensat"
)

#: A name that a file has until it is whole.
TEMPORARY = re.compile(r"\.leerkompas-\w+\.tmp")


@dataclass(frozen=True)
class Call:
    """A system call of the main thread: which one of its name it is, counted from one, and what strace says of it."""

    name: str
    count: int
    text: str

    @property
    def writes(self):
        """Whether it opens a file to write it."""
        return bool(re.search(r"O_WRONLY|O_RDWR|O_CREAT", self.text))

    def is_in(self, folder):
        """Whether it is about files of a folder, in which the program was started."""
        path = re.match(r'(?:AT_FDCWD<[^>]*>, )?"([^"]*)"', self.text)
        if path:
            return path[1].startswith(str(folder)) or not path[1].startswith("/")
        return bool(re.match(rf"\d+<{re.escape(str(folder))}", self.text))

    def is_of_folder(self):
        """Whether it is about a folder of a test, which is called `d` and a number, rather than a file in it."""
        return "O_DIRECTORY" in self.text or bool(re.match(r'(AT_FDCWD<[^>]*>, )?"(\.|[^"]*/d\d+)?"|\d+<[^>]*/d\d+>', self.text))

    def __str__(self):
        return f"{self.name} {self.count}: {self.text}"


def run(arguments, cwd, stdin=b"", **options):
    """How the program ends."""
    return started([BINARY, *arguments], cwd, stdin, **options)


def strace(options, arguments, log, cwd, stdin=b"", **more):
    """How the program ends under strace, which writes to a file what it saw."""
    return started([STRACE, "-f", "-qq", "-y", "-s", "64", "-o", log, *options, BINARY, *arguments], cwd, stdin, **more)


def started(command, cwd, stdin=b"", environment=None, timeout=60, **options):
    command = [str(part) for part in command]
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    if isinstance(stdin, bytes):
        options["input"] = stdin
    else:
        options["stdin"] = stdin
    return subprocess.run(command, cwd=cwd, env=ENVIRONMENT | (environment or {}), timeout=timeout, check=False, **options)


LINE = re.compile(r"(\d+) +(?:<\.\.\. )?(\w+)(?:\(| resumed>)(.*)")


def calls(log):
    """What the main thread asked of the system, in order."""
    counts, found, main = {}, [], None
    for line in Path(log).read_text(errors="replace").splitlines():
        read = LINE.match(line)
        if not read or " resumed>" in line[:60]:
            continue
        thread, name, rest = read.groups()
        main = main or thread
        if thread == main:
            counts[name] = counts.get(name, 0) + 1
            found.append(Call(name, counts[name], rest))
    return found


def inject(call, what):
    """The option of strace that does something to this one call."""
    return ["-e", f"trace={OF_FILES}", "-e", f"inject={call.name}:{what}:when={call.count}"]


def all_at_once(work, items):
    """Does the work for each, some at a time: most of it is waiting."""
    with ThreadPoolExecutor((os.cpu_count() or 1) + 1) as pool:
        return list(pool.map(lambda item: work(*item), items))


def said(ended):
    """What a run said, for who has to find out why it ended as it did."""
    return f"it ended with {ended.returncode}, saying:\n{ended.stderr.decode(errors='replace')}"
