#!/usr/bin/env python3
"""Makes the volunteer's guide, the card for the table and the page about the Wi-Fi, as PDF files.

    docs/guide/make.py PROGRAM FOLDER

It follows the guide literally at the real kiosk, takes the pictures on the way, and refuses to make a guide that names a
button which was on no screen. Where there is no sound the kiosk has no buttons for it (<kbd class="sound">): those must be
among its words.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from html import unescape

from screen_text import find
from walk import walk

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.join(HERE, "..", "..")
SURVEYS = os.path.join(PROJECT, "surveys")


def unseen(html, screens):
    """What the guide says is on a screen (<kbd> and <q>), and was on none of them."""
    named = {unescape(name) for name in re.findall(r"<(?:kbd|q)>(.*?)</(?:kbd|q)>", html)}
    missing = {name for name in named if not any(find(name, screen) for screen in screens)}
    # As they stand in the sources.
    spoken = {unescape(name) for name in re.findall(r'<kbd class="sound">(.*?)</kbd>', html)}
    return sorted(missing | {name for name in spoken if f'"{name}"' not in words()})


@cache
def words():
    """The files with the kiosk's words."""
    folder = os.path.join(PROJECT, "Sources", "SurveyTerminal")
    return "".join(read(os.path.join(path, name)) for path, _, names in os.walk(folder) if path.endswith("Words")
                   for name in names)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def in_language(html, language):
    """The part of the card in this language."""
    return re.search(rf'<section lang="{language}">(.*?)</section>', html, re.S)[1]


def main(program, folder):
    with tempfile.TemporaryDirectory(prefix="drempel-guide-") as work:
        for name in os.listdir(HERE):
            if name.endswith((".html", ".css")):
                shutil.copy(os.path.join(HERE, name), work)
        pages = {name: read(os.path.join(work, name)) for name in ("card.html", "hotspot.html")}
        problems = []
        for language in ("nl", "fr"):
            pictures = os.path.join(work, "pictures", language)
            os.makedirs(pictures)
            screens = walk(os.path.abspath(program), os.path.abspath(SURVEYS), language, pictures)
            guide = read(os.path.join(work, f"guide-{language}.html"))
            problems += [f"guide-{language}.html: {name}" for name in unseen(guide, screens)]
            problems += [f"{page}: {name}" for page, html in pages.items()
                         for name in unseen(in_language(html, language), screens)]
        if problems:
            raise SystemExit("The kiosk shows none of this, but the guide says it does:\n  " + "\n  ".join(problems))
        os.makedirs(folder, exist_ok=True)
        for name, wanted in (("guide-nl", 2), ("guide-fr", 2), ("card", 2), ("hotspot", 2)):
            target = os.path.join(folder, f"{name}.pdf")
            subprocess.run(["weasyprint", "--quiet", os.path.join(work, f"{name}.html"), target], check=True)
            with open(target, "rb") as file:
                count = len(re.findall(rb"/Type /Page\b", file.read()))
            if count != wanted:
                raise SystemExit(f"{target} has {count} pages instead of {wanted}: shorten its text.")
            print(target)


def with_mounts():
    """A USB stick is something mounted: this process gets mounts of its own, and may make them without being root."""
    if os.environ.get("DREMPEL_GUIDE") != "mounts":
        os.environ["DREMPEL_GUIDE"] = "mounts"
        os.execvp("unshare", ["unshare", "--map-root-user", "--mount", sys.executable, *sys.argv])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    with_mounts()
    main(sys.argv[1], sys.argv[2])
