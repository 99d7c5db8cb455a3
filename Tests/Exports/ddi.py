"""Checks a DDI-Codebook 2.5 file element by element, and against its schema where `DDI_SCHEMA` names `codebook.xsd`."""

import csv
import os
from collections import Counter

import lxml.etree as etree

from oracle import DESCRIBED, LANGUAGES, MISSING, Missing

NAMESPACE = "{ddi:codebook:2_5}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# What each element may hold, in this order (field level documentation of DDI-Codebook 2.5), as far as exports use it.
ORDER = {
    "codeBook": "docDscr stdyDscr fileDscr dataDscr otherMat",
    "stdyDscr": "citation studyAuthorization stdyInfo studyDevelopment method dataAccs othrStdyMat notes",
    "citation": "titlStmt rspStmt prodStmt distStmt serStmt verStmt biblCit holdings notes",
    "titlStmt": "titl subTitl altTitl parTitl IDNo",
    "rspStmt": "AuthEnty othId",
    "distStmt": "distrbtr contact depositr depDate distDate",
    "verStmt": "version verResp notes",
    "stdyInfo": "studyBudget subject abstract sumDscr qualityStatement notes exPostEvaluation",
    "subject": "keyword topcClas",
    "method": "dataColl notes anlyInfo stdyClas dataProcessing codingInstructions",
    "dataColl": "timeMeth dataCollector collectorTraining frequenc sampProc sampleFrame targetSampleSize deviat "
                "collMode resInstru instrumentDevelopment sources collSitu actMin ConOps weight cleanOps",
    "dataAccs": "setAvail useStmt notes",
    "useStmt": "confDec specPerm restrctn contact citReq deposReq conditions disclaimer",
    "fileDscr": "fileTxt locMap notes",
    "fileTxt": "fileName fileCitation fileCont fileStrc dimensns fileType format filePlac dataChck ProcStat dataMsng "
               "software verStmt",
    "dimensns": "caseQnty varQnty logRecL recPrCas recNumTot",
    "dataDscr": "varGrp nCubeGrp var nCube notes",
    "varGrp": "labl txt concept defntn universe notes",
    "var": "location labl imputation security embargo respUnit anlysUnit qstn valrng invalrng undocCod universe TotlResp "
           "sumStat txt stdCatgry catgryGrp catgry codInstr verStmt concept derivation varFormat geoMap catLevel notes",
    "qstn": "qstnLit ivuInstr",
    "valrng": "range",
    "catgry": "catValu labl txt catStat mrow",
}
ATTRIBUTES = {
    ("varGrp", "type"): {"multipleResp"},
    ("var", "intrvl"): {"contin", "discrete"},
    ("qstn", "responseDomainType"): {"category", "multiple", "numeric"},
    ("catgry", "missing"): {"Y"},
    ("catStat", "type"): {"freq", "other"},
    ("catStat", "otherType"): {"protected"},
    ("varFormat", "type"): {"character", "numeric"},
    ("abstract", "contentType"): {"purpose"},
}
FREE = {"ID", "URI", "name", "files", "var", "missType", "min", "max", "version", LANG}


def check_form(root, what, expect):
    """The names, the order and the attributes of all elements, and that references lead somewhere."""
    ids = [each.get("ID") for each in root.iter() if each.get("ID")]
    expect(len(ids), len(set(ids)), f"{what}: identifiers")
    for element in root.iter():
        name = element.tag.removeprefix(NAMESPACE)
        allowed = ORDER.get(name, "").split()
        children = [child.tag.removeprefix(NAMESPACE) for child in element]
        expect([child for child in children if child not in allowed], [], f"{what}: in {name}")
        places = [allowed.index(child) for child in children if child in allowed]
        if name != "qstn":
            expect(places, sorted(places), f"{what}: order in {name}")
        if children:
            expect((element.text or "").strip(), "", f"{what}: text in {name}")
        for attribute, value in element.attrib.items():
            if attribute not in FREE:
                expect(value in ATTRIBUTES.get((name, attribute), ()), True, f"{what}: {name} {attribute}={value}")
        for reference in (element.get("var", "") + " " + element.get("files", "")).split():
            expect(reference in ids, True, f"{what}: reference to {reference}")
    schema = os.environ.get("DDI_SCHEMA")
    if schema:
        schema = etree.XMLSchema(etree.parse(schema))
        expect(schema.validate(root), True, f"{what}: by its schema, {schema.error_log.last_error}")


def texts(element, path):
    return {each.get(LANG): each.text or "" for each in element.findall(path.replace("/", "/" + NAMESPACE))}


def plain(condition):
    return condition.replace("(", "").replace(")", "")


def in_three(words):
    return {language: words[language] for language in LANGUAGES if language in words}


def check_ddi(archive, folder, name, expect):
    what = f"{folder}/{name}.xml"
    root = etree.parse(f"{folder}/{name}.xml").getroot()
    expect(root.tag, NAMESPACE + "codeBook", what)
    check_form(root, what, expect)
    with open(f"{folder}/responses.csv", encoding="utf-8-sig", newline="") as file:
        head, *rows = list(csv.reader(file))
    titles = {root.get(LANG): root.findtext(f".//{NAMESPACE}titl")}
    titles |= {each.get(LANG): each.text for each in root.iter(NAMESPACE + "parTitl")}
    expect(in_three(titles), in_three(archive.survey.title), f"{what}: titles")
    expect(root.findtext(f".//{NAMESPACE}caseQnty"), str(len(rows)), f"{what}: cases")
    variables = root.findall(f"{NAMESPACE}dataDscr/{NAMESPACE}var")
    expect([variable.get("name") for variable in variables], head, f"{what}: variables")
    is_public = head[0] == "row"
    told = hidden = 0
    for column, variable in zip(archive.columns, variables[len(head) - len(archive.columns):]):
        where = f"{what}: {column.name}"
        question = column.question
        labels = question.options[column.option] if column.option else MISSING["derived"][1] if column.is_derived \
            else question.text
        expect(in_three(texts(variable, NAMESPACE + "labl")), in_three(labels), f"{where} label")
        asked = variable.find(NAMESPACE + "qstn")
        expect(in_three(texts(asked, NAMESPACE + "qstnLit")), in_three(question.text), f"{where} question")
        expect(in_three(texts(asked, NAMESPACE + "ivuInstr")), in_three(question.hint), f"{where} hint")
        conditions = [each for each in (question.condition, question.conditions.get(column.option)) if each]
        # The published text leaves out parentheses that change nothing.
        expect([plain(each.text) for each in variable.findall(NAMESPACE + "universe")],
               [plain(each) for each in conditions], f"{where} conditions")
        place = DESCRIBED.index("assisted") + archive.columns.index(column)
        counts = Counter(row[head.index(column.name)] for row in rows) if is_public else Counter(
            str(row[place]) for row in archive.rows)
        values, missing = {}, {}
        for category in variable.findall(NAMESPACE + "catgry"):
            value = category.findtext(NAMESPACE + "catValu") or ""
            kind = category.get("missType")
            (missing if kind else values)[kind or value] = in_three(texts(category, NAMESPACE + "labl"))
            statistic = category.find(NAMESPACE + "catStat")
            if statistic is None or (is_public and kind in ("notRouted", "derived")):
                continue
            if statistic.get("otherType") == "protected":
                hidden += 1
                continue
            told += 1
            expect(int(statistic.text), counts[value if is_public or not kind else kind], f"{where} {kind or value}")
        expect(values, {value: in_three(label) for value, (_, label) in column.values.items()}, f"{where} values")
        expected = {kind: in_three(MISSING[kind][1]) for kind in column.missing}
        missing.pop("protected", None)
        expect(missing, expected, f"{where} missing values")
    expect(told > hidden and told > 20, True, f"{what}: {told} frequencies told, {hidden} hidden")
