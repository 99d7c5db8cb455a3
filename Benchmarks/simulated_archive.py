"""Archives of simulated responses, made once, and whether two programs counted the same in them."""

import shutil
import sqlite3

from side_by_side import DREMPEL, ROOT, WORK, run

SITES = 27
# Ten questions, one of them a deck of eight cards; simulated at four sessions for each site.
SURVEY = ROOT / "surveys/huurtoelage-ravels.survey"
# A million takes two minutes of processor time to simulate, since everybody walks the real interview. In larger archives
# each of them stands several times, under ids of their own.
MOST = 1_000_000


def simulated(responses):
    """The archive of so many responses; it is made when it does not exist."""
    archive = WORK / f"{responses}.sqlite"
    if not archive.exists():
        print(f"Simulating {responses:,} responses once, in {archive.relative_to(ROOT)}.")
        made = archive.with_suffix(".part")
        for stale in WORK.glob(made.name + "*"):
            stale.unlink()
        if responses > MOST:
            repeat(simulated(MOST), made, responses // MOST)
        else:
            run([DREMPEL, "simulate", SURVEY, "--responses", responses, "--seed", 1, "--sites", SITES, "--archive", made])
        made.rename(archive)
    return archive


def repeat(source, target, times):
    """Writes to `target` the archive `source` with each of its responses so many times, at most 256."""
    columns = "survey_version, session, mode, language, assisted, outcome, broke_off_at, answers"
    shutil.copy(source, target)
    with sqlite3.connect(f"file:{target}", uri=True) as copy:
        copy.create_function("with_end", 2, lambda start, number: start[:15] + bytes([number]))
        copy.execute("ATTACH ? AS source", (f"file:{source}?mode=ro",))
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("DELETE FROM main.response")
        # In the order of the ids, so that no page is written twice.
        copy.execute(
            "WITH RECURSIVE turn (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM turn WHERE number + 1 < ?) "
            f"INSERT INTO main.response (id, {columns}) SELECT with_end(id, number), {columns} "
            "FROM source.response CROSS JOIN turn ORDER BY id, number",
            (times,),
        )
    copy.close()


def same_counts(ours, peer, name):
    """Stops unless every figure that the report shows is the peer's; returns how many they are.

    The peers protect nothing: what the report hides cannot be compared.
    """
    figures = {"responses": (ours["responses"], peer["responses"])}
    options = {(item["question"], item["id"]): item for item in peer["options"]}
    barriers = {item["code"]: item for item in peer["barriers"]}

    def add(what, share, k, n):
        if share and share["k"] is not None:
            figures[what, "k"] = share["k"], k
        if share and share["n"] is not None:
            figures[what, "n"] = share["n"], n

    for question in ours["questions"]:
        for option in question["options"]:
            key = question["id"], option["id"]
            if key in options:
                add(key, option, options[key]["k"], options[key]["n"])
    for barrier in ours["barriers"]:
        other = barriers[barrier["code"]]
        add(barrier["code"], barrier, other["k"], other["n"])
    for table in ours["crosstabs"]:
        grouping = table["grouping"]
        for row in table["rows"]:
            key = row["barrier"] if "barrier" in row else (table["question"], row["option"])
            other = (barriers if "barrier" in row else options).get(key, {"groups": {}})["groups"].get(grouping)
            for group, share in zip(table["groups"], row["groups"]) if other else []:
                add((key, grouping, group["id"]), share, *other.get(group["id"], (0, 0)))
    for what, (here, there) in figures.items():
        assert here == there, f"{what}: {here} here, {there} in {name}"
    return len(figures)
