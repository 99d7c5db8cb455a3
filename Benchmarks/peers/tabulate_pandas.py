"""Counts an archive's answers with pandas: tabulate_pandas.py ARCHIVE SURVEY > counts.json

As somebody who knows pandas writes it: one read_sql, the JSON parsed by orjson (the fastest parser there is for Python),
a column per question and per card, value_counts. The barriers of options come from the published text in the archive.
"""

import json
import re
import sqlite3
import sys

import orjson
import pandas

archive, survey = sys.argv[1:]
connection = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
source = connection.execute("SELECT source FROM survey_version WHERE survey = ?", (survey,)).fetchone()[0]
frame = pandas.read_sql(
    "SELECT answers FROM response JOIN survey_version ON hash = survey_version "
    "WHERE survey = ? AND outcome = 'complete'",
    connection,
    params=(survey,),
)


NON_ANSWERS = ["~skipped", "~refused", "~unknown", "~derived"]


def flat(text):
    """The answers of one response by column: `kent`, `tegen/papieren` for a card or an option of a set."""
    row = {}
    for question, answer in orjson.loads(text).items():
        if isinstance(answer, list):
            row[question] = "set"
            for option in answer:
                row[f"{question}/{option}"] = "yes"
        elif not isinstance(answer, dict):
            row[question] = str(answer)
        elif "state" in answer:
            row[question] = "~" + answer["state"]
        elif "derived" in answer:
            row[question] = "~derived"
        else:
            for card, said in answer.items():
                row[f"{question}/{card}"] = said if isinstance(said, str) else "~" + said["state"]
    return row


table = pandas.DataFrame([flat(text) for text in frame["answers"]])

# The options and cards that carry a barrier, and the questions in which not knowing is an answer.
carries, knowledge, question, option = {}, set(), None, None
for line in source.splitlines():
    line = re.sub(r'"(\\.|[^"\\])*"', "", line)
    if found := re.match(r"(?:question|cards) ([a-z0-9-]+)", line):
        question, option = found[1], None
    elif re.match(r"\S", line):
        question = None
    if question is None:
        continue
    if found := re.match(r"\s+\[([a-z0-9-]+)\]", line):
        option = found[1]
    if re.match(r"\s+unknown counts as an answer", line):
        knowledge.add(question)
    if option and (found := re.search(r"\bbarrier ([A-Z]+[0-9]+)", line)):
        carries[question, option] = found[1]

options, reports, bases = [], {}, {}
for column in table.columns:
    question, _, part = column.partition("/")
    values = table[column]
    counts = values.value_counts()
    # Of an option in a set the base is that of the set; a card has its own.
    base = table[question] if question in table else values
    answered = base.notna() & ~base.isin(NON_ANSWERS)
    if question in knowledge:
        answered |= base == "~unknown"
    n = int(answered.sum())
    for name, k in counts.items():
        if name in NON_ANSWERS or name == "set" or (part and name == "no"):
            continue
        options.append({"question": question, "id": part or name, "k": int(k), "n": n})
        if code := carries.get((question, part or name)):
            reports[code] = reports.get(code, False) | (values == name)
    for (owner, item), code in carries.items():
        if owner == question and part in ("", item):
            bases[code] = bases.get(code, False) | answered

json.dump(
    {
        "survey": survey,
        "responses": len(table),
        "barriers": [
            {"code": code, "k": int(reports[code].sum()) if code in reports else 0, "n": int(base.sum())}
            for code, base in sorted(bases.items())
        ],
        "options": options,
    },
    sys.stdout,
)
