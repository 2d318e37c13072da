"""Writes answer files of any size, the same bytes for the same options.

    python bench/generate.py 2000000 even.csv
    python bench/generate.py 2000000 bad.csv --bad 10

Rows are put together from two pools, one of goals and one of other answers, both drawn once: what differs from row to row
is which of the 4 billion pairs it gets, the names and their number. With --distinct no two rows have the same answers.
"""

import argparse
import json
import random
from itertools import permutations, product
from math import gcd, prod

from instrument import UNKNOWN, Instrument, header

CHUNK = 1 << 15
POOL = 1 << 16
# Of a hundred answers, so many are left empty and so many are not known.
EMPTY, NOT_KNOWN = 4, 4

ORGANISATIONS = ["Bakkerij", "Weverij", "Zorghuis", "Drukkerij", "Vzw", "Garage", "Brouwerij", "Studio"]
TRAININGS = ["Onthaal", "Veiligheid", "Excel", "Leeslunch", "Heftruck", "Coaching", "Lassen", "Nederlands"]
QUOTED = ['Jansen, "Zoon" & Co', 'Huis "De Linde", Gent', 'A, B, C en "D"', 'Vzw "Samen, sterk"']
LONG = ["Intercommunale vereniging voor opleiding en vorming " * 10, "Coöperatieve werkplaats voor Oost-Vlaanderen " * 11]


def draw(rng, percent):
    return rng.getrandbits(32) % 100 < percent


def pick(rng, options):
    return options[rng.getrandbits(32) % len(options)]


def drawn_goals(rng, read):
    """A cell of the decisive question: one goal or more, all different, or none."""
    if draw(rng, EMPTY):
        return []
    if draw(rng, NOT_KNOWN):
        return [UNKNOWN]
    left = list(read.options[read.decisive])
    count = 1 + rng.getrandbits(32) % read.most_goals
    return [left.pop(rng.getrandbits(32) % len(left)) for _ in range(count)]


def drawn_traits(rng, read):
    def one(name):
        if draw(rng, EMPTY):
            return ""
        return UNKNOWN if draw(rng, NOT_KNOWN) else pick(rng, read.options[name])

    return [one(name) for name in read.traits]


def every_goals(read):
    sets = [[], [UNKNOWN]]
    for count in range(1, read.most_goals + 1):
        sets += permutations(read.options[read.decisive], count)
    return sets


def every_traits(read):
    return list(product(*(["", UNKNOWN, *read.options[name]] for name in read.traits)))


class Csv:
    """How a row is put together from parts: name, number, name, number, goals, traits, more."""

    def __init__(self, read, kept):
        self.read = read
        self.header = ",".join([*header(), *(f"c{at:03}" for at in range(1, kept + 1))]) + "\n"
        # The parts stand in the order of the example's header.
        assert header() == ["organisation", "training", read.decisive, *read.traits], "another header than expected"

    def name(self, text, field):
        """What stands before and after the number of a name."""
        if '"' in text or "," in text:
            return '"' + text.replace('"', '""') + " ", '",'
        return text + " ", ","

    def goals(self, goals):
        return "|".join(goals) + ","

    def traits(self, answers):
        return ",".join(answers)

    def more(self, cells):
        return "," + ",".join(cells) + "\n" if cells else "\n"

    def bad(self, row, at):
        """A row that must be refused, in one of five ways."""
        cells = row[:-1].rsplit(",", len(self.read.traits))
        match at % 5:
            case 0:
                cells[1] = "employr"
            case 1:
                cells[-1] = "7"
            case 2:
                return row[:-1] + ",one cell too many\n"
            case 3:
                cells = cells[:-1]
            case 4:
                goals = self.read.options[self.read.decisive][: self.read.most_goals + 1]
                cells[0] = cells[0].rsplit(",", 1)[0] + "," + "|".join(goals)
        return ",".join(cells) + "\n"


class Jsonl(Csv):
    def __init__(self, read, kept):
        if kept:
            raise SystemExit("--kept is for tables only")
        super().__init__(read, 0)
        self.header = ""

    def name(self, text, field):
        start = "{" if field == "organisation" else ""
        return f'{start}"{field}":{json.dumps(text, ensure_ascii=False)[:-1]} ', '",'

    def goals(self, goals):
        if goals == [UNKNOWN]:
            return f'"{self.read.decisive}":"{UNKNOWN}",'
        return f'"{self.read.decisive}":{json.dumps(list(goals), separators=(",", ":"))},' if goals else ""

    def traits(self, answers):
        named = {name: answer for name, answer in zip(self.read.traits, answers) if answer}
        return json.dumps(named, separators=(",", ":"))[1:]

    def more(self, cells):
        return "\n"

    def bad(self, row, at):
        match at % 3:
            case 0:
                return row[:-2] + "\n"
            case 1:
                return row[:-2].rstrip(",") + ',"unasked":"7"}\n'
            case 2:
                return row.replace('"organisation":', f'"{self.read.decisive}":"employr","organisation":', 1)


def names(form, texts, field):
    return [form.name(text, field) for text in texts]


def write(out, rows, *, seed=1, quoted=False, long=False, kept=0, bad=0, distinct=False, jsonl=False):
    """Writes `rows` rows to the binary file `out`."""
    read = Instrument()
    rng = random.Random(seed)
    form = (Jsonl if jsonl else Csv)(read, kept)
    organisations = names(form, QUOTED if quoted else LONG if long else ORGANISATIONS, "organisation")
    trainings = names(form, QUOTED if quoted else LONG if long else TRAININGS, "training")
    if distinct:
        goals = [form.goals(goals) for goals in every_goals(read)]
        traits = [form.traits(answers) for answers in every_traits(read)]
    else:
        goals = [form.goals(drawn_goals(rng, read)) for _ in range(POOL)]
        traits = [form.traits(drawn_traits(rng, read)) for _ in range(POOL)]
    ends = [form.more([str(rng.getrandbits(20)) for _ in range(kept)]) for _ in range(256 if kept else 1)]
    if len(ends) == 1:
        # Without more columns the end of a row is always the same: joined once, not for each row.
        traits = [text + ends[0] for text in traits]
        ends = None
    stride = coprime(len(goals) * len(traits)) if distinct else 0
    out.write(form.header.encode())
    for start in range(0, rows, CHUNK):
        count = min(CHUNK, rows - start)
        numbers = range(start + 1, start + count + 1)
        if distinct:
            every = len(traits)
            pairs = [divmod(number * stride % (len(goals) * every), every) for number in numbers]
        else:
            # Two numbers of 16 bits for each row, the same on every machine.
            bits = rng.getrandbits(32 * CHUNK).to_bytes(4 * CHUNK, "little")
            words = memoryview(bits).cast("H") if LITTLE else swapped(bits)
            pairs = zip(words[: 2 * count : 2], words[1 : 2 * count : 2])
        shapes = [(*organisations[o], *trainings[t]) for o in range(len(organisations)) for t in range(len(trainings))]
        chosen = shapes * (count // len(shapes) + 1)
        lines = [
            f"{before}{number}{between}{training}{number & 7}{after}{goals[goal]}{traits[trait]}"
            for number, (before, between, training, after), (goal, trait) in zip(numbers, chosen, pairs)
        ]
        if ends:
            lines = [line + ends[number * 7 & 255] for number, line in zip(numbers, lines)]
        if bad:
            # Spread evenly: row n is bad when n * bad passes a hundred.
            for at, number in enumerate(numbers):
                if number * bad % 100 < bad:
                    lines[at] = form.bad(lines[at], number * bad // 100)
        out.write("".join(lines).encode())


def swapped(bits):
    return [int.from_bytes(bits[at : at + 2], "little") for at in range(0, len(bits), 2)]


LITTLE = memoryview(b"\x01\x00").cast("H")[0] == 1


def coprime(total):
    """A step that visits every number below `total` once, in an order that looks shuffled."""
    step = total * 5 // 13
    while gcd(step, total) > 1:
        step += 1
    return step


def options(parser):
    parser.add_argument("--quoted", action="store_true", help="names with commas and quotes")
    parser.add_argument("--long", action="store_true", help="names of some 500 bytes")
    parser.add_argument("--kept", type=int, default=0, metavar="N", help="that many more columns, c001 and on")
    parser.add_argument("--bad", type=int, default=0, metavar="PERCENT", help="so many rows that must be refused")
    parser.add_argument("--distinct", action="store_true", help="no two rows have the same answers")
    parser.add_argument("--jsonl", action="store_true", help="an object a line instead of a table")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=int)
    parser.add_argument("output")
    parser.add_argument("--seed", type=int, default=1)
    options(parser)
    given = vars(parser.parse_args())
    rows, output = given.pop("rows"), given.pop("output")
    read = Instrument()
    if given["bad"] and given["kept"]:
        raise SystemExit("--bad and --kept do not go together")
    most = len(every_goals(read)) * prod(len(read.options[name]) + 2 for name in read.traits)
    if given["distinct"] and rows > most:
        raise SystemExit(f"there are no more than {most} distinct rows")
    with open(output, "wb", buffering=1 << 20) as out:
        write(out, rows, **given)


if __name__ == "__main__":
    main()
