"""DuckDB: `python bench/peers/score_duckdb.py IN.csv OUT.csv [--form NAME] [--unordered]`.

Several formulations of the same scoring, the fastest one (the first of FORMS) by default. All read with every type declared
and without sniffing, `unknown` and empty cells as NULL, and write with COPY. A cell of an answer is an ENUM where that helps.
What each is and how it did is told at its function: the least time of three interleaved runs of 2 million rows on 2 cores, as a
ratio to that of the fastest. The machine was busy with other work; medians gave the same order.
"""

import argparse
import sys
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from instrument import UNKNOWN, Instrument, header  # noqa: E402

BITS = 16


def quoted(texts):
    return ", ".join(f"'{text}'" for text in texts)


def source(read, path, enums, goals_enum=False):
    """read_csv with all types declared."""
    types = dict.fromkeys(header(), "VARCHAR")
    if enums:
        types |= {name: f"ENUM({quoted(read.options[name])})" for name in read.traits}
    if goals_enum:
        types[read.decisive] = f"ENUM({quoted(text for text, _ in read.goal_answers())})"
    columns = ", ".join(f"'{name}': {literal(kind)}" for name, kind in types.items())
    return (
        f"read_csv({literal(path)}, auto_detect=false, header=true, delim=',', quote='\"', escape='\"', "
        f"nullstr=['', '{UNKNOWN}'], columns={{{columns}}})"
    )


def literal(text):
    return "'" + text.replace("'", "''") + "'"


def finish(read, inner, percent="decimal"):
    """From the sums p0, p1, … and the answered weight a of `inner` to the columns of the result.

    The best two come from a tournament over keys that hold the points and, for the order of ties, the persona.
    """
    n = len(read.personas)
    keys = [f"(p{at} * {n} + {n - 1 - at})" for at in range(n)]
    # Halves up: (200 * points + unit) // (2 * unit). Without an answer the sums are 0, and 5000 // 1 is the neutral 50 %.
    unit = f"CASE WHEN a = 0 THEN 5000 ELSE a * {read.share_total} END AS half, CASE WHEN a = 0 THEN 1 ELSE a * {2 * read.share_total} END AS whole"

    def match(points):
        return f"(200 * ({points}) + half) // whole"

    text = {"decimal": "{0}::DECIMAL(5,0) * 0.01::DECIMAL(2,2)", "double": "({0}) / 100", "whole": "({0})"}[percent]
    pairs = [(f"greatest({a}, {b})", f"least({a}, {b})") for a, b in zip(keys[::2], keys[1::2])]
    pairs += [(keys[-1], "-1")] if n % 2 else []
    first = ", ".join(f"{high} AS h{at}, {low} AS l{at}" for at, (high, low) in enumerate(pairs))
    rounds, high, low = [], "h0", "l0"
    for at in range(1, len(pairs)):
        rounds.append(f"greatest({high}, h{at}) AS H{at}x, greatest(least({high}, h{at}), {low}, l{at}) AS L{at}x")
        high, low = f"H{at}x", f"L{at}x"

    def name(key):
        arms = " ".join(f"WHEN {n - 1 - at} THEN '{persona}'" for at, persona in enumerate(read.personas))
        return f"CASE {key} % {n} {arms} END"

    step = f"SELECT *, {unit}, {first} FROM ({inner})"
    for line in rounds:
        step = f"SELECT *, {line} FROM ({step})"
    matches = ", ".join(f"{match(f'p{at}')} AS m{at}" for at in range(n))
    step = f"SELECT organisation, training, a, {high} AS best, {low} AS second, {matches}, {match(f'{high} // {n}')} AS mb, {match(f'{low} // {n}')} AS ms FROM ({step})"
    shown = ", ".join(f"{text.format(f'm{at}')} AS {p}" for at, p in enumerate(read.personas))
    return (
        f"SELECT organisation, training, CASE WHEN a >= {read.least_weight} THEN {name('best')} END AS persona, "
        f"{name('second')} AS runner_up, {text.format('(mb - ms)')} AS margin, {shown} FROM ({step})"
    )


def traits_relation(read):
    """Every combination of answers on the traits, numbered in mixed radix; 0 is no answer."""
    rows = [(0, [0] * len(read.personas), 0)]
    step = 1
    for name in read.traits:
        added = []
        for at, option in enumerate(read.options[name], 1):
            vector = read.trait(name, option)
            added += [(code + at * step, [x + y for x, y in zip(sums, vector)], a + read.weight[name]) for code, sums, a in rows]
        rows += added
        step *= len(read.options[name]) + 1
    return rows


def create(con, name, key, rows):
    """A table of a key, points and weight, from one list a column: a VALUES list of thousands of rows takes a second to plan."""
    n = len(rows[0][1])
    columns = [f"{name}{at}" for at in range(n)] + [f"{name}a"]
    kinds = ", ".join(f"{column} INTEGER" for column in columns)
    con.execute(f"CREATE TEMP TABLE {name} (k {key}, {kinds})")
    lists = [[row[0] for row in rows], *([row[1][at] for row in rows] for at in range(n)), [row[2] for row in rows]]
    # A list as one text is bound at once, a list of values one by one.
    texts = ["[" + ", ".join(map(str, values)) + "]" for values in lists]
    types = [key, *["INTEGER"] * len(columns)]
    con.execute(f"INSERT INTO {name} SELECT {', '.join(f'unnest(?::{kind}[])' for kind in types)}", texts)


def code(read):
    """The number of a row's answers on the traits, as `traits_relation` counts."""
    parts, step = [], 1
    for name in read.traits:
        parts.append(f"coalesce(enum_code({name})::INTEGER + 1, 0) * {step}")
        step *= len(read.options[name]) + 1
    return " + ".join(parts)


def goal_rows(read):
    weight = read.weight[read.decisive]
    return [(text, vector, weight) for text, vector in read.goal_answers()]


def summed(n):
    sums = ", ".join(f"coalesce(g{at}, 0) + t{at} AS p{at}" for at in range(n))
    return f"organisation, training, {sums}, coalesce(ga, 0) + ta AS a"


def joined(con, read, path, percent="decimal"):
    """The weights as two relations: all answers to the decisive question by their text, and all combinations of the six traits by
    a number, which DuckDB joins as an array. 1.09."""
    create(con, "g", "VARCHAR", goal_rows(read))
    create(con, "t", "INTEGER", traits_relation(read))
    inner = (
        f"SELECT {summed(len(read.personas))} FROM {source(read, path, True)} s "
        f"LEFT JOIN g ON g.k = s.{read.decisive} JOIN t ON t.k = {code(read)}"
    )
    return finish(read, inner, percent)


def joined_enum(con, read, path, percent="decimal"):
    """As `joined`, and the decisive question read as an ENUM of all its answers too, so that both joins are by number. 1.00."""
    rows = [(at, v, a) for at, (_, v, a) in enumerate(goal_rows(read), 1)]
    create(con, "g", "INTEGER", [(0, [0] * len(read.personas), 0), *rows])
    create(con, "t", "INTEGER", traits_relation(read))
    inner = (
        f"SELECT {summed(len(read.personas))} FROM {source(read, path, True, True)} s "
        f"JOIN g ON g.k = coalesce(enum_code(s.{read.decisive})::INTEGER + 1, 0) JOIN t ON t.k = {code(read)}"
    )
    return finish(read, inner, percent)


def joined_each(con, read, path, percent="decimal"):
    """The weights as one relation for each question and one for the goals of a cell: what one writes first with SQL. 1.41."""
    create(con, "g", "VARCHAR", goal_rows(read))
    joins, n = [f"LEFT JOIN g ON g.k = s.{read.decisive}"], len(read.personas)
    tables = ["g"]
    for at, name in enumerate(read.traits):
        table = f"q{at}_"
        create(con, table, "VARCHAR", [(o, read.trait(name, o), read.weight[name]) for o in read.options[name]])
        joins.append(f"LEFT JOIN {table} ON {table}.k = s.{name}")
        tables.append(table)
    sums = [" + ".join(f"coalesce({t}{at}, 0)" for t in tables) + f" AS p{at}" for at in range(n)]
    answered = " + ".join(f"coalesce({t}a, 0)" for t in tables)
    inner = f"SELECT organisation, training, {', '.join(sums)}, {answered} AS a FROM {source(read, path, False)} s {' '.join(joins)}"
    return finish(read, inner, percent)


def packed(vector, weight):
    return weight | sum(points << BITS * (at + 1) for at, points in enumerate(vector))


def packed_case(con, read, path, percent="decimal"):
    """One SELECT, no join: a CASE for each question gives three sums and the weight packed in one BIGINT, twice. The goals of a
    cell are split by their place. 1.68."""
    n = len(read.personas)
    halves = [range(0, 3), range(3, n)]

    def case(value, options, vector, weight, half):
        arms = " ".join(f"WHEN '{o}' THEN {packed([vector(o)[at] for at in half], weight)}" for o in options)
        return f"CASE {value} {arms} ELSE 0 END"

    def goals(half):
        terms, weight = [], read.weight[read.decisive]
        for count in range(1, read.most_goals + 1):
            part = " + ".join(
                case(f"gs[{rank + 1}]", read.options[read.decisive], lambda o: read.goal(o, rank, count), weight if rank == 0 else 0, half)
                for rank in range(count)
            )
            terms.append(f"WHEN {count} THEN {part}")
        return f"CASE len(gs) {' '.join(terms)} ELSE 0 END"

    halved = []
    for at, half in enumerate(halves):
        terms = [case(name, read.options[name], lambda o, name=name: read.trait(name, o), read.weight[name], half) for name in read.traits]
        halved.append(f"{goals(half)} + {' + '.join(terms)} AS w{at}")
    mask = (1 << BITS) - 1
    sums = [
        f"((w{at} >> {BITS * (place + 1)}) & {mask})::INTEGER AS p{persona}"
        for at, half in enumerate(halves)
        for place, persona in enumerate(half)
    ]
    inner = (
        f"SELECT organisation, training, {', '.join(sums)}, (w0 & {mask})::INTEGER AS a FROM "
        f"(SELECT organisation, training, {', '.join(halved)} FROM "
        f"(SELECT *, string_split({read.decisive}, '|') AS gs FROM {source(read, path, True)}))"
    )
    return finish(read, inner, percent)


def case_each(con, read, path, percent="decimal"):
    """One SELECT with a CASE for each persona and question, over text: what a hand-written query looks like. 1.85."""
    n, decisive = len(read.personas), read.decisive
    answered = " + ".join(f"CASE WHEN {q} IS NULL THEN 0 ELSE {read.weight[q]} END" for q in [decisive, *read.traits])

    def goal(at):
        terms = []
        for count in range(1, read.most_goals + 1):
            part = []
            for rank in range(count):
                arms = " ".join(f"WHEN '{o}' THEN {v}" for o in read.options[decisive] if (v := read.goal(o, rank, count)[at]))
                part.append(f"CASE gs[{rank + 1}] {arms} ELSE 0 END")
            terms.append(f"WHEN {count} THEN {' + '.join(part)}")
        return f"CASE len(gs) {' '.join(terms)} ELSE 0 END"

    def trait(name, at):
        arms = " ".join(f"WHEN '{o}' THEN {read.trait(name, o)[at]}" for o in read.options[name])
        return f"CASE {name} {arms} ELSE 0 END"

    sums = [f"({' + '.join([goal(at), *(trait(q, at) for q in read.traits)])})::INTEGER AS p{at}" for at in range(n)]
    inner = (
        f"SELECT organisation, training, {', '.join(sums)}, {answered} AS a FROM "
        f"(SELECT *, string_split({decisive}, '|') AS gs FROM {source(read, path, False)})"
    )
    return finish(read, inner, percent)


def lists(con, read, path, percent="decimal"):
    """A list of numbers for each option, looked up by the number of the ENUM and added up place by place. 1.49."""
    n = len(read.personas)
    tables = {q: str([[*read.trait(q, o), read.weight[q]] for o in read.options[q]] + [[0] * (n + 1)]) for q in read.traits}
    create(con, "g", "VARCHAR", goal_rows(read))
    parts = ", ".join(
        f"({tables[q]})[coalesce(enum_code({q})::INTEGER + 1, {len(read.options[q]) + 1})] AS v{at}" for at, q in enumerate(read.traits)
    )
    sums = [
        f"(coalesce(g{at}, 0) + " + " + ".join(f"v{q}[{at + 1}]" for q in range(len(read.traits))) + f")::INTEGER AS p{at}" for at in range(n)
    ]
    answered = "coalesce(ga, 0) + " + " + ".join(f"v{q}[{n + 1}]" for q in range(len(read.traits)))
    inner = (
        f"SELECT organisation, training, {', '.join(sums)}, ({answered})::INTEGER AS a FROM "
        f"(SELECT *, {parts} FROM {source(read, path, True)} s LEFT JOIN g ON g.k = s.{read.decisive})"
    )
    return finish(read, inner, percent)


FORMS = {f.__name__: f for f in (joined_enum, joined, joined_each, packed_case, case_each, lists)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--form", choices=FORMS, default=next(iter(FORMS)))
    parser.add_argument("--percent", choices=["decimal", "double", "whole"], default="decimal")
    parser.add_argument("--unordered", action="store_true", help="let rows come out in any order")
    parser.add_argument("--threads", type=int)
    given = parser.parse_args()
    con = duckdb.connect()
    # The file is never the side that a hash table is built of: slower, and rows would lose their order.
    con.execute("SET disabled_optimizers='join_order,build_side_probe_side'")
    if given.unordered:
        con.execute("SET preserve_insertion_order=false")
    if given.threads:
        con.execute(f"SET threads={given.threads}")
    query = FORMS[given.form](con, Instrument(), given.input, given.percent)
    con.execute(f"COPY ({query}) TO {literal(given.output)} (FORMAT csv, HEADER)")


if __name__ == "__main__":
    main()
