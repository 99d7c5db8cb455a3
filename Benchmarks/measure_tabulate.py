"""All tables of a million simulated responses, from a file that is not in memory, beside pandas and DuckDB on it."""

import json

from side_by_side import DREMPEL, PEERS, PYTHON, compare, drop_from_cache
from simulated_archive import SURVEY, same_counts, simulated

RESPONSES = 1_000_000
ROUNDS = 3

archive = simulated(RESPONSES)
left = []
last = compare(
    f"Tabulation of {RESPONSES:,} responses ({archive.stat().st_size / 1e6:.0f} MB)",
    {
        "drempel report": [DREMPEL, "report", SURVEY, "--archive", archive, "--format", "json"],
        "pandas": [PYTHON, PEERS / "tabulate_pandas.py", archive, SURVEY.stem],
        "DuckDB": [PYTHON, PEERS / "tabulate_duckdb.py", archive, SURVEY.stem],
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
ours = json.loads(last.pop("drempel report").output)
for name, run in last.items():
    print(f"{name} gave the same {same_counts(ours, json.loads(run.output), name):,} counts.")
