"""The compile of a generated survey of a thousand questions, beside pyxform on the same survey as XLSForm."""

import json
import statistics

from generated_survey import questions, write_survey, write_xlsform
from side_by_side import DREMPEL, PEERS, PYTHON, WORK, compare, run, seconds

QUESTIONS = 1000
ROUNDS = 5

survey, form, result = WORK / "duizend.survey", WORK / "duizend.xlsx", WORK / "duizend.xml"
made = questions(QUESTIONS)
write_survey(made, survey)
write_xlsform(made, form)

ours = [DREMPEL, "check", "--format", "json", survey]
peer = [PYTHON, PEERS / "compile_pyxform.py", form, result]
problems = json.loads(run(ours).output)
errors = [p for p in problems if p["severity"] == "error"]
if errors:
    raise SystemExit(f"The generated survey has an error: {errors[0]}")

compare(f"Compile of {QUESTIONS} questions", {"drempel check": ours, "pyxform": peer}, ROUNDS)
alone = [json.loads(run(peer).output)["convert"] for _ in range(ROUNDS)]
print(f"\npyxform's conversion by itself, without the start of Python: {seconds(statistics.median(alone))}.")
