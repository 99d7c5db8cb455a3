"""Writes one and the same survey of a thousand questions as a .survey and as an XLSForm.

Its mix is that of the surveys that ship: yes-or-no, one of several, several, numbers and decks of cards, in three
languages, every second question with a condition on one or two of the ten before it, barriers on some of the options.
"""

import random
from pathlib import Path

LANGUAGES = {"nl": "Nederlands (nl)", "fr": "Français (fr)", "en": "English (en)"}
ASK = {"nl": "Past zin {n} bij jou?", "fr": "La phrase {n} te décrit ?", "en": "Does sentence {n} fit you?"}
PICK = {"nl": "Ik kies dit: {n}.", "fr": "Je choisis {n}.", "en": "I choose {n}."}
YES_NO = {"yes": {"nl": "Ja", "fr": "Oui", "en": "Yes"}, "no": {"nl": "Nee", "fr": "Non", "en": "No"}}
BARRIERS = ["INF1", "INF2", "INF3", "PSY1", "PSY2", "PSY5", "ADM1", "ADM2", "ADM4", "DIG1", "DIG2", "REG1"]
KINDS = ["yesno"] * 3 + ["one"] * 4 + ["many"] * 2 + ["number"] + ["deck"] * 2


def questions(count, seed=1):
    """The survey as plain data: a dictionary for each question, of which every one can be reached."""
    chance = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        kind = chance.choice(KINDS) if number > 10 else "one"
        options = []
        if kind in ("one", "many", "deck"):
            options = [
                (f"o{n}", chance.choice(BARRIERS) if chance.random() < 0.3 else None)
                for n in range(1, chance.randint(3, 8) + 1)
            ]
        when, needs = [], {}
        if number > 10 and chance.random() < 0.5:
            near = [q for q in made[-10:] if q["kind"] in ("yesno", "one", "many")]
            for earlier in chance.sample(near, min(len(near), chance.randint(1, 2))):
                option = chance.choice([option for option, _ in earlier["options"]] or ["yes", "no"])
                # What must have been answered before for this to be asked: never two answers to one question.
                asked = {**earlier["needs"], earlier["id"]: option}
                if all(needs.get(question, answer) == answer for question, answer in asked.items()):
                    when.append((earlier, option))
                    needs.update(asked)
        made.append(
            {"id": f"q{number}", "number": number, "kind": kind, "options": options, "when": when, "needs": needs}
        )
    return made


def texts(words, number):
    return {language: text.format(n=number) for language, text in words.items()}


def write_survey(made, path):
    head = {"yesno": "question {id}: yes or no", "one": "question {id}: choose one",
            "many": "question {id}: choose many", "number": "question {id}: number 0 to 20", "deck": "cards {id}"}
    lines = ["survey duizend-vragen", "  languages nl fr en", *localized("title", ASK, 0), "  right huurtoelage",
             '  responsible "Sociaal Huis Ravels"', '  contact "sociaal.huis@ravels.example"',
             '  dpo "dpo@ravels.example"', *localized("purpose", PICK, 0), '  basis "algemeen belang"',
             "  retention 90 days", "  release after 10 responses", "", "intro", *inline(PICK, 0)]
    for question in made:
        lines += ["", head[question["kind"]].format(id=question["id"])]
        if question["when"]:
            lines.append("  when " + " and ".join(condition(*part) for part in question["when"]))
        lines += inline(ASK, question["number"])
        for position, (option, barrier) in enumerate(question["options"], 1):
            words = " ".join(f'{language} "{text}"' for language, text in texts(PICK, position).items())
            lines.append(f"  [{option}] {words}" + (f" barrier {barrier}" if barrier else ""))
    lines += ["", "thanks", *inline(PICK, 1)]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def localized(name, words, number):
    return [f"  {name}"] + ["  " + line for line in inline(words, number)]


def inline(words, number):
    return [f'  {language} "{text}"' for language, text in texts(words, number).items()]


def condition(question, option):
    return f"{question['id']} {'includes' if question['kind'] == 'many' else 'is'} {option}"


def write_xlsform(made, path):
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    labels = [f"label::{name}" for name in LANGUAGES.values()]
    survey = book.create_sheet("survey")
    survey.append(["type", "name", *labels, "relevant"])
    choices = [["list_name", "name", *labels]]
    choices += [["yesno", option, *words.values()] for option, words in YES_NO.items()]
    for question in made:
        name, kind, number = question["id"], question["kind"], question["number"]
        relevant = " and ".join(relevance(*part) for part in question["when"])
        label = list(texts(ASK, number).values())
        types = {"yesno": "select_one yesno", "one": f"select_one {name}", "many": f"select_multiple {name}",
                 "number": "integer", "deck": "begin_group"}
        survey.append([types[kind], name, *label, relevant])
        for position, (option, _) in enumerate(question["options"], 1):
            words = list(texts(PICK, position).values())
            if kind == "deck":
                survey.append(["select_one yesno", f"{name}_{option}", *words, ""])
            else:
                choices.append([name, option, *words])
        if kind == "deck":
            survey.append(["end_group", "", "", "", "", ""])
    sheet = book.create_sheet("choices")
    for row in choices:
        sheet.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_title", "form_id", "default_language"])
    settings.append(["Duizend vragen", "duizend_vragen", LANGUAGES["nl"]])
    book.save(path)


def relevance(question, option):
    reference = "${" + question["id"] + "}"
    return f"selected({reference}, '{option}')" if question["kind"] == "many" else f"{reference} = '{option}'"
