"""Random surveys, and people with habits of their own who answer them, stored as the program stores them."""

import json
import random
import sqlite3

from form import holds, is_shown

CODES = ["INF1", "INF2", "INF3", "PSY1", "PSY2", "ADM1", "DIG1", "REG1"]
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
STATES = {"skip": "skipped", "ref": "refused", "dk": "unknown"}
HEAD = """survey proef
  languages nl fr
  title
    nl "Proef"
    fr "Essai"
  responsible "X"
  contact "x@x.example"
  dpo "x@x.example"
  purpose nl "X." fr "X."
  basis "x"
  retention 90 days

intro
  nl "Welkom."
  fr "Bienvenue."
"""


class RandomSurvey:
    """A survey of a few questions; not each is one that the compiler accepts."""

    def __init__(self, chance):
        self.chance = chance
        self.questions = []
        names = iter("abcdefgh")
        for _ in range(chance.randint(2, 5)):
            self.questions.append(self.question(next(names)))
            if self.questions[-1]["kind"] == "cards" and chance.random() < 0.6:
                self.questions.append(dict(id="zw", kind="choice", options=self.questions[-1]["options"],
                                           source=self.questions[-1]["id"], when={}, barriers={}))
        for number in range(chance.choice([0, 1, 1, 2])):
            kind = chance.choice(["yesNo", "one"])
            options = ["yes", "no"] if kind == "yesNo" else ["p", "q", "r"][:chance.choice([2, 3])]
            self.questions.append(dict(id=f"bg{number + 1}", kind=kind, options=options, when={}, barriers={},
                                       background=True))
        asked = [q for q in self.questions if q["kind"] in ("yesNo", "one")]
        self.funnel = []
        if len(asked) > 1 and chance.random() < 0.6:
            stages = chance.sample(asked, min(len(asked), chance.choice([2, 3])))
            stages.sort(key=self.questions.index)
            self.funnel = [(name, f"{q['id']} is {chance.choice(q['options'])}")
                           for name, q in zip(["base", "aware", "applied"], stages)]

    def question(self, name):
        chance, earlier = self.chance, self.questions
        has_deck = any(q["kind"] == "cards" for q in earlier)
        kind = chance.choices(["yesNo", "one", "set", "cards", "scale", "number"],
                              [4, 4, 1.5, 0 if has_deck else 2, 0.8, 0.6])[0]
        options = {"yesNo": ["yes", "no"], "one": list("pqrs")[:chance.choice([2, 3, 3, 4])],
                   "set": list("pqr")[:chance.choice([2, 3, 3])], "cards": list("pqr")[:chance.choice([2, 2, 3])],
                   "scale": [], "number": []}[kind]
        question = dict(id=name, kind=kind, options=options, when={}, barriers={}, limit=chance.choice([0, 2]),
                        exclusive=kind == "set" and chance.random() < 0.3)
        if earlier and chance.random() < 0.6:
            question["condition"] = self.condition()
        if kind in ("one", "set", "cards") and earlier and chance.random() < 0.3:
            question["when"][chance.choice(options[1:])] = self.test()
        if chance.random() < 0.7:
            question["barriers"] = {o: chance.choice(CODES) for o in options[:-1] if chance.random() < 0.6}
        if chance.random() < 0.3:
            words = ["unknown", "unknown", f"unknown barrier {chance.choice(CODES)}"]
            question["unknown"] = chance.choice(words + ([] if kind == "cards" else ["unknown counts as an answer"]))
        return question

    def test(self):
        chance = self.chance
        q = chance.choice(self.questions)
        name, kind = q["id"], q["kind"]
        draw = chance.random()
        if draw < 0.12:
            return f"{name} is {chance.choice(['answered', 'skipped'])}"
        if draw < 0.18:
            return f"mode is {chance.choice(['kiosk', 'online'])}"
        if kind == "scale":
            return f"{name} is at {chance.choice(['least 3', 'most 2', 'least 4'])}"
        if kind == "number":
            return f"{name} is {chance.choice(['more than 1', 'less than 2', 'at least 3'])}"
        if kind in ("set", "cards"):
            return f"{name} includes {chance.choice(q['options'])}"
        options = chance.sample(q["options"], 2 if len(q["options"]) > 2 and chance.random() < 0.3 else 1)
        return f"{name} is {'not ' if kind == 'one' and chance.random() < 0.3 else ''}{' or '.join(options)}"

    def condition(self):
        draw = self.chance.random()
        if draw < 0.6 or len(self.questions) < 2:
            return self.test()
        if draw < 0.72:
            return f"{self.test()} and {self.test()}"
        if draw < 0.84:
            return f"{self.test()} or {self.test()}"
        if draw < 0.92:
            return f"not ({self.test()} and {self.test()})"
        return f"{self.test()} and ({self.test()} or not {self.test()})"

    def text(self, questions=None):
        parts = [HEAD, *map(self.question_text, questions or self.questions),
                 'thanks\n  nl "Dank je."\n  fr "Merci."\n']
        if self.funnel:
            parts.append("funnel f\n" + "".join(f"  {name} {test}\n" for name, test in self.funnel))
        return "\n".join(parts)

    def question_text(self, q):
        kind = {"yesNo": "yes or no", "one": "choose one", "scale": "scale faces", "number": "number 0 to 3",
                "set": f"choose up to {q.get('limit')}" if q.get("limit") else "choose many",
                "choice": f"choose one of {q.get('source')}"}.get(q["kind"])
        lines = [f"question {q['id']}: {kind}" if kind else f"cards {q['id']}"]
        lines += [f"  when {q['condition']}"] if q.get("condition") else []
        lines += [f'  nl "Vraag {q["id"]}?"', f'  fr "Question {q["id"]} ?"']
        lines += [f"  {q['unknown']}"] if q.get("unknown") else []
        lines += ["  background"] if q.get("background") else []
        for option in q["options"] if q["kind"] in ("one", "set", "cards", "yesNo") else []:
            code = q["barriers"].get(option)
            if q["kind"] == "yesNo":
                lines += [f"  [{option}] barrier {code}"] if code else []
                continue
            lines += [f"  [{option}]", f'    nl "Keuze {option}"', f'    fr "Choix {option}"']
            lines += [f"    barrier {code}"] if code else []
            lines += ["    exclusive"] if q.get("exclusive") and option == q["options"][-1] else []
            lines += [f"    when {q['when'][option]}"] if option in q["when"] else []
        return "\n".join(lines) + "\n"

    def later_text(self):
        """A later version: a new question, a new option, or a condition less."""
        front = [q for q in self.questions if not q.get("background")]
        back = [q for q in self.questions if q.get("background")]
        draw = self.chance.random()
        if draw < 0.5:
            new = dict(id="nieuw", kind="yesNo", options=["yes", "no"], when={}, barriers={}, condition=self.test())
            if not any(new["condition"].startswith(q["id"] + " ") for q in back):
                front = front + [new]
        elif draw < 0.75:
            widened = next((q for q in front if q["kind"] == "one"), None)
            front = [{**q, "options": q["options"] + ["t"]} if q is widened else q for q in front]
        else:
            front = [{**q, "condition": None} for q in front]
        return self.text(front + back)


class Habits:
    """How the people of one archive are likely to answer, where, and in which way."""

    def __init__(self, chance, versions, sessions):
        self.chance, self.versions, self.sessions = chance, versions, sessions
        self.newest = chance.choice([0.3, 0.5, 0.8])
        self.where = [chance.random() + 0.1 for _ in sessions]
        self.kiosk, self.dutch = chance.choice([1, 0.7, 0.9]), chance.choice([0.6, 0.85, 1])
        self.assisted = chance.choice([0, 0.1, 0.3])
        self.skips, self.refuses = chance.choice([0, 0.03, 0.08]), chance.choice([0, 0.02, 0.05])
        self.weights = {}
        forms = [form for _, form in versions]
        self.background = sorted({q["id"] for form in forms for q in form["questions"] if q["background"]})
        self.items = all_items(forms)

    def non_answer(self, question):
        draw = self.chance.random()
        if draw < self.skips:
            return "skip"
        if draw < self.skips + self.refuses:
            return "ref"
        return "dk" if question["unknown"] and self.chance.random() < 0.12 else None

    def weight(self, question, option):
        key = question["id"], option
        if key not in self.weights:
            self.weights[key] = self.chance.random() ** 3 + 0.02
        return self.weights[key]

    def person(self):
        chance = self.chance
        version, form = self.versions[0 if chance.random() < self.newest else -1]
        session, site = chance.choices(self.sessions, self.where)[0]
        answers = {"mode": "kiosk" if chance.random() < self.kiosk else "online", "V": version}
        for question in form["questions"]:
            self.answer(question, form, answers)
        stored = json.dumps(stored_answers(answers, form), sort_keys=True, separators=(",", ":"))
        language, assisted = "nl" if chance.random() < self.dutch else "fr", int(chance.random() < self.assisted)
        row = (chance.randbytes(16), version, session, answers["mode"], language, assisted, "complete", None, stored)
        return person(answers, self.items, self.background, site, row)

    def answer(self, question, form, answers):
        """Goes on with somebody's answers by the rules of the language."""
        i, chance = question["id"], self.chance
        routed = question["condition"] is None or holds(question["condition"], form, answers) is True
        shown = [o for o in question["options"] if routed and is_shown(o, question, form, answers)]
        if question["kind"] == "cards":
            for card in question["options"]:
                yes = "yes" if chance.random() < min(0.9, self.weight(question, card) * 1.2) else "no"
                answers[i, card] = "NR" if card not in shown else self.non_answer(question) or yes
            answers[i] = deck_state([answers[i, card] for card in question["options"]])
        elif question["kind"] == "choice":
            yes = [o for o in question["options"] if answers.get((question["source"], o)) == "yes"]
            if len(yes) == 1 and routed:
                answers[i] = ("d", yes[0])
            else:
                answers[i] = (self.non_answer(question) or ("a", chance.choice(yes))) if routed and yes else "NR"
        elif not shown:
            answers[i] = "NR"
        elif question["kind"] == "set":
            picked = [o for o in shown if chance.random() < self.weight(question, o)][:question["limit"]]
            if len(picked) > 1:
                picked = [o for o in picked if o not in question["exclusive"]]
            answers[i] = self.non_answer(question) or ("s", tuple(picked))
        else:
            weights = [self.weight(question, o) for o in shown]
            answers[i] = self.non_answer(question) or ("a", chance.choices(shown, weights)[0])


def person(answers, items, background, site, row):
    """Somebody as the model needs them: the value of every item, and their groups."""
    answers = {**dict.fromkeys(items, "NR"), **answers}
    groups = {"site": site, "session": row[2], "mode": row[3], "language": row[4], "assistance": ("no", "yes")[row[5]]}
    for question in background:
        value = answers[question]
        groups[f"background:{question}"] = value[1] if isinstance(value, tuple) else "-"
    return {"items": answers, "groups": groups, "row": row}


def all_items(forms):
    questions = [q for form in forms for q in form["questions"]]
    return {q["id"] for q in questions} | {(q["id"], c) for q in questions if q["kind"] == "cards" for c in q["options"]}


def deck_state(cards):
    if "yes" in cards or "no" in cards:
        return "ans"
    return next((state for state in ("dk", "ref", "skip") if state in cards), "NR")


def stored_answers(answers, form):
    """Somebody's answers as the archive keeps them."""
    def stored(value):
        if not isinstance(value, tuple):
            return {"state": STATES[value]} if value in STATES else value
        return {"a": value[1], "d": {"derived": value[1]}, "s": sorted(value[1])}[value[0]]

    found = {}
    for q in form["questions"]:
        if q["kind"] == "cards":
            cards = {c: stored(answers[q["id"], c]) for c in q["options"] if answers[q["id"], c] != "NR"}
            found |= {q["id"]: cards} if cards else {}
        elif answers[q["id"]] != "NR":
            value = stored(answers[q["id"]])
            numeric = q["kind"] in ("scale", "number") and isinstance(value, str)
            found[q["id"]] = int(value) if numeric else value
    return found


def read_people(archive, versions):
    """Everybody of an archive that the program filled itself."""
    forms, values = dict(versions), {word: state for state, word in STATES.items()}
    items = all_items(forms.values())
    background = sorted({q["id"] for form in forms.values() for q in form["questions"] if q["background"]})

    def value(told, question):
        if isinstance(told, dict):
            return values[told["state"]] if "state" in told else ("d", told["derived"])
        if isinstance(told, list):
            return ("s", tuple(o for o in question["options"] if o in told))
        return ("a", str(told))

    with sqlite3.connect(archive) as database:
        found = []
        for *row, site in database.execute(
                "SELECT r.*, s.site FROM response AS r JOIN session AS s ON s.code = r.session WHERE outcome = 'complete'"):
            told, answers = json.loads(row[8]), {"mode": row[3], "V": row[1]}
            for q in forms[row[1]]["questions"]:
                if q["id"] not in told:
                    continue
                if q["kind"] == "cards":
                    for card, said in told[q["id"]].items():
                        answers[q["id"], card] = said if isinstance(said, str) else values[said["state"]]
                    answers[q["id"]] = deck_state([answers.get((q["id"], c), "NR") for c in q["options"]])
                else:
                    answers[q["id"]] = value(told[q["id"]], q)
            found.append(person(answers, items, background, site, row))
        return found, database.execute("SELECT code, site FROM session").fetchall()


def planned(chance, archive, survey):
    """Stores sites and closed sessions; gives (code, site) of each session."""
    sites = chance.choice([1, 2, 3])
    sessions = []
    with sqlite3.connect(archive) as database:
        database.executemany("INSERT INTO site VALUES (?, ?)", [(f"plek-{s + 1}", f"Plek {s + 1}") for s in range(sites)])
        for number in range(chance.choice([sites, sites + 1, 2 * sites, 6])):
            code, site, day = session_code(chance), f"plek-{number % sites + 1}", f"2026-02-{number + 1:02}-am"
            database.execute("INSERT INTO session VALUES (?, ?, ?, ?, 'closed', NULL, '', 0, ?, 1)",
                             (code, site, survey, day, day))
            sessions.append((code, site))
    return sessions


def session_code(chance):
    """Five characters and the one that checks them."""
    values = [chance.randrange(32) for _ in range(5)]
    check = 0
    for value in values + [0]:
        check <<= 1
        check = (check ^ 0b100101 if check & 32 else check) ^ value
    return "".join(ALPHABET[value] for value in values + [check])


def store(archive, people, left=()):
    with sqlite3.connect(archive) as database:
        database.executemany("INSERT INTO response VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [p["row"] for p in people])
        database.executemany("INSERT INTO response VALUES (?, ?, ?, 'kiosk', NULL, NULL, 'brokeOff', ?, NULL)", left)


def left_early(chance, versions, sessions):
    """Rows of people who broke off."""
    def row():
        version, form = chance.choice(versions)
        return chance.randbytes(16), version, chance.choice(sessions)[0], chance.choice(form["questions"])["id"]

    return [row() for _ in range(chance.choice([0, 0, 3, 8]))]
