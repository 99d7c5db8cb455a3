"""A program in a pseudo-terminal whose output is kept with the time at which each piece of it came."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

import pyte

COLUMNS, ROWS = 80, 24

# What a terminal such as xterm answers, so that no program waits for an answer that does not come.
ANSWERS = [
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[>0?q"), b"\x1bP>|XTerm(379)\x1b\\"),
    (re.compile(rb"\x1b\[\?(\d+)\$p"), b"\x1b[?%s;2$y"),
    (re.compile(rb"\x1b\[(\d+)\$p"), b"\x1b[%s;2$y"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
]
# What the emulator does not know and would print.
UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;:]*[ -/]*[@-~]|\x1b\[\??[0-9;]*\$p|\x1b[P_^\]][^\x07\x1b]*(?:\x07|\x1b\\)")


class RecordedTerminal:
    """Starts `command`; use it in a `with` statement, which ends the program."""

    def __init__(self, command, environment, folder):
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.started = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.chdir(folder)
            os.execvpe(command[0], command, {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment})
        os.set_blocking(self.terminal, False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    def record(self, quiet, limit=10):
        """The pieces of output with their times, until nothing came for `quiet` seconds.

        Nothing is drawn meanwhile: the emulator is slow, and its time would be counted as the program's.
        """
        pieces = []
        end = time.perf_counter() + limit
        while time.perf_counter() < end and select.select([self.terminal], [], [], quiet)[0]:
            try:
                piece = os.read(self.terminal, 1 << 16)
            except OSError:
                piece = b""
            now = time.perf_counter()
            if not piece:
                raise SystemExit("The program ended by itself:\n" + "\n".join(self.screen.display))
            pieces.append((now, piece))
            for question, answer in ANSWERS:
                for found in question.finditer(piece):
                    os.write(self.terminal, answer % found.groups() if found.groups() else answer)
        return pieces

    def draw(self, pieces):
        """Draws the pieces and gives the time of the last one that changed the screen; `None` when none did."""
        changed = None
        before = self.cells()
        for when, piece in pieces:
            self.stream.feed(UNKNOWN.sub(b"", piece))
            after = self.cells()
            if after != before:
                before, changed = after, when
        return changed

    def cells(self):
        return [tuple(self.screen.buffer[row][column] for column in range(COLUMNS)) for row in range(ROWS)]

    def first_frame(self, quiet=2):
        """Seconds from the start until the first screen stood there whole."""
        done = self.draw(self.record(quiet))
        if done is None:
            raise SystemExit("The program showed nothing.")
        return done - self.started

    def press(self, key, quiet=0.08):
        """Seconds from a key until the screen that it leads to stood there whole; `None` when nothing changed."""
        start = time.perf_counter()
        os.write(self.terminal, key)
        done = self.draw(self.record(quiet))
        return None if done is None else done - start

    def shows(self, text):
        return text in " ".join(" ".join(self.screen.display).split())

    def wait_for(self, words, limit=60):
        """Draws what comes until `words` are on the screen."""
        end = time.perf_counter() + limit
        while not self.shows(words):
            if time.perf_counter() > end:
                raise SystemExit(f"'{words}' does not come:\n" + "\n".join(self.screen.display))
            if select.select([self.terminal], [], [], 1)[0]:
                self.stream.feed(UNKNOWN.sub(b"", os.read(self.terminal, 1 << 16)))

    def processes(self):
        """The program and all that it started."""
        parents = {}
        for name in os.listdir("/proc"):
            if name.isdigit():
                try:
                    with open(f"/proc/{name}/stat", encoding="ascii", errors="replace") as stat:
                        parents[int(name)] = int(stat.read().rpartition(")")[2].split()[1])
                except OSError:
                    pass
        found = [self.process]
        for process in found:
            found += [child for child, parent in parents.items() if parent == process]
        return found

    def memory(self):
        """MB in memory now, of the program and all that it started; what several share is counted once."""
        total = 0
        for process in self.processes():
            with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as rollup:
                total += next(int(line.split()[1]) / 1024 for line in rollup if line.startswith("Pss:"))
        return total

    def processor(self):
        """Seconds on a processor so far, of the program and all that it started and that still lives."""
        ticks = 0
        for process in self.processes():
            with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as stat:
                fields = stat.read().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")
