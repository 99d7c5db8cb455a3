"""The tabulation of a million simulated responses, from a file that is not in memory, beside pandas on the same file."""

import json

from side_by_side import DREMPEL, PEERS, PYTHON, ROOT, WORK, compare, drop_from_cache, run

RESPONSES = 1_000_000
SITES = 27
ROUNDS = 3

survey = ROOT / "surveys/huurtoelage-ravels.survey"
archive = WORK / f"{RESPONSES}.sqlite"
if not archive.exists():
    print(f"Simulating {RESPONSES} responses once, in {archive.relative_to(ROOT)}.")
    made = archive.with_suffix(".part")
    for stale in WORK.glob(made.name + "*"):
        stale.unlink()
    run([DREMPEL, "simulate", survey, "--responses", RESPONSES, "--seed", 1, "--sites", SITES, "--archive", made])
    made.rename(archive)

left = []
last = compare(
    f"Tabulation of {RESPONSES:,} responses ({archive.stat().st_size / 1e6:.0f} MB)",
    {
        "drempel report": [DREMPEL, "report", survey, "--archive", archive, "--format", "json"],
        "pandas": [PYTHON, PEERS / "tabulate_pandas.py", archive, survey.stem],
    },
    ROUNDS,
    before=lambda: left.append(drop_from_cache(archive)),
)
known = [megabytes for megabytes in left if megabytes is not None]
print(
    f"\nBefore each run the file was dropped from the page cache; at most {max(known):.1f} MB of it stayed."
    if known
    else "\nBefore each run the file was to be dropped from the page cache; whether it was could not be told (no fincore)."
)

# The same counts, or the comparison means nothing.
ours, peer = (json.loads(run.output) for run in last.values())
options = {(q["id"], o["id"]): (o["k"], o["n"]) for q in ours["questions"] for o in q["options"]}
for item in peer["options"]:
    key = item["question"], item["id"]
    assert options.get(key) == (item["k"], item["n"]), f"{key}: {options.get(key)} here, {item} in pandas"
barriers = {b["code"]: (b["k"], b["n"]) for b in ours["barriers"]}
for item in peer["barriers"]:
    assert barriers.get(item["code"]) == (item["k"], item["n"]), f"{barriers.get(item['code'])} here, {item} in pandas"
assert ours["responses"] == peer["responses"]
print(f"Both gave the same counts: {len(peer['options'])} options and {len(peer['barriers'])} barriers.")
