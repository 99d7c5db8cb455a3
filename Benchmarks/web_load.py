"""Servers to measure, and what asks them: wrk, and a client that walks interviews up to their last page."""

import html
import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from urllib.parse import urlencode

from side_by_side import DREMPEL, PEERS, WORK

BARE = WORK / "bare/release/bare"
OTREE = WORK / "otree/bin"
SURVEY = PEERS / "five.survey"
CONNECTIONS = 64


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def running(command, port, folder, environment=None):
    """Runs a server until it is no longer needed; it is there when its port answers."""
    with open(f"{folder}/server.log", "ab") as log:
        process = subprocess.Popen(
            list(map(str, command)), cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
            stdout=log, stderr=log)
    try:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                if process.poll() is not None:
                    raise SystemExit(f"{command[0]} ended:\n" + open(f"{folder}/server.log").read())
                time.sleep(0.05)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


# What would keep one client from asking so much: here all come from one address, in one session.
UNLIMITED = {
    f"DREMPEL_ONLINE_{name}_{end}": "1000000"
    for name in ("PAGES", "SESSION_FORMS") for end in ("AT_ONCE", "PER_MINUTE")
}


class Drempel:
    """`drempel serve` with an open session of the five questions."""

    def __init__(self, folder, environment=None):
        self.archive = f"{folder}/answers.sqlite"
        self.folder, self.port = folder, free_port()
        self.environment = {**UNLIMITED, "XDG_STATE_HOME": folder, **(environment or {})}
        planned = self.session("plan", "vijf", "--site", "meting", "--half-day", half_day())
        self.code = planned.split()[0]
        self.session("open", self.code)

    def session(self, *arguments):
        command = [DREMPEL, "session", *arguments, "--archive", self.archive]
        return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout

    def serve(self):
        command = [
            DREMPEL, "serve", "--survey", SURVEY, "--archive", self.archive, "--address", f"127.0.0.1:{self.port}"]
        return running(command, self.port, self.folder, self.environment)

    @property
    def start(self):
        return f"/{self.code}"

    def count(self):
        """Complete responses in the archive, read apart from the program."""
        query = "SELECT count(*) FROM response WHERE answers IS NOT NULL"
        return int(subprocess.run(
            ["sqlite3", "-readonly", self.archive, query], check=True, capture_output=True, text=True).stdout)

    # What somebody presses, page by page; the last one sends.
    ANSWERS = [
        {"do.proceed": "", "l": "nl"}, {"do.choose.yes": ""}, {"do.choose.ja": ""}, {"do.choose.brief": ""},
        {"do.choose.goed": ""}, {"do.proceed": "", "number": "3"},
    ]

    def last_forms(self, count, path):
        """Walks interviews up to the page that sends them, and writes the forms that are still to be sent."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        first = ask(connection, "GET", self.start)
        with open(path, "w") as forms:
            for _ in range(count):
                page = first
                for answer in self.ANSWERS:
                    target, fields = form(page)
                    page = ask(connection, "POST", target, {**fields, **answer})
                target, fields = form(page)
                forms.write(f"{target} {urlencode({**fields, 'do.proceed': ''})}\n")
        connection.close()


class OTree:
    """oTree's own server for production, with the same five questions."""

    KEY = "only-for-a-measurement"

    def __init__(self, folder):
        shutil.copytree(PEERS / "otree", folder, dirs_exist_ok=True)
        for name in ("_static", "_templates"):
            os.makedirs(f"{folder}/{name}", exist_ok=True)
        self.folder, self.port = folder, free_port()
        self.environment = {
            "PATH": f"{OTREE}:{os.environ['PATH']}", "OTREE_PRODUCTION": "1", "OTREE_AUTH_LEVEL": "STUDY",
            "OTREE_REST_KEY": self.KEY, "OTREE_ADMIN_PASSWORD": self.KEY,
        }
        subprocess.run(
            [OTREE / "otree", "resetdb", "--noinput"], cwd=folder, env={**os.environ, **self.environment}, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def serve(self):
        # Without the process beside it that ends sessions in which somebody is too slow.
        return running([OTREE / "otree", "prodserver1of2", self.port], self.port, self.folder, self.environment)

    def pages(self, count):
        """Makes so many participants; the paths of their first pages."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        body = '{"session_config_name": "five", "num_participants": %d}' % count
        connection.request("POST", "/api/sessions", body, {"otree-rest-key": self.KEY, "Content-Type": "application/json"})
        connection.getresponse().read()
        query = "SELECT code FROM otree_participant ORDER BY id DESC LIMIT ?".replace("?", str(count))
        codes = subprocess.run(
            ["sqlite3", "-readonly", f"{self.folder}/db.sqlite3", query], check=True, capture_output=True, text=True)
        paths = []
        for code in codes.stdout.split():
            connection.request("GET", f"/InitializeParticipant/{code}")
            answer = connection.getresponse()
            answer.read()
            paths.append(re.sub("^https?://[^/]+", "", answer.getheader("location")))
        connection.close()
        return paths

    ANSWERS = [{"huurder": "yes"}, {"kent": "ja"}, {"hoe": "brief"}, {"gevoel": "goed"}]

    def last_forms(self, count, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        with open(path, "w") as forms:
            for page in self.pages(count):
                for answer in self.ANSWERS:
                    headers = {"Content-Type": "application/x-www-form-urlencoded"}
                    connection.request("POST", page, urlencode(answer), headers)
                    answer = connection.getresponse()
                    answer.read()
                    page = re.sub("^https?://[^/]+", "", answer.getheader("location"))
                forms.write(f"{page} gezin=3\n")
        connection.close()

    def count(self):
        query = "SELECT count(*) FROM five_player WHERE gezin IS NOT NULL"
        return int(subprocess.run(
            ["sqlite3", "-readonly", f"{self.folder}/db.sqlite3", query], check=True, capture_output=True,
            text=True).stdout)


def half_day():
    now = time.localtime()
    return time.strftime("%Y-%m-%d-", now) + ("am" if now.tm_hour < 13 else "pm")


def ask(connection, method, path, fields=None):
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
    connection.request(method, path, urlencode(fields) if fields else None, headers)
    answer = connection.getresponse()
    body = answer.read().decode()
    if answer.status != 200:
        raise SystemExit(f"{method} {path} was answered with {answer.status}:\n{body[:600]}")
    return body


def form(page):
    """Where a page's form is posted, and its hidden fields."""
    target = re.search(r'<form[^>]*action="([^"]*)"', page)
    if not target:
        raise SystemExit(f"there is no form in this page:\n{page[:600]}")
    fields = {}
    for field in re.findall(r"<input[^>]*>", page):
        found = dict(re.findall(r'([a-z]+)="([^"]*)"', field))
        if found.get("type") == "hidden":
            fields[found["name"]] = html.unescape(found.get("value", ""))
    return html.unescape(target[1]), fields


def size(port, path):
    """Bytes of the body of a page that is not compressed."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    body = ask(connection, "GET", path)
    connection.close()
    return len(body.encode())


def wrk(port, path, seconds, connections=CONNECTIONS, threads=1):
    """Asks for a page again and again; requests a second, and how many failed."""
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
               f"http://127.0.0.1:{port}{path}"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    failed = sum(int(number) for line in re.findall(r"Socket errors:(.*)", output) for number in re.findall(r"\d+", line))
    failed += sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", output)))
    return float(re.search(r"Requests/sec:\s*([\d.]+)", output)[1]), failed


def post_all(port, forms, status):
    """Posts every form of a file at once over many connections; answers a second."""
    count = sum(1 for _ in open(forms))
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", "-d8s", "--timeout", "10s", "-s", str(PEERS / "post_each.lua"),
               f"http://127.0.0.1:{port}", "--", forms, str(status)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"posted (\d+) in ([\d.]+) s, refused (\d+) \((\d+)\), failed (\d+)", output)
    posted, took, refused, other, failed = (float(group) for group in found.groups())
    if posted != count or refused or failed:
        raise SystemExit(f"of {count} forms {posted:.0f} were taken, {refused:.0f} answered with {other:.0f}, "
                         f"{failed:.0f} failed")
    return count / took


@contextmanager
def folder():
    with tempfile.TemporaryDirectory(dir=WORK) as path:
        yield path
