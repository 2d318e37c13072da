"""Compares what a peer wrote with what leerkompas wrote: `python bench/check.py RESULTS.csv PEER.csv`.

Persona, runner-up, margin and every match must be the same, row by row, and the names too. `7.5`, `7.50` and, with --whole, 750
are the same percentage.
"""

import argparse
import csv
from itertools import zip_longest

SAME_TEXT = ["organisation", "training", "persona", "runner_up"]


def in_hundredths(text, whole):
    if whole:
        return int(text)
    before, _, after = text.partition(".")
    if len(after) > 2 and after[2:].strip("0"):
        raise ValueError(f"`{text}` is no whole number of hundredths")
    return int(before) * 100 + int(after[:2].ljust(2, "0"))


def differences(results, peer, whole=False):
    """The first difference as a text, or None."""
    with open(results, newline="", encoding="utf-8") as a, open(peer, newline="", encoding="utf-8") as b:
        ours, theirs = csv.DictReader(a), csv.DictReader(b)
        percentages = ["margin", *[name for name in theirs.fieldnames if name not in [*SAME_TEXT, "margin"]]]
        extra = ["row", "match", "verdict", "answered", "pathway", "because"]
        if missing := [name for name in ours.fieldnames if name not in theirs.fieldnames and name not in extra]:
            return f"columns are missing: {', '.join(missing)}"
        for at, (left, right) in enumerate(zip_longest(ours, theirs), 1):
            if left is None or right is None:
                return f"row {at} is only in one of the files"
            for name in SAME_TEXT:
                if left[name] != right[name]:
                    return f"row {at}: {name} is `{right[name]}`, expected `{left[name]}`"
            for name in percentages:
                if in_hundredths(left[name], False) != in_hundredths(right[name], whole):
                    return f"row {at}: {name} is `{right[name]}`, expected `{left[name]}`"
    return None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results")
    parser.add_argument("peer")
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args()
    if found := differences(given.results, given.peer, given.whole):
        raise SystemExit(found)
    print("the same")
