"""Reads a published survey text, apart from the program's own parser, and says when a condition holds.

An answer is one value per item. An item is the identifier of a question, or (deck, card). Its value is `NR` (not routed),
`skip`, `ref`, `dk`, `("a", option)`, `("d", option)` for a derived choice, `("s", options)` for a set, `ans` for a deck of
which some card has a yes or a no, and `yes` or `no` for a card.
"""

import re

STATES = {"answered": "ans", "unknown": "dk", "skipped": "skip", "refused": "ref"}


class Words:
    """The words of a line, one after another."""

    def __init__(self, words):
        self.words, self.place = words, 0

    def peek(self, ahead=0):
        place = self.place + ahead
        return self.words[place] if place < len(self.words) else None

    def next(self):
        self.place += 1
        return self.words[self.place - 1]


def words_of(line):
    return re.findall(r'"(?:\\.|[^"\\])*"|[()\[\],:]|[^\s()\[\],:"]+', line)


# Conditions


def condition(words):
    return joined(words, "or", lambda: joined(words, "and", lambda: primary(words)))


def joined(words, link, part):
    parts = [part()]
    while words.peek() == link:
        words.next()
        parts.append(part())
    return parts[0] if len(parts) == 1 else (link, parts)


def primary(words):
    word = words.next()
    if word == "not":
        return ("not", primary(words))
    if word == "(":
        inner = condition(words)
        words.next()
        return inner
    verb = words.next()
    if word == "mode":
        return ("mode", values(words))
    if verb == "includes":
        return ("includes", word, values(words))
    if words.peek() == "not":
        words.next()
        return ("is not", word, values(words))
    if words.peek() == "at" or words.peek(1) == "than":
        order = f"{words.next()} {words.next()}"
        return ("compares", word, order, int(words.next()))
    found = values(words)
    return ("state", word, found) if found[0] in STATES else ("is", word, found)


def values(words):
    found = [words.next()]
    while words.peek() == "or" and words.peek(1) not in ("not", "(") and words.peek(2) not in ("is", "includes"):
        words.next()
        found.append(words.next())
    return found


def items_of(part, form):
    """The items that a condition asks."""
    kind = part[0]
    if kind == "mode":
        return {"mode"}
    if kind == "not":
        return items_of(part[1], form)
    if kind in ("and", "or"):
        return set().union(*(items_of(inner, form) for inner in part[1]))
    if form["by"][part[1]]["kind"] == "cards" and kind == "includes":
        return {(part[1], card) for card in part[2]}
    return {part[1]}


def holds(part, form, answers):
    """True, False, or None where it is open (Kleene)."""
    kind = part[0]
    if kind == "mode":
        return answers["mode"] in part[1]
    if kind == "not":
        inner = holds(part[1], form, answers)
        return None if inner is None else not inner
    if kind in ("and", "or"):
        return kleene(kind, [holds(inner, form, answers) for inner in part[1]])
    question = part[1]
    if kind == "includes" and form["by"][question]["kind"] == "cards":
        return kleene("or", [{"yes": True, "no": False}.get(answers[question, card]) for card in part[2]])
    value = answers[question]
    if kind == "state":
        return ("ans" if isinstance(value, tuple) else value) in [STATES[state] for state in part[2]]
    if not isinstance(value, tuple):
        return None
    if kind == "includes":
        return any(option in value[1] for option in part[2]) if value[0] == "s" else None
    if kind == "compares":
        number, bound = int(value[1]), part[3]
        return {"more than": number > bound, "less than": number < bound,
                "at least": number >= bound, "at most": number <= bound}[part[2]]
    return (value[1] in part[2]) == (kind == "is")


def kleene(link, parts):
    deciding = link == "or"
    return deciding if deciding in parts else None if None in parts else not deciding


# Surveys


def parse(source):
    """Questions and funnels of a survey as the archive keeps it, with its blocks expanded."""
    form = {"questions": [], "funnels": []}
    block = option = None
    for line in source.split("\n"):
        if not line.strip():
            continue
        indent, words = len(line) - len(line.lstrip(" ")), words_of(line)
        if indent == 0:
            block, option = opened(words, form), None
        elif block is not None and "stages" in block:
            if indent == 2:
                block["stages"].append((words[0], condition(Words(words[1:]))))
        elif block is not None:
            option = attributes(Words(words), block, None if indent == 2 else option)
    form["by"] = {question["id"]: question for question in form["questions"]}
    for question in form["questions"]:
        if question["source"]:
            question["options"] = form["by"][question["source"]]["options"]
    return form


def opened(words, form):
    """The question or funnel that a line at the margin opens; None for another block."""
    if words[0] == "funnel":
        form["funnels"].append({"id": words[1], "stages": []})
        return form["funnels"][-1]
    if words[0] not in ("question", "cards"):
        return None
    question = {"id": words[1], "kind": "cards", "options": [], "when": {}, "barriers": {}, "condition": None,
                "unknown": None, "unknown barrier": None, "limit": None, "exclusive": set(), "background": False,
                "source": None}
    form["questions"].append(question)
    if words[0] == "question":
        kind = words[3:]
        if kind[:3] == ["choose", "one", "of"]:
            question.update(kind="choice", source=kind[3])
        elif kind[0] == "yes":
            question.update(kind="yesNo", options=["yes", "no"])
        elif kind[0] == "scale":
            question.update(kind="scale", options=list("12345"))
        elif kind[0] == "number":
            question.update(kind="number", options=[str(n) for n in range(int(kind[1]), int(kind[3]) + 1)])
        elif kind[:2] == ["choose", "one"]:
            question.update(kind="one")
        else:
            question.update(kind="set", limit=int(kind[3]) if kind[1] == "up" else None)
    return question


def attributes(words, question, option):
    """Takes in a line below a question; gives the option to which the next one may belong."""
    if words.peek() == "[":
        option = words.words[1]
        words.place = 3
        if option not in question["options"]:
            question["options"].append(option)
    while words.peek() is not None:
        word = words.next()
        if word == "when" and option:
            question["when"][option] = condition(words)
        elif word == "when":
            question["condition"] = condition(words)
        elif word == "barrier" and option:
            question["barriers"][option] = words.next()
        elif word == "barrier":
            question["unknown barrier"] = words.next()
        elif word == "exclusive":
            question["exclusive"].add(option)
        elif word == "unknown" and not option:
            question["unknown"] = "plain"
        elif word == "counts":
            question["unknown"] = "counts"
        elif word == "background" and not option:
            question["background"] = True
        elif word == "at" and words.peek() == "most":
            words.next()
            question["limit"] = int(words.next())
        elif word == "icon":
            words.next()
    return option


def is_shown(option, question, form, answers):
    """Whether an option is routed to somebody who gets its question."""
    when = question["when"].get(option)
    return option in question["options"] and (when is None or holds(when, form, answers) is True)


def said(value):
    """Whether a value is a substantive answer that was asked for."""
    return value == "ans" or isinstance(value, tuple) and value[0] != "d"
