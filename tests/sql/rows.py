"""Rows of answers to try: the whole space of answers sampled evenly, and everything that a cell may or may not hold.

All of it follows from the instrument as the program shows it (`model show --effective`), and from a seed.
"""

import csv
import random

#: What stands around a word and does not count: every kind of space that Unicode has.
SPACES = [" ", "  ", "\t", "\u00a0", "\u2003", "\u3000", "\u2028", "\u0085", "\r\n", "\x0b"]
#: What looks like a space and does count.
NO_SPACES = ["\u200b", "\u2060", "\ufeff", "\u180e"]
UNKNOWN = ["unknown", "UNKNOWN", "Unknown", " unknown "]
WRONG = ["x", "nonsense", "?!", "-", "null", "NULL", "\\N", "' OR 1=1 --", '"', "a|b", "|", "unknown|unknown", "İ", "ſ", "ß", "'", "`", "${x}", "%s", "😀"]
NUMBERS = [
    "0", "1", "9", "10", "49", "50", "200", "201", "5000000", "5000001", "-0", "+0", "-1", "+7", "007", "00000000000000000000000000012",
    "--1", "+-1", "+", "-", "1.0", "1e3", "1,5", "12 ", " 12", "1 2", "٣", "９", "4294967295", "4294967296", "9223372036854775807",
    "9223372036854775808", "99999999999999999999999999", "-9223372036854775808", "0x10", "12a", "true",
]  # fmt: skip
NAMES = [
    "", "Textielhuis", " Bakkerij De Korst ", "=1+1", "＝1+1", "＠SUM(A1)", "+32 2 555", "+32", "-5", "-5,0", "-", "+", "+a", "@SUM(A1)", "\t=1", "O'Neill \"& Co\"",
    "a,b;c", "regel\nregel", "naam\r\nnaam", "Ünïcode 学", "\u202etxet", "💶", "'quoted'", "\\", "$${x}$$", "NULL", "-5.0.", "+1a",
]  # fmt: skip


#: What survey tools put between ticks, and what ranks picks; runs of spaces are no separator.
TICKS = [";", ", ", ",", " ", "\n", "; "]
ORDERS = ["equal", "ranked", "EQUAL", " equal ", "Ranked", "gelijk", "x", "equal|ranked"]


class Instrument:
    """The questions of an instrument, and the words that it accepts.

    `shape` is how picks that can be ranked stand in the table: in one `cell`, in one with their order beside it (`ordered`), or in a
    column a rank with their order beside them (`ranks`).
    """

    def __init__(self, shown, shape="cell"):
        self.shape = shape
        self.questions = shown["question"]
        self.names = {}
        for question in self.questions:
            words = []
            for option in question["option"]:
                names = [*option["name"].values(), *option["short"].values()]
                words.append((option["id"], [*option["aliases"], *names]))
            self.names[question["id"]] = words

    def header(self):
        """The columns, the number of the row first."""
        return ["row", "organisation", "training", *(name for question in self.questions for name in self.columns(question))]

    def columns(self, question):
        """The columns that hold the answer to a question."""
        name = question["id"]
        if self.shape == "cell" or not is_ranked(question):
            return [name]
        picks = [name] if self.shape == "ordered" else [f"{name}_{rank + 1}" for rank in range(most(question))]
        return [*picks, f"{name}_order"]

    def cells(self, rng, question, cell):
        """The cells of those columns, for an answer as it stands in one."""
        columns = self.columns(question)
        if len(columns) == 1:
            return [cell]
        order = rng.choice(["", "", "equal", "ranked"]) if rng.random() < 0.97 else rng.choice(ORDERS)
        if len(columns) == 2:
            # What separates the picks has said it already.
            is_rank = "|" in cell
            if rng.random() < 0.9:
                order = "" if not is_rank and not any(tick in cell for tick in TICKS) else rng.choice(["", "ranked" if is_rank else "equal"])
            return [cell, order]
        picks = cell.split("|") if "|" in cell or cell.strip() in UNKNOWN or rng.random() < 0.9 else [cell]
        picks = (picks + [""] * most(question))[: most(question)]
        if rng.random() < 0.02:
            rng.shuffle(picks)
        if len([pick for pick in picks if pick]) < 2 and rng.random() < 0.95:
            order = ""
        return [*picks, order]


def most(question):
    return question.get("max", 1) if question["kind"] == "multi" else 1


def is_ranked(question):
    return bool(question.get("ranked")) and most(question) > 1


def joined(rng, question, ids):
    """Picks in one cell, ranked or as a survey tool joins ticks."""
    ticked = question["kind"] == "multi" and rng.random() < 0.3
    between = rng.choice(TICKS) if ticked else "|"
    return between.join(ids) + (between if ticked and rng.random() < 0.2 else "")


def even_cells(rng, question, words, count):
    """Cells of ids, each possible answer as likely as any other, none and unknown among them."""
    if question["kind"] == "number":
        low, high = question["min"], question["max"]
        near = [band["from"] for band in question.get("bands", [])]
        pool = ["", "unknown", *(str(n) for at in [low, high, *near] for n in (at - 1, at, at + 1) if low <= n <= high)]
        return rng.choices(pool, k=count)
    ids = [word for word, _ in words]
    # An answer of several options: as many lists of a length as there are, in any order.
    lengths, weights, ways = [], [], 1
    for length in range(1, min(most(question), len(ids)) + 1):
        ways *= len(ids) - length + 1
        lengths.append(length)
        weights.append(ways)
    cells = [joined(rng, question, rng.sample(ids, length)) for length in rng.choices(lengths, weights, k=count)] if len(lengths) > 1 else rng.choices(ids, k=count)
    share = 1 / (sum(weights) + 1)
    # Not asked and not known are one more answer between them; more of them where lists are many, or they would not be seen.
    share = max(share, 0.05)
    return [rng.choice(["", "unknown"]) if rng.random() < share else cell for cell in cells]


def written(rng, word):
    """A word as people write it."""
    way = rng.randrange(8)
    if way == 0:
        word = word.upper()
    elif way == 1:
        word = word.title()
    elif way == 2:
        word = "".join(rng.choice([letter.upper(), letter]) for letter in word)
    elif way == 3:
        # The sign for kelvin and that for ångström are capitals of k and å.
        word = word.replace("k", "\u212a").replace("å", "\u212b")
    if rng.random() < 0.3:
        word = rng.choice(SPACES) + word
    if rng.random() < 0.3:
        word += rng.choice(SPACES)
    return word


def hard_cell(rng, question, words):
    """A cell that has something: mostly an answer, written in some way."""
    dice = rng.random()
    if dice < 0.25:
        return rng.choice(["", "", " ", *UNKNOWN])
    if question["kind"] == "number":
        return written(rng, rng.choice(NUMBERS)) if dice < 0.5 else str(rng.randrange(1, 400))
    if dice < 0.29:
        return rng.choice(WRONG)
    if dice < 0.31:
        word = rng.choice(words)[0]
        at = rng.randrange(len(word) + 1)
        return word[:at] + rng.choice([*NO_SPACES, " ", "x", "\u0301", "\t"]) + word[at:]
    picks = rng.choices(words, k=max(1, rng.choice([1, 1, 1, 2, 3, 4])) if most(question) > 1 or rng.random() < 0.02 else 1)
    said = []
    for word, others in picks:
        said.append(written(rng, rng.choice([word, word, word, *others])))
    if rng.random() < 0.01:
        said.insert(rng.randrange(len(said) + 1), rng.choice(["", " ", "unknown", "onbekend"]))
    return joined(rng, question, said)


def write(path, instrument, even, hard, seed, postgres=True):
    """Writes so many rows of either kind to a CSV; cells that are empty stand with quotes and without."""
    rng = random.Random(seed)
    header = instrument.header()
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        row = 0
        while even > 0:
            count = min(even, 100_000)
            columns = [even_cells(rng, one, instrument.names[one["id"]], count) for one in instrument.questions]
            # A number that contradicts an answer is tried among the hard rows; here each row has one of the two.
            for cells in zip(*columns, strict=True):
                row += 1
                cells = list(cells)
                for at, one in enumerate(instrument.questions):
                    if one.get("derives") and cells[at] and rng.random() < 0.9:
                        other = next(i for i, q in enumerate(instrument.questions) if q["id"] == one["derives"])
                        cells[rng.choice([at, other])] = ""
                out.writerow([row, f"Bakkerij {row}", f"Onthaal {row % 7}", *spread(rng, instrument, cells)])
            even -= count
        for _ in range(hard):
            row += 1
            # One question or two are hard, the others are answered or not: a row with many problems shows the first alone.
            chosen = set(rng.sample(range(len(instrument.questions)), k=rng.choice([1, 1, 2, 3, len(instrument.questions)])))
            cells = []
            for at, one in enumerate(instrument.questions):
                words = instrument.names[one["id"]]
                if at in chosen:
                    cells.append(hard_cell(rng, one, words))
                else:
                    cells.append(rng.choice(["", *(even_cells(rng, one, words, 1))]))
            line = [row, rng.choice(NAMES), rng.choice(NAMES), *spread(rng, instrument, cells)]
            if rng.random() < 0.2:
                # Empty but not absent: all the same to the program, not to a database.
                file.write(",".join('""' if cell == "" else quoted(cell) for cell in line) + "\n")
            else:
                out.writerow(line)
    return row


def spread(rng, instrument, cells):
    """The cells of all columns, for one answer to each question."""
    pairs = zip(instrument.questions, cells, strict=True)
    return [cell for question, answer in pairs for cell in instrument.cells(rng, question, answer)]


def quoted(cell):
    return '"' + str(cell).replace('"', '""') + '"'
