"""Every figure of a report as JSON (docs/report-json.md), as a sum of the model's unknowns."""

import math
from dataclasses import dataclass, field

from bounds import total
from form import holds, items_of, said

SENSITIVE = ("k", "n", "no", "sum")


@dataclass
class Figure:
    """A count that a report tells or hides, or that follows from others (`listed` is false)."""

    name: str
    sum: dict
    value: int | None
    kind: str    # k: who said it, no: who did not, n: a base, sum: what a question hides together, other
    listed: bool = True
    base: dict | None = None


@dataclass
class Reading:
    """The figures of one report, and what it tells in other ways."""

    model: object
    report: dict
    figures: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    width: int = 0

    def __post_init__(self):
        self.width, self.abandoned = self.model.width, {}
        self.everybody = self.model.count([], lambda cell: True)
        self.add("responses", self.everybody, self.report["responses"], "other")
        if len(self.model.hashes) > 1:
            for version in self.report["versions"]:
                name = version["hash"]
                self.add(f"version {name[:6]}", self.model.count(["V"], lambda c: c["V"] == name), version["n"], "n")
        for question in self.report["questions"]:
            self.read_question(question)
        for barrier in self.report["barriers"]:
            self.read_barrier(barrier)
        for funnel in self.report["funnels"]:
            self.read_funnel(funnel)
        for grouping in self.report["groups"]:
            if grouping["grouping"] in self.model.groupings:
                self.read_groups(grouping)
        for table in self.report["crosstabs"]:
            if table["grouping"] in self.model.groupings:
                self.read_table(table)

    def add(self, name, expression, value, kind, listed=True, base=None):
        if expression is not None:
            self.figures.append(Figure(name, expression, value, kind, listed, base))

    def unknown(self, how):
        """An unknown beside the cells; `how` says it of one person's answers, or names a question left there."""
        self.width += 1
        self.model.extra[self.width - 1] = how
        return {self.width - 1: 1}

    def share(self, name, told, k, n, missing=None, left=None, listed=True):
        self.add(f"{name}.k", k, told["k"], "k", listed, n)
        self.add(f"{name}.n", n, told["n"], "n", listed, n)
        rest = None if told["k"] is None or told["n"] is None else told["n"] - told["k"]
        self.add(f"{name}.rest", total((1, n), (-1, k)), rest, "no", False, n)
        if missing is not None:
            missing = total((1, missing), (1, left or {}))
            self.add(f"{name}.missing", missing, told["missing"], "other")
            self.add(f"{name}.shown", total((1, n), (1, missing)), told["shown"], "other")

    # Questions

    def read_question(self, told):
        i, model = told["id"], self.model
        kind, states = model.kind[i], told["states"]
        self.abandoned[i] = self.unknown(i)
        self.add(f"{i}.abandoned", self.abandoned[i], states["abandoned"], "other")
        tests = {"answered": said, "dontKnow": "dk", "preferNotToSay": "ref", "skipped": "skip", "notRouted": "NR",
                 "derived": lambda value: isinstance(value, tuple) and value[0] == "d"}
        counts = {state: self.state(i, test) for state, test in tests.items()}
        for state, count in counts.items():
            self.add(f"{i}.{state}", count, states[state], "n" if state == "answered" else "other")
        seen = [counts[state] for state in ("answered", "dontKnow", "preferNotToSay", "skipped")]
        self.add(f"{i}.shown", total((1, self.abandoned[i]), *((1, count) for count in seen)), told["shown"], "other")
        options = told["options"] + ([{**told["unknown"], "id": "unknown"}] if told.get("unknown") else [])
        for option in options:
            self.read_option(i, kind, option)
        if kind in ("one", "yesNo", "scale", "choice"):
            hidden = [option["id"] for option in options if option["k"] is None]
            together = total(*((1, self.option(i, o)[0]) for o in hidden))
            if len(hidden) > 1:
                self.add(f"{i}.sum({'+'.join(hidden)})", together, None, "sum", False, self.everybody)
        if "mentions" in told:
            self.add(f"{i}.mentions", total(*((1, self.option(i, o)[0]) for o in model.options[i])), told["mentions"], "k")
        self.read_distribution(i, told.get("distribution"), counts["answered"])

    def state(self, item, test):
        passes = test if callable(test) else lambda value: value == test
        return self.model.count([item], lambda cell: passes(cell[item]))

    def read_option(self, i, kind, told):
        model, option = self.model, told["id"]
        k, n, missing = self.option(i, option)
        conditional = kind in ("one", "set", "yesNo") and model.needs(i, option) - {"V"}
        if any(option != "unknown" and (i not in form["by"] or option not in form["by"][i]["options"])
               for form in model.forms.values()):
            missing = None   # how many of those who left were shown it depends on their version
        self.share(f"{i}.{option}", told, k, n, missing, None if kind == "cards" or conditional else self.abandoned[i])
        if kind == "cards":
            tests = {"answered": said_of_card, "dontKnow": "dk", "preferNotToSay": "ref", "skipped": "skip",
                     "notRouted": "NR"}
            for state, test in tests.items():
                self.add(f"{i}.{option}.{state}", self.state((i, option), test), told["states"][state],
                         "n" if state == "answered" else "other")

    def option(self, i, option, grouping=None, group=None):
        """(k, n, missing of complete responses) of an option, a card, or `unknown`."""
        model = self.model

        def count(items, test):
            return model.count(items, test, grouping, group)

        if model.kind[i] == "cards":
            card = (i, option)
            return (count([card], lambda c: c[card] == "yes"), count([card], lambda c: said_of_card(c[card])),
                    count([card], lambda c: c[card] in ("dk", "ref", "skip")))
        always = model.kind[i] in ("choice", "number") or option == "unknown"
        needed = {i} | (set() if always else model.needs(i, option))
        if model.depends_on_version(i):
            needed.add("V")

        def shows(cell):
            return always or model.shows(i, option, cell)

        def has(cell):
            value = cell[i]
            if option == "unknown":
                return value == "dk" and model.knowing_counts(i, cell)
            return isinstance(value, tuple) and (value == ("a", option) or value[0] == "s" and option in value[1])

        return (count(needed, has), count(needed, lambda c: model.is_in_base(i, c) and (has(c) or shows(c))),
                count(needed, lambda c: c[i] in ("dk", "ref", "skip") and not model.is_in_base(i, c) and shows(c)))

    def read_distribution(self, i, told, answered):
        """A quantile has at most its part of the answers below it, and at least its part at it or below."""
        if not told:
            return
        self.add(f"{i}.distribution.n", answered, told["n"], "n")
        for name, part in (("lowerQuartile", 0.25), ("median", 0.5), ("upperQuartile", 0.75)):
            value = told.get(name)
            if value is not None:
                below = self.state(i, lambda v: said(v) and int(v[1]) < value)
                upto = self.state(i, lambda v: said(v) and int(v[1]) <= value)
                self.rows.append((total((1, below), (-part, answered)), -math.inf, 0))
                self.rows.append((total((1, upto), (-part, answered)), 0, math.inf))

    # Barriers

    def carried(self, code, question, cell):
        """What of a question reports a barrier in the version of a cell."""
        asked = self.model.form_of(cell, question)["by"].get(question)
        if asked is None:
            return set()
        found = {option for option, other in asked["barriers"].items() if other == code}
        return found | ({"unknown"} if asked["unknown barrier"] == code else set())

    def carriers(self, code):
        """The items that carry a barrier: (question, option or card), or (question, None) for a single choice."""
        found = {}
        for form in self.model.forms.values():
            for asked in form["questions"]:
                options = [option for option, other in asked["barriers"].items() if other == code]
                if asked["unknown barrier"] == code:
                    options += asked["options"] if asked["kind"] == "cards" else ["unknown"]
                single = asked["kind"] not in ("cards", "set")
                found.update(dict.fromkeys((asked["id"], None if single else option) for option in options))
        return list(found)

    def item(self, code, question, option):
        """(items, who reports a barrier there, who has a substantive answer there)."""
        model = self.model
        versions = {"V"} if model.depends_on_version(question) else set()
        if model.kind[question] == "cards":
            card = (question, option)

            def reports(cell):
                codes = self.carried(code, question, cell)
                return cell[card] == "yes" and option in codes or cell[card] == "dk" and "unknown" in codes

            def answers(cell):
                codes = self.carried(code, question, cell)
                return reports(cell) or said_of_card(cell[card]) and bool(codes & {option, "unknown"})

            return {card} | versions, reports, answers
        needed = {question} | versions
        for other in model.options[question]:
            if option in (None, other):
                needed |= model.needs(question, other)

        def codes_in(cell):
            codes = self.carried(code, question, cell)
            return codes if option is None else codes & {option}

        def reports(cell):
            value, codes = cell[question], codes_in(cell)
            if value == "dk":
                return "unknown" in codes
            return said(value) and bool(codes & (set(value[1]) if value[0] == "s" else {value[1]}))

        def answers(cell):
            codes = codes_in(cell)
            if reports(cell):
                return True
            routed = any(o == "unknown" or model.shows(question, o, cell) for o in codes)
            return routed and model.is_in_base(question, cell)

        return needed, reports, answers

    def barrier(self, code, grouping=None, group=None):
        items = [self.item(code, *carrier) for carrier in self.carriers(code)]
        needed = set().union(*(item[0] for item in items))
        return [self.model.count(needed, lambda c: any(item[part](c) for item in items), grouping, group)
                for part in (1, 2)] + [items]

    def read_barrier(self, told):
        code = told["code"]
        k, n, items = self.barrier(code)
        if k is None:
            k, n = self.union(items, 1), self.union(items, 2)
        self.share(f"barrier {code}", told, k, n)
        mentions = total(*((1, self.model.count(*item[:2])) for item in items))
        self.add(f"barrier {code}.mentions", mentions, told["mentions"], "k")
        for item in told["items"]:
            needed, reports, answers = self.item(code, item["question"], item["option"])
            self.share(f"barrier {code} {item['question']}.{item['option']}", item,
                       self.model.count(needed, reports), self.model.count(needed, answers))

    def union(self, items, part):
        """How many are in one of some parts, where no cluster holds them all: between the largest and the sum."""
        parts = [self.model.count(item[0], item[part]) for item in items]
        if None in parts:
            return None
        several = self.unknown(lambda answers: any(item[part](answers) for item in items))
        self.rows.append((total((1, several), *((-1, p) for p in parts)), -math.inf, 0))
        self.rows += [(total((1, several), (-1, p)), 0, math.inf) for p in parts]
        return several

    # Funnels

    def read_funnel(self, told):
        model = self.model
        stages = next(f["stages"] for f in model.newest["funnels"] if f["id"] == told["id"])
        same = {name for name, form in model.forms.items() if any(f["stages"] == stages for f in form["funnels"])}
        needed = set().union(*(items_of(part, model.newest) for _, part in stages))
        needed |= {"V"} if len(model.hashes) > 1 else set()

        def value(cell, stage):
            return holds(stages[stage][1], model.newest, cell)

        def reached(cell, stage):
            """Whether somebody passed all stages before this one."""
            return cell.get("V", model.hashes[0]) in same and all(value(cell, s) is True for s in range(stage))

        def waits(cell, stage):
            asked = items_of(stages[stage][1], model.newest)
            return value(cell, stage) is not True and any(cell.get(i) == ("a", "wacht") for i in asked)

        def opens(cell, stage):
            return value(cell, stage) is None and not waits(cell, stage)

        def lost(cell, stage):
            return any(reached(cell, s) and (waits(cell, s) or opens(cell, s)) for s in range(1, stage + 1))

        for s, stage in enumerate(told["stages"]):
            name = f"funnel {stage['id']}"
            passed = model.count(needed, lambda c: reached(c, s + 1))
            pending = model.count(needed, lambda c: reached(c, s) and waits(c, s))
            open_ = model.count(needed, lambda c: reached(c, s) and opens(c, s))
            if passed is None:
                return
            self.add(f"{name}.passed", passed, stage["passed"], "k")
            self.add(f"{name}.open", open_, stage["open"], "other")
            self.add(f"{name}.pending", pending, stage["pending"], "k")
            missing = total((1, open_), (1, pending))
            before = total((1, model.count(needed, lambda c: reached(c, s))), (-1, missing))
            self.share(f"{name}/before", stage["ofStageBefore"], passed, before, missing)
            if s:
                gone = model.count(needed, lambda c: lost(c, s))
                start = total((1, model.count(needed, lambda c: reached(c, 1))), (-1, gone))
                self.share(f"{name}/start", stage["ofStart"], passed, start, gone)

    # Groups

    def read_groups(self, told):
        for group in told["groups"]:
            count = self.model.count([], lambda cell: True, told["grouping"], group["id"])
            self.add(f"{told['grouping']}={group['id']}", count, group["n"], "other" if group["id"] == "-" else "n")

    def read_table(self, told):
        grouping, question = told["grouping"], told["question"]
        for row in told["rows"]:
            for number, group in enumerate(told["groups"]):
                cell = row["groups"][number] if row["groups"] else None
                name = f"{grouping}={group['id']}"
                if question is None:
                    k, n, _ = self.barrier(row["barrier"], grouping, group["id"])
                    name += f" barrier {row['barrier']}"
                else:
                    option = row.get("option") or "unknown"
                    k, n, _ = self.option(question, option, grouping, group["id"])
                    name += f" {question}.{option}"
                self.share(name, cell or {"k": None, "n": None}, k, n, listed=cell is not None)


def said_of_card(value):
    return value in ("yes", "no")
