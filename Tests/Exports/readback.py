#!/usr/bin/env python3
"""Reads the exports below a folder back with the programs that people use, and compares with the archives there.

    readback.py FOLDER

FOLDER has a folder for each survey, with `archive.sqlite` and the exports `nl`, `fr`, `en`, `belgian` and `public`.
"""

import csv
import json
import math
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import frictionless
import openpyxl
import pyreadstat

from oracle import DESCRIBED, LANGUAGES, MISSING, Archive, Missing
from ddi import check_ddi

failures = []


def expect(found, expected, what):
    """Notes where two things differ; of lists of rows the first one that only one of them has."""
    if found == expected:
        return
    if isinstance(found, list) and found and isinstance(found[0], (list, tuple)):
        more, less = Counter(map(tuple, found)), Counter(map(tuple, expected))
        failures.append(f"{what}: only read {list((more - less))[:1]}, only expected {list((less - more))[:1]}")
    else:
        failures.append(f"{what}: read {found!r:.400}, expected {expected!r:.400}")


def in_order(rows):
    return sorted(rows, key=repr)


def text(cell):
    """A cell as files of text write it."""
    if isinstance(cell, Missing):
        return "" if cell in ("notRouted", "derived") else str(cell)
    return str(cell)


def read_csv(path, separator=","):
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), path
    rows = list(csv.reader(raw[3:].decode().splitlines(keepends=True), delimiter=separator, strict=True))
    return [[cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell for cell in row] for row in rows]


def check_csv(archive, folder, separator=","):
    head, *rows = read_csv(folder / "responses.csv", separator)
    expect(head, DESCRIBED + [column.name for column in archive.columns], f"{folder}: head")
    expect([row[0] for row in rows], [str(n + 1) for n in range(len(rows))], f"{folder}: numbers")
    expect(in_order(row[1:] for row in rows), in_order([text(cell) for cell in row] for row in archive.rows),
           f"{folder}: responses.csv")
    long = read_csv(folder / "choices.csv", separator)[1:]
    expected = Counter()
    for row in archive.rows:
        for column, cell in zip(archive.columns, row[len(DESCRIBED) - 1:]):
            if column.option is not None and cell != "notRouted":
                expected[column.question.name, column.option, text(cell)] += 1
    expect(Counter((row[1], row[2], row[3]) for row in long), expected, f"{folder}: choices.csv")
    codes = {(row[1], row[5]): row[6] for row in read_csv(folder / "codebook.csv", separator)[1:] if row[4] == "value"}
    for column in archive.columns:
        if column.option is None and not column.is_derived:
            for value, (code, _) in column.values.items():
                if value != "unknown":
                    expect(codes.get((column.name, value)), str(code), f"{folder}: code of {column.name} {value}")


def check_lines(archive, folder):
    lines = (folder / "responses.jsonl").read_text().splitlines()
    answers = [line[len('{"answers":'):line.index(',"assisted":')] for line in lines]
    expect(sorted(answers), sorted(archive.answers), f"{folder}: responses.jsonl")
    described = [json.loads(line) for line in lines]
    expect(in_order([each[name] for name in DESCRIBED[1:-1]] + ["yes" if each["assisted"] else "no"]
                    for each in described),
           in_order(row[:len(DESCRIBED) - 1] for row in archive.rows), f"{folder}: what describes the lines")


def check_sav(archive, folder, language, name):
    data, about = pyreadstat.read_sav(folder / f"{name}.sav", user_missing=True, output_format="dict")
    legal = [each.replace("-", "_") for each in DESCRIBED + [column.name for column in archive.columns]]
    legal = [each + "_" if each.upper() == "ALL" else each for each in legal]
    expect(about.column_names, legal, f"{folder}: names in SPSS")
    expect(about.file_encoding, "UTF-8", f"{folder}: encoding in SPSS")
    expect(about.file_label, archive.survey.title[language][:64], f"{folder}: title in SPSS")
    languages = {tag: place + 1 for place, tag in enumerate(archive.survey.languages)}
    expected = []
    for row in archive.rows:
        version, session, site, half_day, mode, tag, assisted = row[:len(DESCRIBED) - 1]
        codes = [1.0, session, site, half_day, 1.0 if mode == "kiosk" else 2.0, float(languages[tag]),
                 1.0 if assisted == "yes" else 0.0]
        for column, cell in zip(archive.columns, row[len(DESCRIBED) - 1:]):
            if isinstance(cell, Missing):
                codes.append(float(column.code(cell)))
            else:
                codes.append(float(cell if column.is_number else column.values[cell][0]))
        expected.append(codes)
    found = [list(row) for row in zip(*(list(data[each]) for each in legal[1:]))]
    expect(in_order(found), in_order(expected), f"{folder}: values in SPSS")
    for column, variable in zip(archive.columns, legal[len(DESCRIBED):]):
        expect(about.column_names_to_labels[variable], column.label(language)[:255], f"{folder}: label of {variable}")
        labels = {float(code): label[language] for code, label in column.values.values()}
        labels |= {float(column.code(kind)): MISSING[kind][1][language] for kind in column.missing}
        expect(about.variable_value_labels.get(variable), labels, f"{folder}: value labels of {variable}")
        last = "derived" if "unknown" in column.values else "unknown"
        expect(about.missing_ranges.get(variable),
               [{"lo": float(column.code("notRouted")), "hi": float(column.code(last))}],
               f"{folder}: missing values of {variable}")


def sheet_cell(column, cell):
    """A cell as a sheet has it."""
    if isinstance(cell, Missing):
        return text(cell) or None
    if column.is_scale and cell != "unknown":
        return int(cell)
    return cell


def check_xlsx(archive, folder, language, name):
    book = openpyxl.load_workbook(folder / f"{name}.xlsx")
    titles = {"nl": ["Gegevens", "Codeboek"], "fr": ["Données", "Codes"], "en": ["Data", "Codebook"]}[language]
    expect(book.sheetnames[:2], titles, f"{folder}: sheets")
    head, *rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    expect(head, DESCRIBED + [column.name for column in archive.columns], f"{folder}: head in Excel")
    first = len(DESCRIBED) - 1
    expected = [row[:first] + [sheet_cell(*each) for each in zip(archive.columns, row[first:])] for row in archive.rows]
    expect(in_order(row[1:] for row in rows), in_order(expected), f"{folder}: values in Excel")
    expect(book.worksheets[0].freeze_panes, "B2", f"{folder}: panes")
    codebook = [["" if cell is None else str(cell) for cell in row]
                for row in book.worksheets[1].iter_rows(values_only=True)]
    expect(codebook, read_csv(folder / "codebook.csv"), f"{folder}: codebook in Excel")


def wilson(k, n):
    """The 95 % interval of Wilson, written out."""
    z = 1.959963984540054
    middle, half = (k + z * z / 2) / (n + z * z), z * math.sqrt(k * (n - k) / n + z * z / 4) / (n + z * z)
    return middle - half, middle + half


def check_tables(archive, folder, language, name):
    """Every count that the tables tell is the archive's, and every share follows from it."""
    sheet = openpyxl.load_workbook(folder / f"{name}.xlsx").worksheets[2]
    expect(sheet.title, {"nl": "Tabellen", "fr": "Tableaux", "en": "Tables"}[language], f"{folder}: sheet of tables")
    rows = list(sheet.iter_rows(values_only=True))
    starts = {row[0]: place for place, row in enumerate(rows) if row[0]}
    told = 0
    for question in archive.survey.questions:
        if not question.options:
            continue
        start = starts[question.text[language]]
        order = ["yes", "no"] if question.form == "yes or no" else list(question.options)
        for place, option in enumerate(order):
            label = question.options[option]
            words, k, n, share, low, high = rows[start + 1 + place][:6]
            expect(words.removesuffix(")").rpartition(" (")[0] if share is None else words, label[language],
                   f"{folder}: row of {question.name}")
            if not isinstance(k, int):
                expect((k, share), ("·", None), f"{folder}: what is hidden of {question.name} {option}")
                continue
            cells = [cell for column, cell in zip(archive.columns * len(archive.rows), [
                cell for row in archive.rows for cell in row[len(DESCRIBED) - 1:]])
                if column.question is question and not column.is_derived and column.option in (None, option)
                and not isinstance(cell, Missing)]
            expect(k, sum(cell == ("yes" if question.form in ("set", "deck") else option) for cell in cells),
                   f"{folder}: count of {question.name} {option}")
            if isinstance(n, int) and n >= 10:
                told += 1
                expect(n, len(cells), f"{folder}: base of {question.name} {option}")
                for found, expected in zip((share, low, high), (k / n, *wilson(k, n))):
                    expect(abs(found - expected) < 1e-9, True, f"{folder}: share of {question.name} {option}")
    expect(told > 10 and len(sheet._charts) > 3, True, f"{folder}: {told} shares, {len(sheet._charts)} charts")


def check_package(archive, folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    if not report.valid:
        failures.append(f"{folder}: {report.flatten(['title', 'rowNumber', 'fieldName', 'message'])[:3]}")
    package = frictionless.Package(str(folder / "datapackage.json"))
    expected = []
    for row in archive.rows:
        version, session, site, half_day, mode, language, assisted = row[:len(DESCRIBED) - 1]
        typed = [version, session, site, half_day, mode, language, assisted == "yes"]
        for column, cell in zip(archive.columns, row[len(DESCRIBED) - 1:]):
            is_logical = set(column.values) == {"no", "yes"} and column.option or column.question.form == "yes or no"
            if isinstance(cell, Missing):
                typed.append(None)
            elif is_logical and not column.question.counts_unknown:
                typed.append(cell == "yes")
            elif column.is_scale and not column.question.counts_unknown:
                typed.append(int(cell))
            else:
                typed.append(cell)
        expected.append(typed)
    rows = [list(row.to_dict().values())[1:] for row in package.get_resource("responses").read_rows()]
    expect(in_order(rows), in_order(expected), f"{folder}: values by the data package")


def check_r(archive, folder, language, name):
    program = f"""
        source("{name}.R")
        labels <- vapply(responses, function(column) attr(column, "label"), "")
        write <- function(frame, file) write.table(
          frame, file, sep = ",", row.names = FALSE, na = "", qmethod = "double", fileEncoding = "UTF-8")
        write(responses, "r-responses.csv")
        write(nonanswers, "r-nonanswers.csv")
        write(data.frame(labels), "r-labels.csv")
        stopifnot(all(vapply(sets, function(set) all(set %in% names(responses)), NA)))"""
    done = subprocess.run(["Rscript", "--vanilla", "-e", program], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        return failures.append(f"{folder}: R says {done.stderr.strip()}")
    head, *rows = list(csv.reader((folder / "r-responses.csv").open(encoding="utf-8")))
    expect(head, DESCRIBED + [column.name for column in archive.columns], f"{folder}: names in R")
    labels = [row[0] for row in csv.reader((folder / "r-labels.csv").open(encoding="utf-8"))][1:]
    expect(labels[len(DESCRIBED):], [column.label(language) for column in archive.columns], f"{folder}: labels in R")
    first = len(DESCRIBED) - 1
    values, reasons = [], []
    for row in archive.rows:
        given = zip(archive.columns, row[first:])
        values.append([
            "" if isinstance(cell, Missing) else str(cell) if column.is_number else column.values[cell][1][language]
            for column, cell in given])
        # Of a derived column only that it is empty.
        reasons.append([
            MISSING[cell][1][language] if isinstance(cell, Missing) else "" for cell in row[first:]])
    expect(in_order(row[first + 1:] for row in rows), in_order(values), f"{folder}: values in R")
    rows = list(csv.reader((folder / "r-nonanswers.csv").open(encoding="utf-8")))[1:]
    expect(in_order(row[first + 1:] for row in rows), in_order(reasons), f"{folder}: non-answers in R")


def check_public(archive, folder, said):
    head, *rows = read_csv(folder / "responses.csv")
    described = ["row", "survey_version", "site", "mode", "language", "assisted"]
    expect(head, described + [column.name for column in archive.columns], f"{folder}: head")
    background = [place for place, column in enumerate(archive.columns) if column.question.is_background]

    def combination(cells, first):
        return tuple(cells[:first]) + tuple(text(cells[first + place]) for place in background)

    public = [row[1:] for row in rows]
    for key, count in Counter(combination(row, 5) for row in public).items():
        if count < 5:
            failures.append(f"{folder}: {key} occurs {count} times")
    kept = {combination(row, 5) for row in public}
    stored = [[row[0], row[2], *row[4:]] for row in archive.rows]
    expected = [[text(cell) for cell in row] for row in stored if combination(row, 5) in kept]
    held_back = len(stored) - len(expected)
    if 0 < held_back < 10:
        failures.append(f"{folder}: only {held_back} are held back")
    if held_back and f": {held_back}." not in said:
        failures.append(f"{folder}: nobody says that {held_back} are held back: {said}")
    for place, column in enumerate(archive.columns):
        if column.is_number:
            counts = Counter(row[5 + place] for row in expected)
            for row in expected:
                value = row[5 + place]
                if value.lstrip("-").isdigit() and counts[value] < 5:
                    row[5 + place] = "protected"
    expect(in_order(public), in_order(expected), f"{folder}: public rows")
    for path in folder.iterdir():
        data = path.read_bytes()
        for row in archive.rows:
            for secret in (row[1], row[3]):
                if secret.encode() in data:
                    return failures.append(f"{path} names {secret}")


def alike(cell, text):
    """The cell as text; where that says the same number to twelve digits, as it says it."""
    if isinstance(cell, (int, float)) and re.fullmatch(r"-?[0-9.]+(E-?[0-9]+)?%?", text):
        number = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        if abs(number - cell) < 1e-12:
            return text
    return "" if cell is None else str(cell)


def check_libreoffice(archives):
    """Every sheet, as LibreOffice reads it, is what openpyxl reads in it; and it opens the Belgian CSV files."""
    books = [path for folder, *_ in archives for path in sorted(folder.glob("*/*.xlsx"))]
    for path in books:
        subprocess.run(["ln", path, path.parent / f"{path.parent.name}-{path.parent.parent.name}.xlsx"], check=True)
    out = archives[0][0].parent / "libreoffice"
    linked = [path.parent / f"{path.parent.name}-{path.parent.parent.name}.xlsx" for path in books]
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", out, *linked],
        capture_output=True, text=True, timeout=600)
    for path in linked:
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            converted = out / f"{path.stem}-{sheet.title}.csv"
            if not converted.exists():
                failures.append(f"{converted.name}: LibreOffice did not read it: {done.stderr.strip()[-300:]}")
                continue
            read = list(csv.reader(converted.open(encoding="utf-8", newline="")))
            rows = [
                [alike(cell, text) for cell, text in zip(row, texts)]
                for row, texts in zip(sheet.iter_rows(values_only=True), read)]
            expect(read, rows, f"{converted.name}: as LibreOffice reads it")


def main():
    archives = []
    for folder in sorted(path for path in Path(sys.argv[1]).iterdir() if (path / "archive.sqlite").exists()):
        archives.append((folder, Archive(folder / "archive.sqlite")))
    for folder, archive in archives:
        assert len(archive.rows) > 300, folder
        for language in LANGUAGES:
            part = folder / language
            check_csv(archive, part)
            check_lines(archive, part)
            check_sav(archive, part, language, folder.name)
            check_xlsx(archive, part, language, folder.name)
            check_tables(archive, part, language, folder.name)
            check_package(archive, part)
            check_r(archive, part, language, folder.name)
            check_ddi(archive, part, folder.name, expect)
        check_csv(archive, folder / "belgian", ";")
        check_package(archive, folder / "belgian")
        check_r(archive, folder / "belgian", "nl", folder.name)
        check_public(archive, folder / "public", (folder / "public.txt").read_text())
        check_ddi(archive, folder / "public", folder.name, expect)
    check_libreoffice(archives)
    for failure in failures[:40]:
        print(failure, file=sys.stderr)
    if failures:
        sys.exit(f"{len(failures)} things of exports do not read back.")


main()
