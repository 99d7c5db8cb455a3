"""Turns what tmux captured of a terminal, with its colours, into an SVG picture: letters stay letters, boxes stay sharp."""

import re
import unicodedata
from dataclasses import dataclass, replace
from html import escape

# One cell of DejaVu Sans Mono at 20 dots.
WIDTH, HEIGHT, SIZE, BASELINE = 12, 24, 20, 18.6


@dataclass(frozen=True)
class Style:
    ink: str = "#000000"
    paper: str = "#ffffff"
    bold: bool = False
    underline: bool = False


def color_256(number):
    if number < 16:
        basic = "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
        return "#" + basic.split()[number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    steps = [0, 95, 135, 175, 215, 255]
    number -= 16
    return "#" + "".join(f"{steps[(number // part) % 6]:02x}" for part in (36, 6, 1))


def restyle(style, codes):
    """The style after one `CSI … m`."""
    numbers = [int(code or 0) for code in re.split("[;:]", codes)]
    while numbers:
        code = numbers.pop(0)
        if code == 0:
            style = Style()
        elif code == 1:
            style = replace(style, bold=True)
        elif code == 4:
            style = replace(style, underline=True)
        elif code == 22:
            style = replace(style, bold=False)
        elif code == 24:
            style = replace(style, underline=False)
        elif code in (38, 48):
            if numbers.pop(0) == 2:
                color = "#" + "".join(f"{part:02x}" for part in numbers[:3])
                del numbers[:3]
            else:
                color = color_256(numbers.pop(0))
            style = replace(style, **{"ink" if code == 38 else "paper": color})
        elif code == 39:
            style = replace(style, ink=Style.ink)
        elif code == 49:
            style = replace(style, paper=Style.paper)
    return style


def cells(line):
    """The cells of one captured line: a letter (with what is drawn over it), its width and its style."""
    style, result = Style(), []
    for escape_codes, letter in re.findall(r"\x1b\[([\d;:]*)m|(.)", line):
        if not letter:
            style = restyle(style, escape_codes)
        elif unicodedata.combining(letter) or letter in "\ufe0e\ufe0f\u200d":
            if result:
                result[-1] = (result[-1][0] + letter, *result[-1][1:])
        else:
            result.append((letter, 2 if unicodedata.east_asian_width(letter) in "WF" else 1, style))
    return result


# Blocks are drawn, so that a QR code has no seams: left, top, right and bottom in halves of a cell.
BLOCKS = {"█": (0, 0, 2, 2), "▀": (0, 0, 2, 1), "▄": (0, 1, 2, 2), "▌": (0, 0, 1, 2), "▐": (1, 0, 2, 2)}


def rectangle(x, y, width, height, color):
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{color}"/>'


def picture(capture, columns, rows):
    """An SVG picture of a screen of so many columns and rows."""
    papers, blocks, inks = [], [], []
    for row, line in enumerate(capture.split("\n")[:rows]):
        x, run = 0, None
        y = row * HEIGHT
        for letter, width, style in cells(line) + [(" ", 1, None)] * columns:
            if x >= columns:
                break
            paper = style.paper if style else "#ffffff"
            if run and run[1] == paper:
                run[2] = x + width
            else:
                run = [x, paper, x + width]
                papers.append((run, y))
            if style and letter in BLOCKS:
                left, top, right, bottom = BLOCKS[letter]
                block = [x * WIDTH + left * WIDTH / 2, y + top * HEIGHT / 2, (right - left) * WIDTH / 2,
                         (bottom - top) * HEIGHT / 2, style.ink]
                last = blocks[-1] if blocks else None
                if last and last[1] == block[1] and last[3:] == block[3:] and last[0] + last[2] == block[0]:
                    last[2] += block[2]
                else:
                    blocks.append(block)
            elif style and letter != " ":
                bold = ' font-weight="bold"' if style.bold else ""
                inks.append(f'<text x="{x * WIDTH}" y="{y + BASELINE:g}" fill="{style.ink}"{bold}>{escape(letter)}</text>')
            if style and style.underline:
                inks.append(rectangle(x * WIDTH, y + BASELINE + 2, width * WIDTH, 1.5, style.ink))
            x += width
    # A hair larger than they are, or seams between them show.
    grounds = [rectangle(run[0] * WIDTH, y, (run[2] - run[0]) * WIDTH + 0.3, HEIGHT + 0.3, run[1]) for run, y in papers]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns * WIDTH} {rows * HEIGHT}" '
            f'shape-rendering="crispEdges" font-family="DejaVu Sans Mono" font-size="{SIZE}">' + "".join(grounds + [rectangle(*block) for block in blocks] + inks)
            + "</svg>\n")
