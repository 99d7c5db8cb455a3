"""First frame, key to frame and memory of the kiosk in a pseudo-terminal, beside a Textual form of the same screens."""

import statistics
import tempfile

from recorded_terminal import COLUMNS, ROWS, RecordedTerminal
from side_by_side import DREMPEL, PEERS, PYTHON, ROOT, WORK, spread

ROUNDS = 7
KEYS = 60
DOWN, UP, ENTER = b"\x1b[B", b"\x1b[A", b"\r"
QUESTION = "Huur je een huis of een kamer?"


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
        answered = sorted(key for key in keys if key is not None)
        if len(answered) < KEYS * 0.9:
            raise SystemExit(f"{command[0]}: only {len(answered)} of {KEYS} keys changed the screen")
        return {
            "first": first,
            "key": statistics.median(answered),
            "slow": answered[int(len(answered) * 0.95)],
            "memory": terminal.memory(),
        }


rounds = []
for number in range(ROUNDS + 1):
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        survey = ROOT / "surveys/huurtoelage-ravels.survey"
        ours = [DREMPEL, "kiosk", survey, "--archive", f"{folder}/kiosk.sqlite", "--language", "nl"]
        peer = [PYTHON, PEERS / "form_textual.py"]
        pair = {
            "drempel kiosk": measure([str(part) for part in ours], {"XDG_RUNTIME_DIR": folder}),
            "Textual": measure([str(part) for part in peer], {"TEXTUAL_ANIMATIONS": "none"}),
        }
    # One round more is run first and not counted.
    if number > 0:
        rounds.append(pair)

print(f"\n### Kiosk in a terminal of {COLUMNS}×{ROWS}\n\nMedians of {ROUNDS} alternated rounds, {KEYS} keys each.\n")
print("| | first frame | key to frame | 95 of 100 keys | memory | first frame beside ours | key beside ours | memory beside ours |")
print("|---|---|---|---|---|---|---|---|")
for name in rounds[0]:
    first, key, slow, memory = (statistics.median(r[name][k] for r in rounds) for k in ("first", "key", "slow", "memory"))
    cells = [f"{first * 1e3:.1f} ms", f"{key * 1e3:.2f} ms", f"{slow * 1e3:.2f} ms", f"{memory:.0f} MB"]
    if name == "drempel kiosk":
        cells += ["1", "1", "1"]
    else:
        cells += [spread([r[name][k] / r["drempel kiosk"][k] for r in rounds]) for k in ("first", "key", "memory")]
    print(f"| {name} | " + " | ".join(cells) + " |")
