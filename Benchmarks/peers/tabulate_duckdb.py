"""Counts an archive's answers with DuckDB: tabulate_duckdb.py ARCHIVE SURVEY > counts.json

As somebody who knows DuckDB writes it: its own scanner reads the SQLite file, each response's JSON is taken apart once into
a column per question and per card, and every column is counted by all groupings in one pass (GROUPING SETS). Nothing is
protected.
"""

import sys
from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner

from published import GROUPINGS, RESPONSES, read, write

archive, survey = sys.argv[1:]
# PyPI carries the extension, so that none is fetched while it is measured.
folder = Path(duckdb_extension_sqlite_scanner.__file__).parent / "extensions"
extension = next(folder.glob("*/sqlite_scanner.duckdb_extension"))
database = duckdb.connect()
database.execute(f"LOAD '{extension}'")
database.execute(f"ATTACH '{archive}' AS archive (TYPE sqlite, READ_ONLY)")
database.execute("USE archive")
source, kinds = (
    database.execute("SELECT source FROM survey_version WHERE survey = ?", [survey]).fetchone()[0],
    dict(database.execute("SELECT DISTINCT question, kind FROM survey_question").fetchall()),
)
questions, carries, knowledge = read(source)
items = database.execute("SELECT question, option FROM survey_item WHERE option <> 'unknown' ORDER BY ALL").fetchall()

# A column per question: the option's name, a number, 'set', or a state behind a tilde; one per card, with its own state;
# one per option of a set, 'yes' or nothing.
parts, columns = [], []


def extract(path):
    parts.append(path)
    return f"found[{len(parts)}]"


def said(value):
    """What JSON holds: the text of a string, or the state behind a tilde."""
    return f"CASE WHEN {value} LIKE '{{\"state\"%' THEN '~' || {value}[11:-3] ELSE trim({value}::VARCHAR, '\"') END"


for question in questions:
    value = extract(f'$."{question}"')
    match kinds[question]:
        case "deck":
            for card in [option for owner, option in items if owner == question]:
                columns.append((question, card, said(extract(f'$."{question}"."{card}"'))))
        case "chooseMany":
            text = f"CASE WHEN {value} LIKE '[%' THEN 'set' ELSE '~' END"
            columns.append((question, None, f"CASE WHEN {value} IS NOT NULL THEN {text} END"))
            for option in [option for owner, option in items if owner == question]:
                columns.append((question, option, f"CASE WHEN {value} LIKE '[%\"{option}\"%' THEN 'yes' END"))
        case "choice":
            columns.append((question, None, f"CASE WHEN {value} LIKE '{{\"derived\"%' THEN '~' ELSE {said(value)} END"))
        case _:
            columns.append((question, None, said(value)))

paths = ", ".join(f"'{path}'" for path in parts)
picked = ", ".join(f"{text} AS c{number}" for number, (_, _, text) in enumerate(columns))
database.execute(
    f"CREATE TEMP TABLE said AS SELECT site, session, mode, language, assisted, {picked} FROM ("
    "SELECT site, session, mode, language, CASE WHEN assisted = 1 THEN 'yes' ELSE 'no' END AS assisted, "
    f"json_extract(answers, [{paths}]) AS found {RESPONSES})",
    [survey],
)
responses = database.execute("SELECT count(*) FROM said").fetchone()[0]


def count(expression, groupings):
    """By value the total and by grouping and group how many have it."""
    names = [GROUPINGS[grouping] for grouping in groupings]
    sets = ", ".join(["(v)"] + [f"(v, {name})" for name in names])
    rows = database.execute(
        f"SELECT grouping({', '.join(names)}), v, coalesce({', '.join(names)}), count(*) "
        f"FROM (SELECT {expression} AS v, {', '.join(names)} FROM said) GROUP BY GROUPING SETS ({sets})"
    ).fetchall()
    # A bit of the number is 0 where the column is grouped by, the first column's the highest.
    full = (1 << len(names)) - 1
    which = {full ^ (1 << len(names) - 1 - place): grouping for place, grouping in enumerate(groupings)}
    found = {}
    for bits, value, group, number in rows:
        grouping, group = (which[bits], group) if bits in which else ("all", "all")
        found.setdefault(value, {}).setdefault(grouping, {})[group] = number
    return found


def is_answer(value, question):
    return value is not None and (not value.startswith("~") or value == "~unknown" and question in knowledge)


def total(counts):
    """The sum of several counts by grouping and group."""
    sums = {}
    for by in counts:
        for grouping, groups in by.items():
            of = sums.setdefault(grouping, {})
            for group, number in groups.items():
                of[group] = of.get(group, 0) + number
    return sums


def pairs(reported, base):
    every = {"k": reported.get("all", {}).get("all", 0), "n": base.get("all", {}).get("all", 0)}
    return every | {
        "groups": {
            grouping: {group: [reported.get(grouping, {}).get(group, 0), n] for group, n in groups.items()}
            for grouping, groups in base.items()
            if grouping != "all"
        }
    }


split = [grouping for grouping in GROUPINGS if grouping != "session"]
options, bases, reports, answered = [], {}, {}, {}
for number, (question, option, _) in enumerate(columns):
    counts = count(f"c{number}", split)
    base = total(counts[value] for value in counts if is_answer(value, question))
    if option is None:
        bases[question] = base
    # Of an option in a set the base is that of the set.
    base = bases.get(question, base)
    for value in counts:
        if value is None or value.startswith("~") or value == "set" or option and value == "no":
            continue
        options.append({"question": question, "id": option or value} | pairs(counts[value], base))
    known = " OR c{0} = '~unknown'" if question in knowledge else ""
    for (owner, item), code in carries.items():
        if owner == question and option in (None, item):
            wanted = "yes" if option else item
            reports.setdefault(code, []).append(f"coalesce(c{number} = '{wanted}', false)")
            answered.setdefault(code, []).append(f"coalesce(c{number} NOT LIKE '~%'{known.format(number)}, false)")

barriers = []
for code in sorted(reports):
    value = f"CASE WHEN {' OR '.join(reports[code])} THEN 'yes' WHEN {' OR '.join(answered[code])} THEN 'no' END"
    counts = count(value, GROUPINGS)
    base = total(counts[value] for value in ("yes", "no") if value in counts)
    barriers.append({"code": code} | pairs(counts.get("yes", {}), base))
write(survey, responses, options, barriers)
