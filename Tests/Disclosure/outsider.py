"""Who reads one report, or two of them, and works out what they hide."""

import time
from dataclasses import dataclass

import numpy as np

from bounds import FAR, Bounds, total
from figures import SENSITIVE, Reading
from model import Model

MEANING = {
    "A": "a small count, exactly", "B": "a small count, in too narrow a range", "Z": "nobody, or everybody, of a small base",
    "D": "a hidden figure that is not small, exactly", "E": "a hidden figure that is not small, in too narrow a range",
    "N": "a small base that is in no table, in too narrow a range", "F": "non-response, in too narrow a range",
    "S": "something printed that may not be", "K": "by the rule itself, a small count in too narrow a range",
}


class WrongModel(Exception):
    """The truth does not satisfy what this outsider believes: his mistake, not a leak."""


@dataclass
class Break:
    kind: str
    names: list
    truth: int
    least: int
    most: int
    reasons: list

    def __str__(self):
        names, reasons = ", ".join(self.names[:3]), ", ".join(self.reasons[:12])
        found = f"{self.kind} {names}: is {self.truth}, found {self.least} to {self.most}"
        return f"{found} from {reasons}" if reasons else found


@dataclass
class Publication:
    """A report, the people in it, and what an outsider reads in it."""

    name: str
    report: dict
    people: list
    model: Model
    reading: Reading
    truth: np.ndarray

    @classmethod
    def read(cls, name, report, people, versions, site_of, limit, groupings=None, left=None):
        wanted = {g["grouping"]: [group["id"] for group in g["groups"]] for g in report["groups"]}
        for grouping, groups in wanted.items():
            groups += sorted({p["groups"][grouping] for p in people} - set(groups))
        model = Model(versions, {g: ids for g, ids in wanted.items() if groupings is None or g in groupings}, site_of, limit)
        reading = Reading(model, report)
        try:
            truth = np.concatenate([model.truth(people), np.zeros(reading.width - model.width)])
        except KeyError as cell:
            raise WrongModel(f"somebody is in a cell held impossible: {cell}") from cell
        for place, how in model.extra.items():
            if callable(how):
                truth[place] = sum(map(bool, map(how, (p["items"] for p in people))))
            else:
                truth[place] = next(q["states"]["abandoned"] or 0 for q in report["questions"] if q["id"] == how)
        for figure in reading.figures:
            if figure.value is not None and abs(value_of(figure.sum, truth) - figure.value) > 1e-6:
                raise WrongModel(f"{figure.name} is {figure.value}, held to be {value_of(figure.sum, truth):g}")
        return cls(name, report, people, model, reading, truth)

    def printed(self):
        """Small counts, and nobody or everybody of a small base, that are printed; and shares of hidden ones."""
        below, smallest = self.report["disclosure"]["threshold"], self.report["disclosure"]["smallestGroup"]
        whole = {}
        for figure in self.reading.figures:
            base = None if figure.base is None else round(value_of(figure.base, self.truth))
            if "=" not in figure.name and base is not None and base >= smallest:
                whole[figure.name] = figure.value
            if figure.value is None or figure.kind == "other" or figure.name.endswith(".pending"):
                continue
            if 0 < figure.value < below:
                yield figure.name, figure.value
            follows = whole.get(figure.name.partition(" ")[2]) == 0
            if figure.value == 0 and figure.kind in ("k", "no") and base and base < smallest and not follows:
                yield figure.name, 0
        for path, share in shares_in(self.report, "report"):
            told = [m for m in ("share", "low", "high", "lowerBound", "upperBound") if share.get(m) is not None]
            if told and (share["k"] is None or share["n"] is None):
                yield f"{path} has {', '.join(told)} beside a hidden count", 0


def shares_in(node, path):
    if isinstance(node, dict):
        if "k" in node and "n" in node:
            yield path, node
        for name, inner in node.items():
            yield from shares_in(inner, f"{path}.{name}")
    elif isinstance(node, list):
        for number, inner in enumerate(node):
            yield from shares_in(inner, f"{path}[{number}]")


def value_of(expression, solution):
    return sum(factor * solution[place] for place, factor in expression.items())


class Outsider:
    """Holds all publications against each other, as one program."""

    def __init__(self, publications, below, smallest, seconds=120):
        self.below, self.smallest, self.deadline = below, smallest, time.time() + seconds
        self.rows, self.allowed_rows, self.names, self.targets, self.width = [], [], {}, {}, 0
        shifts = []
        for publication in publications:
            shifts.append(self.width)
            self.take(publication, publication.name if len(publications) > 1 else "")
        self.truth = np.concatenate([publication.truth for publication in publications])
        if len(publications) == 2:
            self.compare(*publications, shifts[1])
        for row, least, most in self.rows:
            if not least - 1e-6 <= value_of(row, self.truth) <= most + 1e-6:
                raise WrongModel(f"the truth is {value_of(row, self.truth):g} where {least} to {most} is held")
        self.keys = list(self.targets)
        self.matrix = np.zeros((len(self.keys), self.width))
        for n, key in enumerate(self.keys):
            for place, factor in key:
                self.matrix[n, place] = factor
        self.undecided = 0

    def take(self, publication, tag):
        reading, shift = publication.reading, self.width
        self.width += reading.width

        def shifted(expression):
            return {place + shift: factor for place, factor in expression.items()}

        form = [(shifted(row), least, most) for row, least, most in publication.model.rows()]
        self.rows += form + [(shifted(row), max(least, -FAR * 2), min(most, FAR * 2)) for row, least, most in reading.rows]
        everybody = len(publication.people)
        self.allowed_rows += form + [(shifted(reading.everybody), everybody, everybody)]
        for figure in reading.figures:
            if figure.value is not None:
                self.names[len(self.rows)] = f"{tag}{figure.name}={figure.value}"
                self.rows.append((shifted(figure.sum), figure.value, figure.value))
                if figure.value == 0 and figure.kind in ("k", "no") and "=" not in figure.name:
                    self.allowed_rows.append(self.rows[-1])
            else:
                base = None if figure.base is None else round(value_of(figure.base, publication.truth))
                self.aim(tag + figure.name, shifted(figure.sum), figure.kind, figure.listed, base)

    def aim(self, name, expression, kind, listed, base):
        if expression:
            self.targets.setdefault(tuple(sorted(expression.items())), []).append((name, kind, listed, base))

    def compare(self, first, second, shift):
        """Of the same people each count is the same; of more, none is smaller, and the difference is a count too."""
        same = len(first.people) == len(second.people)
        for place in range(first.model.width):
            self.rows.append(({place: -1, place + shift: 1}, 0, 0 if same else FAR * 2))
        if same:
            return
        earlier = {figure.name: figure for figure in first.reading.figures}
        for figure in second.reading.figures:
            before = earlier.get(figure.name)
            if before and figure.kind in ("k", "no") and None in (figure.value, before.value):
                later = {place + shift: factor for place, factor in figure.sum.items()}
                self.aim(f"growth of {figure.name}", total((1, later), (-1, before.sum)), "k", False, None)

    def breaks(self):
        """All that has too narrow a range, or that is known where it may not be."""
        found, narrow = [], []
        low = self.matrix @ self.truth
        high, self.truths = low.copy(), np.round(low).astype(int)
        relaxed = Bounds(self.width, self.rows)
        for n, key in enumerate(self.keys):
            if high[n] - low[n] >= self.below:
                continue
            if time.time() > self.deadline:
                self.undecided += 1
                continue
            ends = []
            for sign in (1, -1):
                end, solution = relaxed.bound(dict(key), sign)
                ends.append(end)
                if solution is not None and np.abs(solution - np.round(solution)).max() < 1e-6:
                    low, high = np.minimum(low, self.matrix @ solution), np.maximum(high, self.matrix @ solution)
            if None in ends:
                self.undecided += 1
            elif (most := int(ends[1] + 1e-6)) - (least := int(np.ceil(ends[0] - 1e-6))) < self.below:
                found.append((n, least, most))
            else:
                narrow.append(n)
        found += self.in_whole_numbers([n for n in narrow if high[n] - low[n] < self.below], low, high)
        free = Bounds(self.width, self.allowed_rows)
        return [b for b in (self.judged(n, least, most, relaxed, free) for n, least, most in found) if b]

    def in_whole_numbers(self, narrow, low, high):
        program = Bounds(self.width, self.rows, whole=True) if narrow else None
        for n in narrow:
            if high[n] - low[n] >= self.below:
                continue
            ends = []
            for sign in (1, -1):
                end, solution = (None, None) if time.time() > self.deadline else program.bound(dict(self.keys[n]), sign, 10)
                ends.append(end)
                if solution is not None:
                    values = self.matrix @ np.round(solution)
                    low, high = np.minimum(low, values), np.maximum(high, values)
            if None in ends:
                self.undecided += 1
            elif round(ends[1]) - round(ends[0]) < self.below:
                yield n, round(ends[0]), round(ends[1])

    def judged(self, n, least, most, relaxed, free):
        key, truth = dict(self.keys[n]), int(self.truths[n])
        kind = self.kind(self.targets[self.keys[n]], truth, least == most)
        if kind is None:
            return None
        reasons = relaxed.reasons(key, self.names) if kind in "ABDZ" else []
        if kind == "Z":
            # Not where the form alone makes it so, nor where it follows from a nobody that may be told.
            end, _ = free.bound(key, -1)
            if end is not None and end < 0.5:
                return None
        return Break(kind, [name for name, *_ in self.targets[self.keys[n]]], truth, least, most, reasons)

    def kind(self, names, truth, exact):
        sensitive = [name for name in names if name[1] in SENSITIVE]
        if not sensitive:
            return "F" if any(listed for _, _, listed, _ in names) else None
        if 0 < truth < self.below:
            if all(kind == "n" and not listed for _, kind, listed, _ in sensitive):
                return "N"
            return "A" if exact else "B"
        if truth == 0:
            small = any(kind in ("k", "no") and base and base < self.smallest for _, kind, _, base in sensitive)
            return "Z" if exact and small else None
        return ("D" if exact else "E") if any(listed for _, _, listed, _ in sensitive) else None

    def by_the_rule(self, most_figures=10):
        """Who also knows that of all that is hidden, something is small (0 to below the threshold): for each such figure
        in turn, what then follows; the union of that is what he knows. Only where few figures are hidden."""
        primary = [key for key in self.keys if any(kind in SENSITIVE for _, kind, _, _ in self.targets[key])]
        if not primary or len(primary) > most_figures:
            return
        worlds = [Bounds(self.width, self.rows + [(dict(key), 0, self.below - 1)]) for key in primary]
        for n, key in enumerate(self.keys):
            truth = round(value_of(dict(key), self.truth))
            if key not in primary or not 0 < truth < self.below:
                continue
            ends = [(world.bound(dict(key), 1)[0], world.bound(dict(key), -1)[0]) for world in worlds]
            ends = [end for end in ends if None not in end]
            least, most = min(e[0] for e in ends), max(e[1] for e in ends)
            if most - least < self.below - 1e-6:
                yield Break("K", [name for name, *_ in self.targets[key]], truth, round(least), round(most), [])
