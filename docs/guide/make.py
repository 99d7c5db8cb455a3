#!/usr/bin/env python3
"""Makes the volunteer's guide and the card for the table, as PDF files.

    docs/guide/make.py PROGRAM FOLDER

It follows the guide literally at the real kiosk, takes the pictures on the way, and refuses to make a guide that names a
button which was on no screen.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from html import unescape

from walk import walk

HERE = os.path.dirname(os.path.abspath(__file__))
SURVEYS = os.path.join(HERE, "..", "..", "surveys")


def unseen(html, screens):
    """What the guide says is on a screen (<kbd> and <q>), and was on none of them."""
    said = " ".join(" ".join(screen.split()) for screen in screens)
    # A long label goes on in the next line of a box.
    said = re.sub(r"\s*[│┃]\s*", " ", said)
    named = [unescape(name) for name in re.findall(r"<(?:kbd|q)>(.*?)</(?:kbd|q)>", html)]
    return sorted({name for name in named if name not in said})


def in_language(html, language):
    """The part of the card in this language."""
    return re.search(rf'<section lang="{language}">(.*?)</section>', html, re.S)[1]


def main(program, folder):
    with tempfile.TemporaryDirectory(prefix="drempel-guide-") as work:
        for name in os.listdir(HERE):
            if name.endswith((".html", ".css")):
                shutil.copy(os.path.join(HERE, name), work)
        with open(os.path.join(work, "card.html"), encoding="utf-8") as file:
            card = file.read()
        problems = []
        for language in ("nl", "fr"):
            pictures = os.path.join(work, "pictures", language)
            os.makedirs(pictures)
            screens = walk(os.path.abspath(program), os.path.abspath(SURVEYS), language, pictures)
            with open(os.path.join(work, f"guide-{language}.html"), encoding="utf-8") as file:
                guide = file.read()
            problems += [f"guide-{language}.html: {name}" for name in unseen(guide, screens)]
            problems += [f"card.html: {name}" for name in unseen(in_language(card, language), screens)]
        if problems:
            raise SystemExit("The kiosk shows none of this, but the guide says it does:\n  " + "\n  ".join(problems))
        os.makedirs(folder, exist_ok=True)
        for name, pages in (("guide-nl", 2), ("guide-fr", 2), ("card", 2)):
            target = os.path.join(folder, f"{name}.pdf")
            subprocess.run(["weasyprint", "--quiet", os.path.join(work, f"{name}.html"), target], check=True)
            with open(target, "rb") as file:
                count = len(re.findall(rb"/Type /Page\b", file.read()))
            if count != pages:
                raise SystemExit(f"{target} has {count} pages instead of {pages}: shorten its text.")
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
