"""What the published text of a survey says that a count needs, and what a peer prints."""

import json
import re
import sys

# An answer that is none, as the peers write it into their columns.
NON_ANSWERS = ["~skipped", "~refused", "~unknown", "~derived"]

# The tables by group: of every option and barrier, and by session of the barriers.
GROUPINGS = {"site": "site", "language": "language", "mode": "mode", "assistance": "assisted", "session": "session"}

# A response with its site, of one survey.
RESPONSES = (
    "FROM response JOIN survey_version ON hash = survey_version JOIN session ON code = session "
    "WHERE survey_version.survey = ? AND outcome = 'complete'"
)


def read(source):
    """Its questions by name, each with the list of its options; the barrier of each option that carries one; the
    questions in which not knowing is an answer."""
    questions, carries, knowledge, question, option = {}, {}, set(), None, None
    for line in source.splitlines():
        line = re.sub(r'"(\\.|[^"\\])*"', "", line)
        if found := re.match(r"(?:question|cards) ([a-z0-9-]+)", line):
            question, option = found[1], None
            questions[question] = []
        elif re.match(r"\S", line):
            question = None
        if question is None:
            continue
        if found := re.match(r"\s+\[([a-z0-9-]+)\]", line):
            option = found[1]
            questions[question].append(option)
        if re.match(r"\s+unknown counts as an answer", line):
            knowledge.add(question)
        if option and (found := re.search(r"\bbarrier ([A-Z]+[0-9]+)", line)):
            carries[question, option] = found[1]
    return questions, carries, knowledge


def write(survey, responses, options, barriers):
    """Each of options and barriers has k, n and by grouping and group the same two."""
    json.dump({"survey": survey, "responses": responses, "barriers": barriers, "options": options}, sys.stdout)
