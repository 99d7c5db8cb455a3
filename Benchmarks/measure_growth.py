"""How time and memory of all tables grow with the responses: measure_growth.py [LARGEST], a power of ten, 1000000.

Draws growth.svg. The peers go as far as the memory here lets them: pandas to a million.
"""

import math
import statistics
import sys
from pathlib import Path

from side_by_side import DREMPEL, PEERS, PYTHON, drop_from_cache, run, seconds
from simulated_archive import SURVEY, simulated

LARGEST = int(sys.argv[1]) if sys.argv[1:] else 1_000_000
ROUNDS = 3
SIZES = [10**power for power in range(3, round(math.log10(LARGEST)) + 1)]
FURTHEST = {"drempel": LARGEST, "DuckDB": LARGEST, "pandas": 1_000_000}


def command(name, archive):
    return {
        "drempel": [DREMPEL, "report", SURVEY, "--archive", archive, "--format", "json"],
        "pandas": [PYTHON, PEERS / "tabulate_pandas.py", archive, SURVEY.stem],
        "DuckDB": [PYTHON, PEERS / "tabulate_duckdb.py", archive, SURVEY.stem],
    }[name]


measured = {name: [] for name in FURTHEST}
print("\n### Growth\n\n| Responses | " + " | ".join(f"{name}, wall | memory" for name in FURTHEST) + " |")
print("|---|" + "---|" * 2 * len(FURTHEST))
for size in SIZES:
    archive = simulated(size)
    names = [name for name, furthest in FURTHEST.items() if size <= furthest]
    runs = {name: [] for name in names}
    for _ in range(ROUNDS):
        for name in names:
            drop_from_cache(archive)
            runs[name].append(run(command(name, archive)))
    cells = []
    for name in FURTHEST:
        if name not in runs:
            cells += ["", ""]
            continue
        wall, memory = (statistics.median(getattr(r, k) for r in runs[name]) for k in ("wall", "memory"))
        measured[name].append((size, wall, memory))
        cells += [seconds(wall), f"{memory:.0f} MB"]
    print(f"| {size:,} | " + " | ".join(cells) + " |", flush=True)

# Two panels with logarithmic axes. Each program has a mark of its own, so that it reads without colours.
WIDTH, HEIGHT, LEFT, TOP, GAP = 330, 260, 70, 46, 110
MARKS = {
    "drempel": ("#1a1a1a", '<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>'),
    "DuckDB": ("#b35900", '<rect x="{l:.1f}" y="{t:.1f}" width="8" height="8"/>'),
    "pandas": ("#1f5fa8", '<path d="M{x:.1f} {t:.1f}l5 9h-10z"/>'),
}
PANELS = [("wall time, seconds", 1, 0.01, 100), ("largest resident memory, MB", 2, 10, 10_000)]
parts = [
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + 2 * WIDTH + GAP + 90} {TOP + HEIGHT + 64}" role="img"'
    ' font-family="sans-serif" font-size="12" fill="#333">',
    "<title>Time and memory of all tables, by number of responses</title>",
    "<desc>"
    + "; ".join(
        f"{name}: " + ", ".join(f"{n:,} responses {seconds(wall)} {memory:.0f} MB" for n, wall, memory in points)
        for name, points in measured.items()
    )
    + "</desc>",
    '<rect width="100%" height="100%" fill="#fff"/>',
]
for number, (title, place, low, high) in enumerate(PANELS):
    left = LEFT + number * (WIDTH + GAP)

    def across(size):
        return left + WIDTH * (math.log10(size) - 3) / max(1, math.log10(LARGEST) - 3)

    def up(value):
        return TOP + HEIGHT * (1 - math.log10(value / low) / math.log10(high / low))

    parts.append(f'<text x="{left}" y="{TOP - 20}" font-size="14" font-weight="bold">{title}</text>')
    for power in range(round(math.log10(low)), round(math.log10(high)) + 1):
        y = up(10.0**power)
        parts.append(f'<path d="M{left} {y:.1f}h{WIDTH}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>')
    for size in SIZES:
        label = f'10<tspan dy="-5" font-size="9">{round(math.log10(size))}</tspan>'
        parts.append(f'<text x="{across(size):.1f}" y="{TOP + HEIGHT + 22}" text-anchor="middle">{label}</text>')
    parts.append(f'<text x="{left + WIDTH / 2}" y="{TOP + HEIGHT + 46}" text-anchor="middle">responses</text>')
    for name, points in measured.items():
        colour, mark = MARKS[name]
        line = " ".join(f"{across(point[0]):.1f},{up(point[place]):.1f}" for point in points)
        parts.append(f'<g fill="{colour}"><polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        for point in points:
            x, y = across(point[0]), up(point[place])
            parts.append(mark.format(x=x, y=y, l=x - 4, t=y - (6 if name == "pandas" else 4)))
        parts.append(f'<text x="{x + 9:.1f}" y="{y + 4:.1f}">{name}</text></g>')
parts.append("</svg>")
picture = Path(__file__).with_name("growth.svg")
picture.write_text("\n".join(parts) + "\n", encoding="utf-8")
print(f"\nDrawn in {picture.name}.")
