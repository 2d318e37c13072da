"""Every command with usual arguments. A test compares it with the help, so that no new command is forgotten."""

import re

from program import run
from writers import ANSWERS, ROWS, Writer, interview, writers

COMPARED = "compare textielhuis.toml textielhuis-productie.toml"


def speaker(line, code=0, stdin=b""):
    """A command that writes to the standard output, and no file."""
    return Writer(line, line, (), code=code, stdin=stdin, speaks=True)


COMMANDS = [
    speaker("--help"),
    speaker("--version"),
    speaker("help"),
    speaker("help report"),
    speaker("list"),
    speaker("list --format json"),
    speaker("plan textielhuis.toml"),
    speaker("report --help"),
    *(speaker(f"report textielhuis.toml --format {form}") for form in ["terminal", "markdown", "html", "json"]),
    speaker("report textielhuis.toml --plan --no-notes"),
    *(speaker(f"report textielhuis.toml --depth {depth}") for depth in ["brief", "full"]),
    speaker("report textielhuis.toml --section why,journey"),
    *(speaker(f"report in.csv --quiet --format {form}", 3) for form in ["terminal", "markdown", "html", "json"]),
    speaker("report sectorfonds.csv --anonymous"),
    speaker("report -", stdin=b'{"format": 1, "training": [{"ambition": ["comply"]}]}'),
    speaker("score in.csv", 3),
    speaker("score in.csv --jobs 4 --format jsonl --full --summary", 3),
    speaker("score", 3, ROWS.encode()),
    speaker("score . --quiet --format jsonl"),
    *(speaker(f"{COMPARED} --format {form}") for form in ["terminal", "markdown", "html", "json"]),
    speaker("new - --format toml"),
    *(speaker(f"show {topic}") for topic in ["persona", "journey", "pathway", "goal", "question", "recommendation", "weights"]),
    speaker("show weights leernood --format json"),
    speaker("show persona --format html"),
    speaker("export schema"),
    speaker("export schema --of result"),
    *(speaker(f"export sql --dialect {dialect}") for dialect in ["duckdb", "spark", "postgres"]),
    speaker("model show"),
    speaker("model show --effective"),
    speaker("model check"),
    speaker("model check --format json"),
    speaker("model diff volunteers volunteers --jobs 2"),
    *(speaker(f"completions {shell}") for shell in ["bash", "zsh", "fish", "powershell"]),
    speaker("man"),
    # The result of an interview that is whole.
    Writer("interview", "interview --plain a.toml", ("a.toml",), old=None, stdin="".join([*ANSWERS, "1\n"]).encode(), speaks=True),
]  # fmt: skip

#: Also those that write files, and interviews that are not whole.
ALL = [*COMMANDS, *writers(), interview(ANSWERS[:3]), interview(ANSWERS[:3], "a.json"), Writer("edit without an editor", "edit textielhuis.toml", (), code=1), Writer("man", "man -o pages", ("pages",), old=None)]


def listed(*words):
    """The commands that the help tells of, and the commands of those."""
    page = run([*words, "--help"], "/").stdout.decode()
    section = re.search(r"^Commands:\n(.*?)\n\n", page, re.DOTALL | re.MULTILINE)
    for name in re.findall(r"^  (\w[\w-]*)", section[1] if section else "", re.MULTILINE):
        below = list(listed(*words, name))
        yield from below or [" ".join([*words, name])]
