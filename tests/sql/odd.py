"""An instrument that tries what others rarely have, made of the sample: it differs from it in the places named here."""

import shutil
from pathlib import Path

from program import TOP

#: Words that would end a text, a comment or a statement, name a variable, or cannot be seen.
WORDS = [
    "'; DROP TABLE canary; --", "o'neill", "\"quoted\"", "`ticked`", "\\", "\\'", "a\\", "${spark.app.name}", "$1", ":name", "%s", "{0}", "/*", "*/",
    "--", "école", "ångström", "kelvin", "straße", "日本", "💶", "a\\u0041", "nul\u200bbreed", "tab\\tof", "x\u00a0y", "select", "null", "''",
]  # fmt: skip


def toml(word):
    """A text of TOML."""
    return '"' + "".join(f"\\u{ord(letter):04X}" if letter in '"\\' or not letter.isprintable() else letter for letter in word) + '"'


def replaced(path, *pairs):
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        if text.count(old) != 1:
            raise AssertionError(f"{path.name} has {old!r} {text.count(old)} times")
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def before(path, conditions):
    """Puts another pathway, with these conditions, before the first of a file."""
    first = "[[preference]]\n"
    text = path.read_text(encoding="utf-8")
    start = text.index(first)
    own = text[start:].split("\n\n")[0].replace('"own_circle"', '"elsewhere"')
    own = own.replace("because =", f"when = [{conditions}]\nbecause =")
    path.write_text(text[:start] + own + "\n\n" + text[start:], encoding="utf-8")


def odd_instrument(folder):
    """Writes it to a folder."""
    folder = Path(folder) / "odd"
    shutil.copytree(TOP / "examples/volunteers", folder)
    halves = [WORDS[::2], WORDS[1::2]]
    aliases = [", ".join(toml(word) for word in words) for words in halves]
    replaced(
        folder / "questions.toml",
        ('aliases = ["onthaal", "welcome"]', f"aliases = [{aliases[0]}]"),
        ('aliases = ["overdracht", "handover"]', f"aliases = [{aliases[1]}]"),
        ('aliases = ["moestuin", "milieu", "environment"]', f"aliases = [{aliases[0]}]"),
        # Conditions upon conditions.
        (
            'id = "participants"\n',
            'id = "indoors"\nscope = "training"\nkind = "yes_no"\nask_when = [{ question = "form", none = ["alongside"] }]\nsection = "2.2"\n'
            'name = { nl = "Binnen", en = "Indoors" }\nask = { nl = "Binnen?", en = "Indoors?" }\nhelp = { nl = "Of buiten.", en = "Or outside." }\n\n'
            '[[question]]\nid = "participants"\n',
        ),
        (
            'ask_when = [{ question = "form", any = ["course", "outing"] }]',
            'ask_when = [{ question = "indoors", none = ["no"] }, { question = "form", any = ["course", "outing"] }]',
        ),
    )
    # Pathways upon the same conditions.
    before(folder / "journeys/host.toml", '{ question = "indoors", any = ["yes"] }, { question = "participants", at_least = 2 }')
    before(folder / "journeys/guide.toml", '{ question = "purpose", none = ["stay"] }, { question = "field", any = ["nature", "sport"] }')
    return folder
