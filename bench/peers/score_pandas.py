"""pandas: `python bench/peers/score_pandas.py IN.csv OUT.csv`.

Read in pieces, so that memory stays bounded. Every answer becomes the number of its category, and the points are taken
from a NumPy table by that number: no Python for a row but in to_csv, which takes most of the time.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from instrument import UNKNOWN, Instrument  # noqa: E402

PIECE = 250_000


def score(read, frame):
    n = len(read.personas)
    sums = np.zeros((len(frame), n + 1), np.int32)
    for name, table in frame.attrs["tables"].items():
        # A cell without an answer has the code -1, which takes the last row: zeroes.
        sums += table[1][pd.Categorical(frame[name], dtype=table[0]).codes]
    points, answered = sums[:, :n], sums[:, n]
    unit = answered[:, None] * read.share_total
    matches = np.where(unit == 0, 5_000, (200 * points + unit) // np.maximum(2 * unit, 1))
    keys = points * n + np.arange(n - 1, -1, -1, dtype=np.int32)
    ranked = np.partition(keys, n - 2, axis=1)
    best, second = n - 1 - ranked[:, -1] % n, n - 1 - ranked[:, -2] % n
    rows = np.arange(len(frame))
    names = np.array([*read.personas, ""], dtype=object)
    out = pd.DataFrame({"organisation": frame["organisation"], "training": frame["training"]})
    out["persona"] = names[np.where(answered >= read.least_weight, best, n)]
    out["runner_up"] = names[second]
    out["margin"] = (matches[rows, best] - matches[rows, second]) / 100
    for at, persona in enumerate(read.personas):
        out[persona] = matches[:, at] / 100
    return out


def main():
    read = Instrument()
    nothing = [0] * (len(read.personas) + 1)
    tables = {}
    for name in read.traits:
        rows = [[*read.trait(name, o), read.weight[name]] for o in read.options[name]]
        tables[name] = (pd.CategoricalDtype(read.options[name]), np.array([*rows, nothing], np.int32))
    goals = list(read.goal_answers())
    rows = [[*vector, read.weight[read.decisive]] for _, vector in goals]
    tables[read.decisive] = (pd.CategoricalDtype([text for text, _ in goals]), np.array([*rows, nothing], np.int32))
    pieces = pd.read_csv(sys.argv[1], dtype=str, chunksize=PIECE, keep_default_na=False, na_values=["", UNKNOWN])
    with open(sys.argv[2], "w", newline="", encoding="utf-8") as out:
        for at, piece in enumerate(pieces):
            piece.attrs["tables"] = tables
            score(read, piece).to_csv(out, index=False, header=at == 0)


if __name__ == "__main__":
    main()
