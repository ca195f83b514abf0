"""The service as the tests meet it from outside: a process, an address, a command."""

import contextlib
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("GRIFFIE_BINARY", str(ROOT / ".build" / "release" / "griffie"))
PASSWORD = "demo demo demo"
PATIENCE = 90
"""Seconds that anything may take before a test gives up; no test is about speed."""

AS_POSTGRES = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
"""PostgreSQL does not run as root; then it runs as this user."""

COORDINATOR = "coordinator@demo.example"
PEOPLE = {
    "coordinator": COORDINATOR,
    "board": "board@demo.example",
    "treasurer": "treasurer@demo.example",
    "supervisor": "supervisor@demo.example",
    "reviewer": "reviewer@demo.example",
    "auditor": "auditor@demo.example",
    "administrator": "admin@demo.example",
}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until(condition, what):
    """The first true answer of the condition; fails where it does not come."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = condition()
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError(f"waited {PATIENCE} s for {what}")


@contextlib.contextmanager
def open_folder():
    """A folder that the user postgres can reach, which pytest's own folders do not let it."""
    with tempfile.TemporaryDirectory(prefix="griffie-test-", dir="/var/tmp") as folder:
        os.chmod(folder, 0o755)
        yield folder


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def type(self):
        return self.headers.get("Content-Type", "").split(";")[0]

    def json(self):
        return json.loads(self.body)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


class Service:
    """One service with its own data folder and port."""

    root, binary = ROOT, BINARY
    as_user = ()
    """What stands before a command to run it as somebody else."""

    def __init__(self, folder, demo=True, password=PASSWORD):
        self.data, self.port, self.demo = pathlib.Path(folder) / "data", free_port(), demo
        self.log = pathlib.Path(folder) / "log"
        self.environment = os.environ | ({"GRIFFIE_DEMO_PASSWORD": password} if password else {})
        self.process = None
        self.tokens = {}

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def program(self):
        return [self.binary, "serve"]

    def start(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*self.as_user, *self.program, *(["--demo"] if self.demo else []), "--data", self.data,
                 "--port", str(self.port)],
                env=self.environment, cwd=self.root, stdout=log, stderr=log)
        wait_until(lambda: self.process.poll() is not None or self.is_ready(), "the service to be ready")
        assert self.process.poll() is None, self.log.read_text()
        return self

    def is_ready(self):
        try:
            return self.get("/ready").status == 200
        except OSError:
            return False

    def rest(self):
        """Waits until the letters and documents of the demo are made; a reminder waits for its reader."""
        def works():
            jobs = self.get("/jobs.json?state=waiting", self.bearer()).json()
            return [job for job in jobs if not job["kind"].startswith("reminder")]
        wait_until(lambda: not works(), "the service to have done its own work")

    def stop(self, how=signal.SIGTERM):
        """The exit code, once the process is gone."""
        self.process.send_signal(how)
        return self.process.wait(timeout=PATIENCE)

    @property
    def cluster(self):
        return self.data / "cluster" / "data"

    def psql(self):
        """What runs psql in its private database as the superuser, whatever the database itself allows."""
        folder, port = (self.cluster / "postmaster.pid").read_text().splitlines()[4:2:-1]
        as_postgres = AS_POSTGRES if os.geteuid() == 0 else []
        return [*as_postgres, "psql", "-h", folder, "-p", port, "-d", "griffie", "-U", "postgres", "-XqAt",
                "-v", "ON_ERROR_STOP=1"]

    def sql(self, text):
        done = subprocess.run(
            self.psql(), input=text, capture_output=True, text=True, cwd="/", timeout=PATIENCE, check=True)
        return done.stdout.strip()

    def postgres(self):
        """The process id of its PostgreSQL, or None where none runs."""
        try:
            pid = int((self.cluster / "postmaster.pid").read_text().split()[0])
            os.kill(pid, 0)
            return pid
        except (FileNotFoundError, ProcessLookupError):
            return None

    def send(self, method, path, body=None, headers=None, timeout=PATIENCE):
        request = urllib.request.Request(self.address + path, data=body, method=method, headers=headers or {})
        try:
            with OPENER.open(request, timeout=timeout) as response:
                return Answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())

    def send_in_two(self, path, body, headers):
        """Sends head and body apart, and reads the answer also where the service did not want the body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.putrequest("POST", path)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                connection.putheader(name, value)
            connection.endheaders()
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.send(body)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())

    def get(self, path, headers=None):
        return self.send("GET", path, headers=headers)

    def bearer(self, email=COORDINATOR):
        return {"Authorization": f"Bearer {self.token(email)}"}

    def token(self, email=COORDINATOR):
        if email not in self.tokens:
            self.tokens[email] = self.command("token", "create", "--as", email)["token"]
        return self.tokens[email]

    def command(self, *words):
        """What the command answers as JSON; it has to succeed."""
        done = self.run(*words, "--json")
        assert done.returncode == 0, f"griffie {' '.join(words)}: {done.stderr}{done.stdout}"
        return json.loads(done.stdout)

    def run(self, *words, token=None):
        return subprocess.run(
            [*self.as_user, self.binary, *words, "--data", self.data], cwd=self.root, capture_output=True, text=True,
            timeout=PATIENCE, env=self.environment | ({"GRIFFIE_TOKEN": token} if token else {}))

    def do(self, *words):
        """The command as the coordinator with a token."""
        done = self.run(*words, "--as", COORDINATOR, "--json", token=self.token())
        assert done.returncode == 0, f"griffie {' '.join(words)}: {done.stderr}{done.stdout}"
        return json.loads(done.stdout)
