"""The scoring rule as vectors of whole numbers, derived from questions.toml and personas.toml.

A match is a sum: every answer adds one number to each persona, `weight * agreement * share`. Agreement is 100 or 0 on the
decisive question, and 50 plus or minus the points of the strength word on a trait. `python bench/instrument.py` prints the
vectors as JSON.
"""

import json
import tomllib
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEUTRAL = 50
UNKNOWN = "unknown"


class Instrument:
    """What the peers and the generator need to know; every vector has one number for each persona, in instrument order."""

    def __init__(self, folder=ROOT):
        folder = Path(folder)
        questions = tomllib.loads((folder / "questions.toml").read_text("utf-8"))["question"]
        people = tomllib.loads((folder / "personas.toml").read_text("utf-8"))
        scored = {q["id"]: q for q in questions if q.get("weight", 0) > 0}
        self.decisive = next(q["id"] for q in scored.values() if q.get("decisive"))
        self.traits = [name for name in header(folder) if name in scored and name != self.decisive]
        missing = set(scored) - {self.decisive, *self.traits}
        if missing:
            raise SystemExit(f"not in the header of the example: {', '.join(sorted(missing))}")
        self.options = {name: [o["id"] for o in q["option"]] for name, q in scored.items()}
        self.weight = {name: q["weight"] for name, q in scored.items()}
        self.most_goals = scored[self.decisive]["max"]
        self.personas = [p["id"] for p in people["persona"]]
        self.shares = people["scoring"]["shares"]
        self.share_total = sum(self.shares[0])
        self.least_weight = people["scoring"]["least_weight"]
        points = {s["id"]: s["points"] for s in people["strength"]}
        self.agreement = {
            name: {o: [self._agreement(p, points, name, o) for p in people["persona"]] for o in options}
            for name, options in self.options.items()
        }

    def _agreement(self, persona, points, question, option):
        if question == self.decisive:
            return 100 if option in persona["goals"] else 0
        for trait in persona["trait"]:
            if trait["question"] == question:
                if option in trait.get("for", []):
                    return NEUTRAL + points[trait["strength"]]
                if option in trait.get("against", []):
                    return NEUTRAL - points[trait["strength"]]
        return NEUTRAL

    def trait(self, question, option):
        """What an answer on a trait adds."""
        return [self.weight[question] * self.share_total * a for a in self.agreement[question][option]]

    def goal(self, option, rank, count):
        """What the goal at `rank` (from 0) of `count` goals adds."""
        share = self.shares[count - 1][rank]
        return [self.weight[self.decisive] * share * a for a in self.agreement[self.decisive][option]]

    def goal_answers(self):
        """Every answer to the decisive question as a cell holds it, with what it adds: order matters."""
        for count in range(1, self.most_goals + 1):
            for goals in permutations(self.options[self.decisive], count):
                ranked = [self.goal(goal, rank, count) for rank, goal in enumerate(goals)]
                yield "|".join(goals), [sum(column) for column in zip(*ranked)]


def header(folder=ROOT):
    """The columns of an answer file, in the order of the example."""
    with open(Path(folder) / "examples" / "answers.csv", encoding="utf-8") as example:
        return example.readline().strip().split(",")


def hundredths(points, unit):
    """A match in hundredths of a percent, halves up; `unit` is the answered weight times the share total."""
    return (200 * points + unit) // (2 * unit) if unit else 5_000


if __name__ == "__main__":
    read = Instrument()
    vectors = {q: {o: read.trait(q, o) for o in read.options[q]} for q in read.traits}
    vectors[read.decisive] = {o: read.goal(o, 0, 1) for o in read.options[read.decisive]}
    print(json.dumps({"personas": read.personas, "weight": read.weight, "shares": read.shares, "vectors": vectors}, indent=1))
