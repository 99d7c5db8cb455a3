"""Pages and durable submissions a second of the online variant, beside the bare framework, single commits and oTree."""

import os
import statistics
import subprocess

from side_by_side import PEERS, PYTHON, WORK, spread
from web_load import BARE, CONNECTIONS, Drempel, OTree, folder, free_port, post_all, running, size, wrk

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "5"))
# Interviews that are sent in each round.
OURS, THEIRS = 3000, 150
CROWD = 200
# Microseconds that each fsync takes longer in the second half: a good SD card.
SLOW = 5000


def rates(rounds, name):
    return statistics.median(r[name] for r in rounds)


def table(title, note, head, rows):
    print(f"\n### {title}\n\n{note}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print("| " + " | ".join(row) + " |")


def pages():
    """The first page, beside the same bytes from the framework alone and beside oTree's first page."""
    rounds, failures = [], 0
    with folder() as ours, folder() as theirs, folder() as bare:
        drempel, otree, port = Drempel(ours), OTree(theirs), free_port()
        with drempel.serve(), otree.serve():
            bytes_ours = size(drempel.port, drempel.start)
            otree_page = otree.pages(1)[0]
            with running([BARE, port, bytes_ours], port, bare):
                for number in range(ROUNDS + 1):
                    round = {}
                    for name, at, path in [
                        ("drempel", drempel.port, drempel.start), ("bare", port, "/"), ("oTree", otree.port, otree_page)
                    ]:
                        round[name], failed = wrk(at, path, SECONDS)
                        if failed:
                            raise SystemExit(f"{name}: {failed} requests failed")
                    if number > 0:
                        rounds.append(round)
            crowd, failures = wrk(drempel.port, drempel.start, SECONDS, connections=CROWD)
    beside = spread([r["drempel"] / r["bare"] for r in rounds])
    table(
        f"First page of a session, {bytes_ours} bytes, not compressed",
        f"Medians of {ROUNDS} alternated rounds of {SECONDS} s, {CONNECTIONS} connections.",
        ["", "pages a second", "ours beside it"],
        [["drempel serve", f"{rates(rounds, 'drempel'):.0f}", "1"],
         ["Hummingbird alone, a body of the same size", f"{rates(rounds, 'bare'):.0f}", beside],
         ["oTree", f"{rates(rounds, 'oTree'):.0f}", spread([r["drempel"] / r["oTree"] for r in rounds])]])
    print(f"\nWith {CROWD} connections: {crowd:.0f} pages a second, {failures} failures.")
    return statistics.median(r["drempel"] / r["bare"] for r in rounds), failures


def submissions(environment, slow):
    """Last forms of interviews, each answered once its response is on the disk."""
    rounds = []
    with folder() as ours, folder() as theirs:
        drempel = Drempel(ours, environment)
        otree = None if slow else OTree(theirs)
        forms, stored = f"{ours}/forms", 0
        for number in range(ROUNDS + 1):
            round = {}
            with drempel.serve():
                drempel.last_forms(OURS, forms)
                round["drempel"] = post_all(drempel.port, forms, 200)
            stored += OURS
            if drempel.count() != stored:
                raise SystemExit(f"{stored} were acknowledged, {drempel.count()} are in the archive")
            with folder() as each:
                command = [str(PYTHON), str(PEERS / "one_commit_each.py"), each, "2"]
                output = subprocess.run(
                    command, env={**os.environ, **environment}, check=True, capture_output=True, text=True).stdout
                round["commits"], round["syncs"] = map(float, output.split())
            if otree:
                with otree.serve():
                    otree.last_forms(THEIRS, forms)
                    round["oTree"] = post_all(otree.port, forms, 302)
            if number > 0:
                rounds.append(round)
    rows = [["drempel serve", f"{rates(rounds, 'drempel'):.0f}", "1"]]
    for name, words in [
        ("commits", "SQLite, one durable commit for each"), ("syncs", "4 KB appended to a file and fdatasync"),
        ("oTree", "oTree"),
    ]:
        if name in rounds[0]:
            rows.append([words, f"{rates(rounds, name):.0f}", spread([r["drempel"] / r[name] for r in rounds])])
    disk = f"on a disk whose every fsync takes {SLOW / 1000:.0f} ms longer" if slow else "on this disk"
    table(
        f"Submissions {disk}",
        f"Medians of {ROUNDS} alternated rounds; {OURS} interviews sent over {CONNECTIONS} connections, of oTree {THEIRS}.",
        ["", "a second", "ours beside it"], rows)
    return statistics.median(r["drempel"] / r["commits"] for r in rounds)


page_ratio, failures = pages()
submissions({}, slow=False)
library = WORK / "slow_sync.so"
subprocess.run(["cc", "-O1", "-shared", "-fPIC", PEERS / "slow_sync.c", "-o", library, "-ldl"], check=True)
slow_ratio = submissions({"LD_PRELOAD": str(library), "SLOW_SYNC": str(SLOW)}, slow=True)

print("\n| Expected | seen | |\n|---|---|---|")
for words, seen, is_fine in [
    ("first page: at least 0.5 × the bare framework", f"{page_ratio:.2f} ×", page_ratio >= 0.5),
    (f"{CROWD} connections: no failure", f"{failures}", failures == 0),
    ("submissions where fsync is slow: at least 3 × single commits", f"{slow_ratio:.1f} ×", slow_ratio >= 3),
]:
    print(f"| {words} | {seen} | {'as expected' if is_fine else '**worse than expected**'} |")
