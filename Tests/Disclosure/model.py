"""What an outsider knows of the counts behind a report: how the form ties them.

The unknowns are how many people fall into each cell of a few joint tables ("clusters"), each over the items that one
routing condition, deck, barrier or funnel brings together; and of each cell, how many are in each group of a grouping.
Clusters agree on the items that they share. Every statement follows from the form alone, so the truth satisfies it.
"""

import itertools
import json

import numpy as np

from form import holds, is_shown, items_of, said

BEST = {"ans": 0, "yes": 0, "no": 0, "dk": 1, "ref": 2, "skip": 3, "NR": 4}


class Model:
    """The unknowns of one set of responses, and what ties them."""

    def __init__(self, versions, groupings, site_of, limit):
        """`versions` are (hash, form), the newest first; `limit` is how many cells a cluster may have."""
        self.hashes = [name for name, _ in versions]
        self.forms = dict(versions)
        self.newest = versions[0][1]
        self.groupings, self.site_of, self.limit = groupings, site_of, limit
        self.questions = list(dict.fromkeys(q["id"] for form in self.forms.values() for q in form["questions"]))
        self.kind = {q["id"]: q["kind"] for form in self.forms.values() for q in form["questions"]}
        self.source = {q["id"]: q["source"] for form in self.forms.values() for q in form["questions"]}
        self.options = {i: list(dict.fromkeys(o for form in self.having(i) for o in form["by"][i]["options"]))
                        for i in self.questions}
        self.values = {"V": self.hashes, "mode": ["kiosk", "online"]}
        self.place = {"V": (0, 0, ""), "mode": (1, 0, "")}
        for number, i in enumerate(self.questions, 2):
            self.add_values(i, number)
        self.deciding = {}
        self.clusters = self.chosen_clusters()
        self.cells = [[dict(zip(items, cell)) for cell in cells] for items, cells in self.clusters]
        self.cell_at = [{cell: n for n, cell in enumerate(cells)} for _, cells in self.clusters]
        self.width, self.start, self.group_start = 0, [], {}
        for _, cells in self.clusters:
            self.start.append(self.width)
            self.width += len(cells)
        for grouping, groups in groupings.items():
            self.group_start[grouping] = []
            for _, cells in self.clusters:
                self.group_start[grouping].append(self.width)
                self.width += len(cells) * len(groups)
        self.extra = {}   # unknowns beyond the cells, with how they follow from one person's answers

    def having(self, question):
        return [form for form in self.forms.values() if question in form["by"]]

    def add_values(self, i, number):
        forms = [form["by"][i] for form in self.having(i)]
        non = ["NR", "skip", "ref"] + (["dk"] if any(q["unknown"] for q in forms) else [])
        self.place[i] = (number, 1, "")
        if self.kind[i] == "cards":
            self.values[i] = non + ["ans"]
            for card in self.options[i]:
                self.values[i, card] = non + ["yes", "no"]
                self.place[i, card] = (number, 0, card)
        elif self.kind[i] == "set":
            limit = max(q["limit"] or len(self.options[i]) for q in forms)
            alone = set().union(*(q["exclusive"] for q in forms))
            sets = [s for n in range(limit + 1) for s in itertools.combinations(self.options[i], n)]
            self.values[i] = non + [("s", s) for s in sets if len(s) < 2 or not alone & set(s)]
        else:
            self.values[i] = non + [("a", option) for option in self.options[i]]
            if self.kind[i] == "choice":
                self.values[i] += [("d", option) for option in self.options[i]]

    # What can occur

    def depends_on_version(self, question):
        """Whether versions ask a question differently."""
        return len({json.dumps(form["by"].get(question), sort_keys=True, default=sorted)
                    for form in self.forms.values()}) > 1

    def form_of(self, answers, question):
        if "V" in answers:
            return self.forms[answers["V"]]
        return self.newest if question in self.newest["by"] else self.having(question)[0]

    def decides(self, item):
        """The items that decide whether an item is routed, and which of its values there are."""
        if item not in self.deciding:
            self.deciding[item] = set() if item in ("V", "mode") else self.found_deciding(item)
        return self.deciding[item]

    def found_deciding(self, item):
        question = item[0] if isinstance(item, tuple) else item
        found = {"V"} if self.depends_on_version(question) else set()
        for form in self.having(question):
            asked = form["by"][question]
            if asked["condition"]:
                found |= items_of(asked["condition"], form)
            for option, when in asked["when"].items():
                if asked["kind"] != "cards" or item == (question, option):
                    found |= items_of(when, form)
            if asked["kind"] == "choice" and self.kind[asked["source"]] == "set":
                found.add(asked["source"])
        return found

    def can_be(self, cell, item):
        """Whether an item can have its value in a cell whose earlier items have theirs."""
        value = cell[item]
        if item in ("V", "mode"):
            return True
        question = item[0] if isinstance(item, tuple) else item
        if not self.decides(item) <= cell.keys():
            return self.fits(cell, item, question, None)
        form = self.form_of(cell, question)
        asked = form["by"].get(question)
        if asked is None or asked["condition"] and holds(asked["condition"], form, cell) is not True:
            return value == "NR"
        if value == "dk" and not asked["unknown"]:
            return False
        if isinstance(item, tuple):
            if not is_shown(item[1], asked, form, cell):
                return value == "NR"
            return value != "NR" or bool(asked["limit"] and asked["limit"] < len(asked["options"]))
        if asked["kind"] in ("cards", "choice"):
            return self.fits(cell, item, question, asked)
        shown = [o for o in asked["options"] if is_shown(o, asked, form, cell)]
        if not shown or value == "NR":
            return not shown and value == "NR"
        if not isinstance(value, tuple):
            return True
        return value[1] in shown if value[0] == "a" else all(option in shown for option in value[1])

    def fits(self, cell, item, question, asked):
        """Whether a deck goes with its cards, and a choice of one with what it draws on, as far as they are in the cell."""
        value = cell[item]
        if self.kind[question] == "cards" and not isinstance(item, tuple):
            cards = [cell[question, card] for card in self.options[question] if (question, card) in cell]
            best = min([BEST[card] for card in cards], default=4)
            if len(cards) == len(self.options[question]):
                return BEST[value] == best
            if asked is not None and value == "NR":
                return all(option in asked["when"] for option in asked["options"])
            return BEST[value] <= best
        if self.kind[question] == "choice":
            return self.fits_source(cell, value, self.source[question])
        return True

    def fits_source(self, cell, value, source):
        options = self.options[source]
        if self.kind[source] == "set":
            if source not in cell:
                return True
            chosen = cell[source]
            known = {option: isinstance(chosen, tuple) and option in chosen[1] for option in options}
        else:
            known = {option: cell[source, option] == "yes" for option in options if (source, option) in cell}
            if cell.get(source, "ans") != "ans" and value != "NR":
                return False
        count, rest = sum(known.values()), len(options) - len(known)
        if value == "NR":
            return count == 0
        if isinstance(value, tuple) and not known.get(value[1], True):
            return False
        if isinstance(value, tuple) and value[0] == "d":
            return count == (1 if value[1] in known else 0)
        return count + rest >= 2

    def cells_of(self, items, most):
        """All cells of a table over these items; one more than `most` at the most."""
        items, found = sorted(items, key=self.place.get), []

        def extend(number, cell):
            if len(found) > most:
                return
            if number == len(items):
                found.append(tuple(cell[item] for item in items))
                return
            for value in self.values[items[number]]:
                cell[items[number]] = value
                if self.can_be(cell, items[number]):
                    extend(number + 1, cell)
                del cell[items[number]]

        extend(0, {})
        return items, found

    # Which tables

    def wanted(self):
        """The sets of items that something published or the form brings together."""
        yield {"mode"}
        if len(self.hashes) > 1:
            yield {"V"}
        for i in self.questions:
            routed = self.decides(i)
            yield {i} | routed
            deck = i if self.kind[i] == "cards" else self.source[i]
            if deck and self.kind[deck] == "cards":
                cards = [(deck, card) for card in self.options[deck]]
                yield {i, *cards}.union(routed, *(self.decides(card) for card in cards))
                for card in cards:
                    yield {i, card} | routed | self.decides(card)
        carriers = {}
        for form in self.forms.values():
            for q in form["questions"]:
                for option, code in q["barriers"].items():
                    carriers.setdefault(code, set()).add((q["id"], option) if q["kind"] == "cards" else q["id"])
                if q["unknown barrier"]:
                    carriers.setdefault(q["unknown barrier"], set()).update(
                        {(q["id"], card) for card in q["options"]} if q["kind"] == "cards" else {q["id"]})
        yield from carriers.values()
        for funnel in self.newest["funnels"]:
            stages = set().union(*(items_of(part, self.newest) for _, part in funnel["stages"]))
            yield stages | ({"V"} if len(self.hashes) > 1 else set())

    def chosen_clusters(self):
        def size(items, most=None):
            return len(self.cells_of(items, most or self.limit)[1])

        kept = []
        for items in self.wanted():
            items = set(items)
            if size(items, 4 * self.limit) > 4 * self.limit:
                continue
            while more := set().union(*(self.decides(item) for item in items)) - items:
                if size(items | more) > self.limit:
                    break
                items |= more
            kept.append(items)
        kept = [items for n, items in enumerate(kept)
                if not any(items < other or items == other and m < n for m, other in enumerate(kept))]
        while pair := next(((a, b) for a, b in itertools.combinations(kept, 2)
                            if a & b and size(a | b) <= self.limit), None):
            joined = pair[0] | pair[1]
            kept = [items for items in kept if not items <= joined] + [joined]
        return [self.cells_of(items, 4 * self.limit) for items in kept]

    # Counts as sums of unknowns

    def count(self, items, test, grouping=None, group=None):
        """How many pass a test of these items, of all or of a group; None where no cluster holds the items."""
        fitting = [k for k, (held, _) in enumerate(self.clusters) if set(items) <= set(held)]
        if not fitting:
            return None
        k = min(fitting, key=lambda k: len(self.cells[k]))
        where = self.unknown(k, grouping, group)
        return {where(n): 1 for n, cell in enumerate(self.cells[k]) if test(cell)}

    def unknown(self, k, grouping=None, group=None):
        """Where the unknown of the n-th cell of cluster k is."""
        if grouping is None:
            return lambda n: self.start[k] + n
        groups = self.groupings[grouping]
        return lambda n: self.group_start[grouping][k] + n * len(groups) + groups.index(group)

    def rows(self):
        """What ties the unknowns, as (expression, least, most)."""
        yield from self.agreements(None, None)
        for grouping, groups in self.groupings.items():
            for group in groups:
                yield from self.agreements(grouping, group)
            yield from self.partition(grouping, groups)
        if "site" in self.groupings and "session" in self.groupings:
            for k, cells in enumerate(self.cells):
                for n, site in itertools.product(range(len(cells)), self.groupings["site"]):
                    row = {self.unknown(k, "session", s)(n): 1 for s in self.groupings["session"]
                           if self.site_of[s] == site}
                    yield {**row, self.unknown(k, "site", site)(n): -1}, 0, 0

    def agreements(self, grouping, group):
        """What several clusters hold is the same in each."""
        shared = {tuple(i for i in a[0] if i in b[0]) for a, b in itertools.combinations(self.clusters, 2)}
        holding = {items: [k for k, c in enumerate(self.clusters) if set(items) <= set(c[0])] for items in shared}
        for items in sorted(shared, key=str):
            if any(set(items) < set(other) and holding[items] == holding[other] for other in shared):
                continue
            for k in holding[items][1:]:
                rows = {}
                for cluster, sign in ((holding[items][0], 1), (k, -1)):
                    where = self.unknown(cluster, grouping, group)
                    for n, cell in enumerate(self.cells[cluster]):
                        rows.setdefault(tuple(cell[i] for i in items), {})[where(n)] = sign
                for row in rows.values():
                    yield row, 0, 0

    def partition(self, grouping, groups):
        """Everybody is in one group of each grouping, the one that their mode or background answer says."""
        item = grouping.removeprefix("background:")
        item = item if item in self.values else None
        for k, cells in enumerate(self.cells):
            where = [self.unknown(k, grouping, group) for group in groups]
            for n, cell in enumerate(cells):
                yield {**{at(n): 1 for at in where}, self.start[k] + n: -1}, 0, 0
                if item in cell:
                    for at, group in zip(where, groups):
                        if self.group_of(cell[item]) != group:
                            yield {at(n): 1}, 0, 0
        if item:
            for group in groups:
                row = dict(self.count([item], lambda cell: self.group_of(cell[item]) == group))
                for place, factor in self.count([], lambda cell: True, grouping, group).items():
                    row[place] = row.get(place, 0) - factor
                yield row, 0, 0

    @staticmethod
    def group_of(value):
        return value[1] if isinstance(value, tuple) else value if value in ("kiosk", "online") else "-"

    def truth(self, people):
        """The unknowns as they are. Raises KeyError when somebody did what the model holds impossible."""
        solution = np.zeros(self.width)
        for person in people:
            for k, (items, _) in enumerate(self.clusters):
                n = self.cell_at[k][tuple(person["items"][item] for item in items)]
                solution[self.start[k] + n] += 1
                for grouping in self.groupings:
                    solution[self.unknown(k, grouping, person["groups"][grouping])(n)] += 1
        return solution

    def shows(self, question, option, cell):
        form = self.form_of(cell, question)
        return question in form["by"] and is_shown(option, form["by"][question], form, cell)

    def needs(self, question, option):
        """The items that decide whether an option is shown to who gets its question."""
        found = {"V"} if self.depends_on_version(question) else set()
        for form in self.having(question):
            when = form["by"][question]["when"].get(option)
            found |= items_of(when, form) if when else set()
        return found

    def knowing_counts(self, question, cell):
        """Whether not knowing is an answer to a question."""
        form = self.form_of(cell, question)
        return question in form["by"] and form["by"][question]["unknown"] == "counts"

    def is_in_base(self, question, cell):
        return said(cell[question]) or cell[question] == "dk" and self.knowing_counts(question, cell)
