"""First frame, key to frame, memory and time at rest of the kiosk, beside a Textual form of the same screens."""

import os
import statistics
import tempfile

from recorded_terminal import COLUMNS, ROWS, RecordedTerminal
from side_by_side import DREMPEL, PEERS, PYTHON, ROOT, WORK, spread

ROUNDS = 7
KEYS = 100
# Seconds at rest.
REST = int(os.environ.get("BENCH_REST", "60"))
INTERVIEWS = int(os.environ.get("BENCH_INTERVIEWS", "1000"))
DOWN, UP, ENTER = b"\x1b[B", b"\x1b[A", b"\r"
QUESTION = "Huur je een huis of een kamer?"
SURVEY = str(ROOT / "surveys/huurtoelage-ravels.survey")
# Somebody who does not rent: the keys, and what comes after each.
INTERVIEW = [
    (ENTER, "Ik doe mee"), (ENTER, "Huur je een"), (b"2", "Hoe hoor je"), (b"+", "foto sturen"), (b"1", "Welk gevoel"),
    (b"3", "Klaar!"), (ENTER, "Dank je wel"), (ENTER, "Raak het scherm"),
]


def kiosk(folder):
    """The kiosk as the device runs it, but that keys may follow each other faster than people's."""
    command = [str(DREMPEL), "kiosk", SURVEY, "--archive", f"{folder}/kiosk.sqlite", "--language", "nl"]
    alone = {"DREMPEL_KIOSK_LANGUAGES": "nl", "DREMPEL_KIOSK_GUARD_MILLISECONDS": "0"}
    return command, {"XDG_RUNTIME_DIR": folder, "XDG_STATE_HOME": folder, **alone}


def textual(_):
    return [str(PYTHON), str(PEERS / "form_textual.py")], {"TEXTUAL_ANIMATIONS": "none"}


PROGRAMS = {"drempel kiosk": kiosk, "Textual": textual}


def measure(command, environment):
    """First frame and keys in seconds, memory in MB."""
    with RecordedTerminal(command, environment, ROOT) as terminal:
        first = terminal.first_frame()
        for _ in range(4):
            if terminal.shows(QUESTION):
                break
            terminal.press(ENTER, quiet=0.3)
        if not terminal.shows(QUESTION):
            raise SystemExit(f"{command[0]} does not come to its question:\n" + "\n".join(terminal.screen.display))
        # The first press may only put the focus on an option.
        terminal.press(DOWN)
        keys = [terminal.press(UP if number % 2 else DOWN) for number in range(KEYS)]
        answered = [key for key in keys if key is not None]
        if len(answered) < KEYS * 0.9:
            raise SystemExit(f"{command[0]}: only {len(answered)} of {KEYS} keys changed the screen")
        return {"first": first, "key": statistics.median(answered), "keys": answered, "memory": terminal.memory()}


def at_rest(command, environment):
    """Seconds on a processor in a minute in which nobody comes."""
    with RecordedTerminal(command, environment, ROOT) as terminal:
        terminal.first_frame()
        before = terminal.processor()
        terminal.record(quiet=REST, limit=REST)
        return (terminal.processor() - before) * 60 / REST


def after_interviews(command, environment):
    """MB before and after many interviews."""
    with RecordedTerminal(command, environment, ROOT) as terminal:
        terminal.wait_for("Raak het scherm")
        sizes = []
        for number in range(INTERVIEWS + 1):
            for key, words in INTERVIEW:
                os.write(terminal.terminal, key)
                terminal.wait_for(words)
            if number in (0, INTERVIEWS):
                sizes.append(terminal.memory())
        return sizes


rounds = []
for number in range(ROUNDS + 1):
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        pair = {name: measure(*program(folder)) for name, program in PROGRAMS.items()}
    # One round more is run first and not counted.
    if number > 0:
        rounds.append(pair)

print(f"\n### Kiosk in a terminal of {COLUMNS}×{ROWS}\n\nMedians of {ROUNDS} alternated rounds, {KEYS} keys each.\n")
print("| | first frame | key to frame | 99 of 100 keys | memory | first frame beside ours | key beside ours | memory beside ours |")
print("|---|---|---|---|---|---|---|---|")
for name in PROGRAMS:
    first, key, memory = (statistics.median(r[name][k] for r in rounds) for k in ("first", "key", "memory"))
    keys = sorted(key for r in rounds for key in r[name]["keys"])
    slow = keys[int(len(keys) * 0.99)]
    cells = [f"{first * 1e3:.1f} ms", f"{key * 1e3:.2f} ms", f"{slow * 1e3:.2f} ms", f"{memory:.0f} MB"]
    if name == "drempel kiosk":
        cells += ["1", "1", "1"]
    else:
        cells += [spread([r[name][k] / r["drempel kiosk"][k] for r in rounds]) for k in ("first", "key", "memory")]
    print(f"| {name} | " + " | ".join(cells) + " |")

print("\n| At rest | processor in a minute |\n|---|---|")
for name, program in PROGRAMS.items():
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        print(f"| {name} | {at_rest(*program(folder)):.2f} s |")

with tempfile.TemporaryDirectory(dir=WORK) as folder:
    before, after = after_interviews(*kiosk(folder))
print(f"\nMemory of the kiosk after one interview {before:.1f} MB, after {INTERVIEWS} more {after:.1f} MB.")
