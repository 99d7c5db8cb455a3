"""Counts an archive's answers with pandas: tabulate_pandas.py ARCHIVE SURVEY > counts.json

As somebody who knows pandas writes it: one read_sql, the JSON parsed by orjson (the fastest parser there is for Python),
a column per question and per card, made categorical, then crosstab. Nothing is protected.
"""

import sqlite3
import sys

import orjson
import pandas

from published import GROUPINGS, NON_ANSWERS, RESPONSES, read, write

archive, survey = sys.argv[1:]
connection = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
source = connection.execute("SELECT source FROM survey_version WHERE survey = ?", (survey,)).fetchone()[0]
_, carries, knowledge = read(source)
frame = pandas.read_sql(
    f"SELECT answers, site, session, mode, language, assisted {RESPONSES}", connection, params=(survey,)
)


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


table = pandas.DataFrame([flat(text) for text in frame.pop("answers")]).astype("category")
frame["assisted"] = frame["assisted"].map({0: "no", 1: "yes"})
by = {grouping: frame[column].astype("category") for grouping, column in GROUPINGS.items()}


def counted(counts, bases, row=True):
    """Of each group of some tables the pair of k and n."""
    return {
        grouping: {group: [int(k), int(bases[grouping].get(group, 0))] for group, k in table.loc[row].items()}
        for grouping, table in counts.items()
        if row in table.index
    }


def tables(values, groupings):
    return {grouping: pandas.crosstab(values, by[grouping]) for grouping in groupings}


def sums(flags, groupings):
    return {grouping: flags.groupby(by[grouping], observed=True).sum().to_dict() for grouping in groupings}


options, reports, bases = [], {}, {}
split = [grouping for grouping in GROUPINGS if grouping != "session"]
for column in table.columns:
    question, _, part = column.partition("/")
    values = table[column]
    # Of an option in a set the base is that of the set; a card has its own.
    base = table[question] if question in table else values
    answered = base.notna() & ~base.isin(NON_ANSWERS)
    if question in knowledge:
        answered |= base == "~unknown"
    n, counts, totals = int(answered.sum()), tables(values, split), sums(answered, split)
    for name, k in values.value_counts().items():
        if name in NON_ANSWERS or name == "set" or (part and name == "no"):
            continue
        item = {"question": question, "id": part or name, "k": int(k), "n": n}
        options.append({**item, "groups": counted(counts, totals, name)})
        if code := carries.get((question, part or name)):
            reports[code] = reports.get(code, False) | (values == name)
    for (owner, item), code in carries.items():
        if owner == question and part in ("", item):
            bases[code] = bases.get(code, False) | answered

barriers = []
for code, base in sorted(bases.items()):
    reported = reports.get(code, base & False)
    groups = counted(tables(reported, GROUPINGS), sums(base, GROUPINGS))
    barriers.append({"code": code, "k": int(reported.sum()), "n": int(base.sum()), "groups": groups})
write(survey, len(table), options, barriers)
