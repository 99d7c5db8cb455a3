"""What exports must hold, read from an archive with sqlite3 and from the survey's published text, apart from Drempel."""

import json
import re
import sqlite3

LANGUAGES = ("nl", "fr", "en")
BUILT_IN = {
    "yes": {"nl": "Ja", "fr": "Oui", "en": "Yes"},
    "no": {"nl": "Nee", "fr": "Non", "en": "No"},
}
FACES = {
    "nl": ["Heel slecht", "Slecht", "Gewoon", "Goed", "Heel goed"],
    "fr": ["Très mauvais", "Mauvais", "Moyen", "Bon", "Très bon"],
    "en": ["Very bad", "Bad", "In between", "Good", "Very good"],
}
AGREE = {
    "nl": ["Helemaal niet akkoord", "Niet akkoord", "Tussenin", "Akkoord", "Helemaal akkoord"],
    "fr": ["Pas du tout d'accord", "Pas d'accord", "Entre les deux", "D'accord", "Tout à fait d'accord"],
    "en": ["Do not agree at all", "Do not agree", "In between", "Agree", "Agree fully"],
}
MISSING = {
    "notRouted": (-99, {"nl": "niet gevraagd", "fr": "non demandé", "en": "not asked"}),
    "skipped": (-98, {"nl": "overgeslagen", "fr": "passé", "en": "skipped"}),
    "refused": (-97, {"nl": "liever niet zeggen", "fr": "préfère ne pas dire", "en": "prefer not to say"}),
    "derived": (-96, {
        "nl": "de enige keuze die overbleef: niet gevraagd, telt in geen enkele noemer",
        "fr": "le seul choix restant : non demandé, dans aucun dénominateur",
        "en": "the only choice left: not asked, in no base"}),
    "unknown": (-95, {"nl": "weet ik niet", "fr": "je ne sais pas", "en": "don't know"}),
}
DESCRIBED = ["response", "survey_version", "session", "site", "half_day", "mode", "language", "assisted"]
TAKEN = set(DESCRIBED) | {"row"}


class Missing(str):
    """Why a cell holds no value."""


class Question:
    """A question as the published text has it."""

    def __init__(self, name, kind):
        self.name, self.kind = name, kind
        self.text, self.hint, self.options = {}, {}, {}
        self.condition, self.conditions = None, {}
        self.unknown = None
        self.is_background = False

    @property
    def form(self):
        for word in ("yes or no", "choose one of", "choose one", "choose up to", "choose many", "scale", "number"):
            if self.kind.startswith(word):
                return "set" if word in ("choose up to", "choose many") else word
        return "deck"

    @property
    def counts_unknown(self):
        return self.unknown == "counts as an answer" and self.form not in ("set", "deck", "number")


class Survey:
    """A survey's published text, as far as exports need it."""

    def __init__(self, source):
        self.questions, self.title = [], {}
        self.languages = re.search(r"^  languages (.*)$", source, re.M)[1].split()
        place, target, option_name = None, None, None
        for line in source.split("\n"):
            indent = len(line) - len(line.lstrip())
            words = line.strip()
            if indent == 0 and words:
                found = re.fullmatch(r"question (\S+): (.*)", words)
                cards = re.fullmatch(r"cards (\S+?)(:.*)?", words)
                place, target, option_name = None, None, None
                if found or cards:
                    place = Question((found or cards)[1], found[2] if found else "cards")
                    self.questions.append(place)
                    target = place.text
            elif words == "title" and indent == 2 and place is None:
                target = self.title
            elif place is not None and (option := re.fullmatch(r"\[(\S+)\]", words)):
                option_name = option[1]
                target = place.options[option_name] = {}
            elif place is not None and words.startswith("when "):
                if option_name is None:
                    place.condition = words[5:]
                else:
                    place.conditions[option_name] = words[5:]
            elif words == "hint":
                target = place.hint if place is not None else {}
            elif place is not None and indent == 2 and words.startswith("unknown"):
                place.unknown = words[len("unknown "):]
            elif words == "background":
                place.is_background = True
            elif target is not None and (text := re.fullmatch(r'([a-z]{2}) "(.*)"', words)):
                target[text[1]] = re.sub(r"\\(.)", r"\1", text[2])
            elif words and target is self.title:
                target = None
        by_name = {question.name: question for question in self.questions}
        for question in self.questions:
            if question.form == "choose one of":
                question.options = by_name[question.kind.split()[-1]].options
            elif question.form == "yes or no":
                question.options = {
                    name: question.options.get(name) or BUILT_IN[name] for name in ("no", "yes")}
                for name, label in question.options.items():
                    question.options[name] = {**BUILT_IN[name], **label}
            elif question.form == "scale":
                words = FACES if question.kind.endswith("faces") else AGREE
                question.options = {
                    str(point): {tag: words[tag][point - 1] for tag in LANGUAGES} for point in range(1, 6)}


class Column:
    """A column of answers: its name, its labels, and the codes of what can stand in it."""

    def __init__(self, name, question, option=None, is_derived=False):
        self.name, self.question, self.option, self.is_derived = name, question, option, is_derived
        form = question.form
        if option is not None:
            self.values = {"no": (0, BUILT_IN["no"]), "yes": (1, BUILT_IN["yes"])}
        elif form == "number":
            self.values = {}
        else:
            codes = {"no": 0, "yes": 1} if form == "yes or no" else None
            self.values = {
                value: (codes[value] if codes else int(value) if form == "scale" else place + 1, label)
                for place, (value, label) in enumerate(question.options.items())}
        self.is_number = form == "number"
        self.is_scale = form == "scale"
        kinds = ["notRouted", "skipped", "refused"]
        if question.unknown is not None:
            if question.counts_unknown:
                self.values["unknown"] = MISSING["unknown"]
            else:
                kinds.append("unknown")
        if form == "choose one of":
            kinds.append("derived")
        self.missing = ["notRouted"] if is_derived else kinds
        self.shift = 0
        if self.is_number:
            lowest = int(question.kind.split()[1])
            while lowest <= -94 - self.shift:
                self.shift = self.shift * 10 + 900

    def code(self, kind):
        return MISSING[kind][0] - self.shift

    def label(self, language):
        text = self.question.text[language]
        if self.option is not None:
            return f"{text} – {self.question.options[self.option][language]}"
        return f"{text} – {MISSING['derived'][1][language]}" if self.is_derived else text


class Archive:
    """What an archive of one survey holds."""

    def __init__(self, path):
        connection = sqlite3.connect(path)
        [(self.hash, source)] = connection.execute("SELECT hash, source FROM survey_version").fetchall()
        self.survey = Survey(source)
        self.columns = []
        for question in self.survey.questions:
            name = question.name + ("_" if question.name in TAKEN else "")
            if question.form in ("set", "deck"):
                self.columns += [Column(f"{name}.{option}", question, option) for option in question.options]
            else:
                self.columns.append(Column(name, question))
                if question.form == "choose one of":
                    self.columns.append(Column(name + ".derived", question, is_derived=True))
        self.rows, self.answers = [], []
        for session, site, half_day, mode, language, assisted, answers in connection.execute("""
            SELECT r.session, s.site, s.half_day, r.mode, r.language, r.assisted, r.answers
            FROM response AS r JOIN session AS s ON s.code = r.session WHERE r.outcome = 'complete'"""):
            described = [self.hash[:8], session, site, half_day, mode, language, "yes" if assisted else "no"]
            given = json.loads(answers)
            self.rows.append(described + [self.cell(column, given.get(column.question.name)) for column in self.columns])
            self.answers.append(answers)

    @staticmethod
    def cell(column, answer):
        """A value as text or number, or why there is none."""
        form = column.question.form
        if answer is None:
            return Missing("notRouted")
        if isinstance(answer, dict) and form != "deck":
            if "derived" in answer:
                return answer["derived"] if column.is_derived else Missing("derived")
            return Missing("notRouted") if column.is_derived else Archive.non_answer(column, answer)
        if column.is_derived:
            return Missing("notRouted")
        if form == "deck":
            card = answer.get(column.option)
            if card is None:
                return Missing("notRouted")
            return Archive.non_answer(column, card) if isinstance(card, dict) else card
        if form == "set":
            return "yes" if column.option in answer else "no"
        return str(answer) if form == "scale" else answer

    @staticmethod
    def non_answer(column, answer):
        return answer["state"] if answer["state"] in column.values else Missing(answer["state"])
