"""polars: `python bench/peers/score_polars.py IN.csv OUT.csv [--form NAME]`.

A lazy plan from scan_csv to sink_csv, so that it streams: types declared, `unknown` and empty cells as null. The answers to
the decisive question are a relation; the traits are packed numbers by when-then (`cased`) or a relation of all their
combinations (`joined`). The best two come from a tournament of columns, as in the DuckDB formulations.
"""

import argparse
import sys
from itertools import product
from pathlib import Path

import polars as pl

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from instrument import UNKNOWN, Instrument, header  # noqa: E402


def scan(path):
    return pl.scan_csv(path, schema=dict.fromkeys(header(), pl.String), null_values=["", UNKNOWN])


def relation(rows, keys, name):
    """A table of keys, points and the answered weight, all of 32 bits."""
    n = len(rows[0][1])
    columns = {key: [row[0][at] for row in rows] for at, key in enumerate(keys)}
    points = {f"{name}{at}": pl.Series([row[1][at] for row in rows], dtype=pl.Int32) for at in range(n)}
    return pl.LazyFrame({**columns, **points, f"{name}a": pl.Series([row[2] for row in rows], dtype=pl.Int32)})


def goals(read):
    weight = read.weight[read.decisive]
    return relation([((text,), vector, weight) for text, vector in read.goal_answers()], [read.decisive], "g")


def added(read, answers):
    vectors = [read.trait(q, o) for q, o in zip(read.traits, answers) if o]
    total = [sum(column) for column in zip(*vectors)] if vectors else [0] * len(read.personas)
    return total, sum(read.weight[q] for q, o in zip(read.traits, answers) if o)


def joined(read, path):
    """The six traits as one number in mixed radix, joined with all their combinations."""
    options = [[None, *read.options[q]] for q in read.traits]
    rows, step, code = [], 1, pl.lit(0, pl.Int32)
    for answers in product(*options):
        key = 0
        for at in reversed(range(len(answers))):
            key = key * len(options[at]) + options[at].index(answers[at])
        rows.append(((key,), *added(read, answers)))
    for q, known in zip(read.traits, options):
        number = pl.when(pl.col(q).is_null()).then(0)
        for at, option in enumerate(known[1:], 1):
            number = number.when(pl.col(q) == option).then(at)
        code = code + number.cast(pl.Int32) * step
        step *= len(known)
    t = relation(rows, ["k"], "t").with_columns(pl.col("k").cast(pl.Int32))
    frame = scan(path).with_columns(k=code)
    frame = frame.join(goals(read), on=read.decisive, how="left", maintain_order="left")
    frame = frame.join(t, on="k", how="left", maintain_order="left")
    sums = [(pl.col(f"g{at}").fill_null(0) + pl.col(f"t{at}")).alias(f"p{at}") for at in range(len(read.personas))]
    return frame.select("organisation", "training", *sums, a=pl.col("ga").fill_null(0) + pl.col("ta"))


def cased(read, path):
    """Every trait by when-then to a packed number: three personas' points and the weight in 64 bits, twice."""
    n, bits = len(read.personas), 16
    halves = [range(0, 3), range(3, n)]

    def pack(vector, weight):
        return weight | sum(points << bits * (at + 1) for at, points in enumerate(vector))

    g_rows = [((text,), vector, read.weight[read.decisive]) for text, vector in read.goal_answers()]
    g = pl.LazyFrame(
        {
            read.decisive: [row[0][0] for row in g_rows],
            **{f"g{h}": [pack([v[at] for at in half], w) for _, v, w in g_rows] for h, half in enumerate(halves)},
        }
    )
    frame = scan(path).join(g, on=read.decisive, how="left", maintain_order="left")
    packed = []
    for h, half in enumerate(halves):
        total = pl.col(f"g{h}").fill_null(0)
        for q in read.traits:
            number = pl.when(pl.col(q).is_null()).then(0)
            for o in read.options[q]:
                vector = read.trait(q, o)
                number = number.when(pl.col(q) == o).then(pl.lit(pack([vector[at] for at in half], read.weight[q]), pl.Int64))
            total = total + number
        packed.append(total.alias(f"w{h}"))
    frame = frame.select("organisation", "training", *packed)
    sums = [
        (pl.col(f"w{h}") // (1 << bits * (place + 1)) % (1 << bits)).cast(pl.Int32).alias(f"p{at}")
        for h, half in enumerate(halves)
        for place, at in enumerate(half)
    ]
    return frame.select("organisation", "training", *sums, a=(pl.col("w0") % (1 << bits)).cast(pl.Int32))


# In three interleaved runs of 2 million rows the least time of `joined` was 1.37 of that of `cased`.
FORMS = {"cased": cased, "joined": joined}


def finish(read, frame):
    n = len(read.personas)
    names = pl.Enum(read.personas)
    keys = [pl.col(f"p{at}") * n + (n - 1 - at) for at in range(n)]
    unit = pl.col("a") * read.share_total

    def match(points):
        return pl.when(pl.col("a") == 0).then(5_000).otherwise((points * 200 + unit) // (2 * unit))

    def shown(whole):
        return whole.cast(pl.Float64) / 100

    frame = frame.with_columns(**{f"k{at}": key for at, key in enumerate(keys)})
    best, second = pl.max_horizontal("k0", "k1"), pl.min_horizontal("k0", "k1")
    for at in range(2, n):
        frame = frame.with_columns(best=best, second=second)
        best = pl.max_horizontal("best", f"k{at}")
        second = pl.max_horizontal("second", pl.min_horizontal("best", f"k{at}"))
    frame = frame.with_columns(best=best, second=second)

    def name(key):
        return (n - 1 - pl.col(key) % n).cast(pl.UInt8).cat.to(names)

    return frame.select(
        "organisation",
        "training",
        persona=pl.when(pl.col("a") >= read.least_weight).then(name("best")),
        runner_up=name("second"),
        margin=shown(match(pl.col("best") // n) - match(pl.col("second") // n)),
        **{persona: shown(match(pl.col(f"p{at}"))) for at, persona in enumerate(read.personas)},
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--form", choices=FORMS, default=next(iter(FORMS)))
    given = parser.parse_args()
    read = Instrument()
    frame = finish(read, FORMS[given.form](read, given.input))
    frame.sink_csv(given.output, float_precision=2, maintain_order=True, engine="streaming")


if __name__ == "__main__":
    main()
