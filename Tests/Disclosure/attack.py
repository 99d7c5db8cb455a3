"""Attacks the program's disclosure control, apart from its own code: reads reports as an outsider does.

    Tests/Disclosure/attack.sh .build/debug/drempel                            a few random surveys, then those that ship
    Tests/Disclosure/attack.sh .build/debug/drempel random 1 200 [--audience public]
    Tests/Disclosure/attack.sh .build/debug/drempel pairs 1 50                 two releases, and team beside public
    Tests/Disclosure/attack.sh .build/debug/drempel shipped --responses 40 120 400 [--groupings site mode]
    Tests/Disclosure/attack.sh .build/debug/drempel sound 1 50                 nothing hidden: are the equations true?

Each seed makes a survey and people who answer it; the report as JSON becomes equations (model.py, figures.py), and a linear
program, then one in whole numbers, gives the least and the most of what is hidden (outsider.py, which names the kinds of
breaks). It ends with 1 when somebody's small count is known (A, B, K), nobody or everybody of a small base (Z), or something
is printed that may not be (S). D and E, figures that are not small, are told. The truth is checked against every equation,
so a wrong belief about the form ends with 2 and is no break.
"""

import argparse
import json
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from form import parse
from outsider import MEANING, Break, Outsider, Publication, WrongModel
from people import Habits, RandomSurvey, left_early, planned, read_people, store

ROOT = Path(__file__).resolve().parents[2]
SERIOUS = "ABKSZ"
OPEN = "release:\n  team-threshold: 1\n  public-threshold: 1\n  smallest-group: 0\n"
PAIRS = {"two for the team": [("team", 0), ("team", 1)], "two in public": [("public", 0), ("public", 1)],
         "team, then public": [("team", 0), ("public", 0)], "public, then team": [("public", 0), ("team", 0)]}


class Refused(Exception):
    """The program says no: to a survey, or to a report."""


class Bench:
    """A folder with one archive, and the program under attack."""

    def __init__(self, program, folder, arguments):
        self.program, self.folder, self.arguments = program, Path(folder), arguments
        self.archive = self.folder / "archive.sqlite"
        shutil.copy(ROOT / "surveys/barriers.codebook", self.folder)
        self.tally = Counter()

    def run(self, *words):
        done = subprocess.run([self.program, *map(str, words)], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Refused((done.stderr + done.stdout).strip().split("\n")[0])
        return done.stdout

    def publish(self, *texts):
        """Publishes versions of a survey in an empty archive; gives (hash, form) of each, the newest first."""
        for old in self.folder.glob("archive.sqlite*"):
            old.unlink()
        for text in texts:
            survey = text
            if isinstance(text, str):
                survey = self.folder / "proef.survey"
                survey.write_text(text)
            self.run("simulate", survey, "--responses", 1, "--seed", 1, "--archive", self.archive)
        return self.versions(empty=True)

    def versions(self, empty=False):
        with sqlite3.connect(self.archive) as database:
            found = database.execute("SELECT hash, source FROM survey_version ORDER BY published_half_day, ordinal")
            versions = [(name, parse(source)) for name, source in found][::-1]
            if empty:
                for table in ("response", "session", "site"):
                    database.execute(f"DELETE FROM {table}")
        return versions

    def report(self, survey, audience, release=False):
        words = ["report", survey, "--archive", self.archive, "--format", "json", "--audience", audience]
        if self.arguments.what == "sound":
            (self.folder / "open.yaml").write_text(OPEN)
            words += ["--config", self.folder / "open.yaml"]
        if release:
            target = self.folder / f"release-{audience}.json"
            target.unlink(missing_ok=True)
            self.run(*words, "--output", target)
            report = json.loads(target.read_text())
        else:
            report = json.loads(self.run(*words))
        if report["responses"] is None:
            raise Refused("too few responses")
        return report

    def say(self, title, found, outsider=None):
        self.tally["reports"] += 1
        if outsider:
            self.tally["figures looked at"] += len(outsider.keys)
            self.tally["undecided"] += outsider.undecided
        kinds = Counter(each.kind for each in found)
        self.tally["broken reports"] += any(kind in SERIOUS for kind in kinds)
        self.tally.update(kinds)
        if set(kinds) - set("FN"):
            print(title, dict(sorted(kinds.items())), flush=True)
        worth = [each for each in found if each.kind in SERIOUS + "DE"]
        for each in sorted(worth, key=lambda each: (SERIOUS + "DE").find(each.kind))[:self.arguments.lines]:
            print(f"    {each}")

    def attack(self, title, *publications, below=None, old=frozenset()):
        last = publications[-1].report["disclosure"]
        outsider = Outsider(publications, below or last["threshold"], last["smallestGroup"], self.arguments.seconds)
        found = [] if len(publications) > 1 else [
            Break("S", [name], value, value, value, []) for name, value in publications[0].printed()]
        found += outsider.breaks() + list(outsider.by_the_rule())
        if len({publication.report["disclosure"]["audience"] for publication in publications}) > 1:
            found = [each for each in found if each.kind not in "DE"]   # the team may know what the public may not
        self.say(title, [each for each in found if not old & set(each.names)], outsider)


def random_survey(bench, seed, versions=True):
    chance = random.Random(seed)
    survey = RandomSurvey(chance)
    texts = [survey.text()] + ([survey.later_text()] if versions and chance.random() < 0.25 else [])
    published = bench.publish(*texts)
    sessions = planned(chance, bench.archive, "proef")
    return chance, published, sessions, Habits(chance, published, sessions)


def attack_random(bench, seed):
    chance, versions, sessions, habits = random_survey(bench, seed)
    people = [habits.person() for _ in range(chance.choice([12, 20, 30, 45, 60, 90]))]
    store(bench.archive, people, left_early(chance, versions, sessions))
    for audience in bench.arguments.audience:
        report = bench.report("proef", audience)
        publication = Publication.read("", report, people, versions, dict(sessions), bench.arguments.cells)
        if bench.arguments.what == "sound":
            bench.tally["reports"] += 1
        else:
            bench.attack(f"{seed} {audience}, {len(people)} responses", publication)


def attack_pairs(bench, seed):
    for title, steps in PAIRS.items():
        chance, versions, sessions, habits = random_survey(bench, seed, versions=False)
        people = [habits.person() for _ in range(chance.choice([20, 30, 45, 60]))]
        more = [habits.person() for _ in range(chance.choice([10, 12, 15, 25]))]
        store(bench.archive, people)
        publications, known = [], set()
        for number, (audience, later) in enumerate(steps):
            if later:
                store(bench.archive, more)
            report = bench.report("proef", audience, release=True)
            groups = {g["grouping"] for g in publications[0].report["groups"]} if publications else None
            publications.append(Publication.read(f"{number + 1}:{audience} ", report, people + more * later, versions,
                                                 dict(sessions), bench.arguments.cells, groups))
        if publications[0].model.groupings != publications[1].model.groupings:
            bench.tally["groupings differ"] += 1
            continue
        for publication in publications:
            last = publication.report["disclosure"]
            alone = Outsider([publication], last["threshold"], last["smallestGroup"], bench.arguments.seconds)
            known |= {publication.name + name for each in alone.breaks() for name in each.names}
        below = min(p.report["disclosure"]["threshold"] for p in publications)
        bench.attack(f"{seed} {title}, {len(people)} and {len(more)} responses", *publications, below=below, old=known)


def attack_shipped(bench, path, responses, seed):
    bench.publish(path)
    bench.run("simulate", path, "--responses", responses, "--seed", seed, "--sites", 3, "--archive", bench.archive)
    versions = bench.versions()
    people, sessions = read_people(bench.archive, versions)
    for audience in bench.arguments.audience:
        try:
            report = bench.report(path.stem, audience)
        except Refused as refusal:
            bench.tally["refused"] += 1
            print(f"{path.stem} {audience}, {responses} responses: {refusal}")
            continue
        publication = Publication.read("", report, people, versions, dict(sessions), bench.arguments.cells // 2,
                                       bench.arguments.groupings)
        told = [figure for figure in publication.reading.figures if figure.listed]
        for where, test in (("of all", lambda name: "=" not in name), ("of groups", lambda name: "=" in name)):
            figures = [figure for figure in told if test(figure.name)]
            if figures:
                hidden = sum(figure.value is None for figure in figures)
                print(f"{path.stem} {audience}, {responses} responses: {hidden} of {len(figures)} figures {where} hidden")
        bench.attack(f"{path.stem} {audience}, {responses} responses", publication)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("what", nargs="?", default="all", choices=["all", "random", "pairs", "shipped", "sound"])
    parser.add_argument("seeds", nargs="*", type=int, default=[1, 15], help="the first seed, and the one after the last")
    parser.add_argument("--audience", nargs="+", default=["team", "public"], choices=["team", "public"])
    parser.add_argument("--responses", nargs="+", type=int, default=[40, 120, 400], help="for the surveys that ship")
    parser.add_argument("--groupings", nargs="*", default=[], help="for the surveys that ship: which tables by group too")
    parser.add_argument("--cells", type=int, default=150, help="how many cells a joint table may have")
    parser.add_argument("--seconds", type=int, default=120, help="for one report")
    parser.add_argument("--lines", type=int, default=6, help="how many breaks of one report are printed")
    arguments = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(arguments.program).resolve(), folder, arguments)
        trials = []
        if arguments.what in ("all", "random", "sound"):
            trials += [(attack_random, (seed,)) for seed in range(*arguments.seeds)]
        if arguments.what in ("all", "pairs"):
            trials += [(attack_pairs, (seed,)) for seed in range(*arguments.seeds)]
        if arguments.what in ("all", "shipped"):
            trials += [(attack_shipped, (path, responses, 11)) for responses in arguments.responses
                       for path in sorted((ROOT / "surveys").glob("*.survey"))]
        for trial, what in trials:
            try:
                trial(bench, *what)
            except Refused as refusal:
                bench.tally["survey refused" if re.search("has errors", str(refusal)) else "report refused"] += 1
            except WrongModel as mistake:
                wrong += 1
                print(f"{what}: WRONG MODEL: {mistake}", flush=True)
        print(", ".join(f"{count} {what}" for what, count in sorted(bench.tally.items())) + f", {wrong} wrong models")
        for kind in sorted(set(bench.tally) & set(MEANING)):
            print(f"  {kind}: {MEANING[kind]}")
    sys.exit(2 if wrong else 1 if any(bench.tally[kind] for kind in SERIOUS) else 0)


if __name__ == "__main__":
    main()
