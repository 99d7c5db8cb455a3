"""The real kiosk in a terminal of its own, to type in and to take pictures of."""

import os
import subprocess
import time

from screen_text import find
from terminal_picture import picture

COLUMNS, ROWS = 67, 21


class KioskInTmux:
    def __init__(self, folder, command, environment):
        self.socket = os.path.join(folder, "tmux")
        self.environment = {**os.environ, **environment, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), *command)
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("set-option", "-g", "remain-on-exit", "on")

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-u", "-S", self.socket, *arguments], env=self.environment, check=True,
                              capture_output=True, text=True).stdout

    def text(self):
        return self.tmux("capture-pane", "-p")

    def see(self, words, seconds=40):
        """Waits until the screen says this."""
        end = time.monotonic() + seconds
        while not (find(words, self.text()) or words in " ".join(self.text().split())):
            if time.monotonic() > end:
                raise SystemExit(f"The kiosk does not show '{words}'. It shows:\n{self.text()}")
            time.sleep(0.05)
        # What was touched just before is not answered at once.
        time.sleep(0.6)

    def type(self, *keys):
        for key in keys:
            self.tmux("send-keys", key)
            time.sleep(0.08)

    def tap(self, label):
        """Touches the words on the screen."""
        place = find(label, self.text())
        if not place:
            raise SystemExit(f"There is no '{label}' to touch. The kiosk shows:\n{self.text()}")
        row, column = place
        for end in "Mm":
            self.tmux("send-keys", "-l", f"\x1b[<0;{column + 2};{row + 1}{end}")
            time.sleep(0.05)

    def picture(self, path):
        with open(path, "w", encoding="utf-8") as file:
            file.write(picture(self.tmux("capture-pane", "-e", "-p", "-N"), COLUMNS, ROWS))

    def end(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], check=False, capture_output=True)
