"""Python without packages: `python3 bench/peers/score_loop.py IN.csv OUT.csv`. A loop over csv rows, two dictionary look-ups for
the decisive question and the traits, and ready-made texts for percentages."""

import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from instrument import UNKNOWN, Instrument, header, hundredths  # noqa: E402


def main():
    read = Instrument()
    n = len(read.personas)
    nothing = ([0] * n, 0)
    goals = {text: (vector, read.weight[read.decisive]) for text, vector in read.goal_answers()}
    goals |= {"": nothing, UNKNOWN: nothing}
    traits = [{o: (read.trait(q, o), read.weight[q]) for o in read.options[q]} | {"": nothing, UNKNOWN: nothing} for q in read.traits]
    texts = [f"{at // 100}.{at % 100:02}" for at in range(10_001)]
    known = {}
    with open(sys.argv[1], newline="", encoding="utf-8") as source, open(sys.argv[2], "w", newline="", encoding="utf-8") as out:
        rows, write = csv.reader(source), csv.writer(out, lineterminator="\n").writerow
        assert next(rows) == header()
        write(["organisation", "training", "persona", "runner_up", "margin", *read.personas])
        for organisation, training, goal, *cells in rows:
            key = tuple(cells)
            if key not in known:
                parts = [table[cell] for table, cell in zip(traits, cells)]
                known[key] = ([sum(column) for column in zip(*(p[0] for p in parts))], sum(p[1] for p in parts))
            (a, weight), (b, more) = goals[goal], known[key]
            sums = list(map(int.__add__, a, b))
            unit = (weight + more) * read.share_total
            matches = [hundredths(points, unit) for points in sums]
            first, second = sorted(range(n), key=sums.__getitem__, reverse=True)[:2]
            persona = read.personas[first] if weight + more >= read.least_weight else ""
            margin = texts[matches[first] - matches[second]]
            write([organisation, training, persona, read.personas[second], margin, *map(texts.__getitem__, matches)])


if __name__ == "__main__":
    main()
