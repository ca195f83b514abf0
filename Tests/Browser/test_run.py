"""scripts/run as a person starts it: in a checkout of one's own, with nothing left to build."""

import contextlib
import os
import pathlib
import pwd
import re
import shutil
import subprocess

import pytest

from griffie import AS_POSTGRES, BINARY, PATIENCE, ROOT, Service, free_port, open_folder

IS_ROOT = os.geteuid() == 0
ORDINARY = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--no-new-privs"]
USERS = [pytest.param([], id="whoever runs the tests")] + [pytest.param(ORDINARY, id="an ordinary user")] * IS_ROOT
TOOLS = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")).parent


class Checkout(Service):
    """The tree as it is after the first start: sources, program and Python environment, and a home of its own. Thus no
    test writes in the tree that it tests, and an ordinary user may enter."""

    def __init__(self, folder, as_user, **options):
        super().__init__(folder, **options)
        self.as_user = as_user
        self.root = pathlib.Path(folder) / "griffie"
        self.binary = str(self.root / ".build" / "release" / "griffie")
        for name in ("Sources", "Migrations", "Reports", "scripts"):
            shutil.copytree(ROOT / name, self.root / name)
        shutil.copy2(ROOT / "Package.swift", self.root)
        self.take_over_build()
        self.take_over_python()
        stubs = self.root / "stubs"
        stubs.mkdir()
        (stubs / "swift").write_text("#!/bin/sh\necho error: no compiler here >&2\nexit 1\n")
        (stubs / "swift").chmod(0o755)
        own = {name: value for name, value in self.environment.items() if not name.startswith(("PG", "DATABASE_URL"))}
        self.environment = own | {"HOME": str(folder), "PATH": f"{stubs}:{os.environ['PATH']}"}
        if as_user:
            subprocess.run(["chown", "-R", "-h", "nobody:nogroup", folder], check=True)

    def take_over_build(self):
        (self.root / ".build" / "release").mkdir(parents=True)
        shutil.copy2(BINARY, self.binary)
        shutil.copy2(ROOT / ".build" / "griffie-made-from", self.root / ".build")

    def take_over_python(self):
        """Of the Python environment what the service uses; the rest is for tests."""
        own, there = self.root / ".venv", ROOT / ".venv"
        shutil.copytree(there / "bin", own / "bin", symlinks=True)
        for path in (*there.glob("lib/python*/site-packages/typst*"), there / "pyvenv.cfg", *there.glob("has-*")):
            copy = shutil.copytree if path.is_dir() else shutil.copy2
            (own / path.relative_to(there)).parent.mkdir(parents=True, exist_ok=True)
            copy(path, own / path.relative_to(there))
        (own / "made").write_text(f"{self.root} {(there / 'made').read_text().split()[-1]}\n")

    @property
    def program(self):
        return [self.root / "scripts" / "run"]

    def said(self):
        """What was printed since this was last asked; the log of requests left out."""
        text = self.log.read_text()
        self.log.write_text("")
        return [line for line in text.splitlines() if not line.startswith("{")]

    def lists(self):
        return {name: self.command(name, "list") for name in ("user", "organisation", "review", "quote")}


def has_built(said):
    return any(line.startswith(("→ Building", "→ Installing", "→ Making")) for line in said)


@pytest.mark.parametrize("as_user", USERS)
def test_a_start_from_an_empty_folder_serves_and_a_second_builds_and_loads_nothing_again(as_user):
    with open_folder() as folder:
        checkout = Checkout(folder, as_user)
        checkout.start()
        said = checkout.said()
        assert not has_built(said), said
        assert f"→ Starting Griffie; its data are in {checkout.data}" in said
        assert any(line.startswith("De database is bijgewerkt") for line in said), said
        owner = pwd.getpwuid(pathlib.Path(f"/proc/{checkout.postgres()}").stat().st_uid)
        assert owner.pw_name == ("nobody" if as_user else "postgres" if IS_ROOT else pwd.getpwuid(os.getuid()).pw_name)
        # Commands know the data folder of the last start by themselves.
        added = subprocess.run(
            [*as_user, checkout.binary, "user", "add", "--name", "Anna de Vries", "--email", "anna@example.org",
             "--role", "administrator", "--password", "een lang wachtwoord"],
            cwd="/", capture_output=True, text=True, timeout=PATIENCE, env=checkout.environment)
        assert added.returncode == 0, added.stderr
        lists = checkout.lists()
        assert "Anna de Vries" in [person["name"] for person in lists["user"]] and lists["quote"]
        assert checkout.stop() == 0
        assert checkout.postgres() is None

        built = os.stat(checkout.binary).st_mtime_ns
        checkout.said()
        checkout.start()
        said = checkout.said()
        assert not has_built(said), said
        assert "De database is bij de tijd." in said, said
        assert os.stat(checkout.binary).st_mtime_ns == built
        assert checkout.lists() == lists
        assert checkout.stop() == 0


def test_what_changed_is_built_before_it_serves_and_what_cannot_be_built_is_told_in_three_parts():
    with open_folder() as folder:
        checkout = Checkout(folder, [])
        with (checkout.root / "Sources" / "griffie" / "Serve.swift").open("a") as source:
            source.write("// changed\n")
        done = subprocess.run(
            [*checkout.program, "--data", checkout.data, "--port", str(checkout.port)], env=checkout.environment,
            capture_output=True, text=True, timeout=PATIENCE)
        assert done.returncode == 1
        assert has_built(done.stdout.splitlines())
        assert "error: no compiler here\n✗ Griffie could not be built.\n  What the compiler said" in done.stderr
        assert "Repair that, then run this again." in done.stderr
        assert not checkout.data.exists()


@contextlib.contextmanager
def own_server():
    """A PostgreSQL as an administrator sets it up by the README."""
    as_postgres = AS_POSTGRES if IS_ROOT else []
    with open_folder() as folder:
        data, port = pathlib.Path(folder) / "server", free_port()
        data.mkdir()
        (pathlib.Path(folder) / "secret").write_text("geheim\n")
        if IS_ROOT:
            shutil.chown(data, "postgres")

        def tool(name, *arguments, **options):
            subprocess.run(
                [*as_postgres, TOOLS / name, *arguments], cwd="/", check=True, stdout=subprocess.DEVNULL,
                timeout=PATIENCE, **options)

        tool("initdb", "-D", data, "-A", "scram-sha-256", "-U", "postgres", f"--pwfile={folder}/secret", "--no-sync",
             "-E", "UTF8", "--locale=C.UTF-8")
        settings = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -F"
        tool("pg_ctl", "start", "-w", "-D", data, "-l", data / "log", "-o", settings)
        try:
            server = OwnServer(port)
            for statement in re.findall(r"^ +(create [^;]+);", (ROOT / "README.md").read_text(), re.M):
                server.sql("postgres", statement.replace("…", "geheim"))
            yield server
        finally:
            tool("pg_ctl", "stop", "-m", "immediate", "-D", data)


class OwnServer:
    def __init__(self, port):
        self.port = port

    def address(self, user):
        return f"postgresql://{user}:geheim@127.0.0.1:{self.port}/griffie"

    def sql(self, database, text):
        return subprocess.run(
            ["psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", database, "-XqAt", "-c", text],
            capture_output=True, text=True, timeout=PATIENCE, check=True,
            env=os.environ | {"PGPASSWORD": "geheim"}).stdout.strip()


@pytest.mark.parametrize("named", ["DATABASE_URL", "PGHOST"])
def test_a_server_of_ones_own_is_used_and_no_private_one_is_made(named):
    with own_server() as server, open_folder() as folder:
        checkout = Checkout(folder, [])
        checkout.environment["GRIFFIE_OWNER_URL"] = server.address("griffie_owner")
        checkout.environment |= {
            "DATABASE_URL": {"DATABASE_URL": server.address("griffie_service")},
            "PGHOST": {
                "PGHOST": "127.0.0.1", "PGPORT": str(server.port), "PGUSER": "griffie_service",
                "PGPASSWORD": "geheim", "PGDATABASE": "griffie"},
        }[named]
        checkout.start()
        assert not has_built(checkout.said())
        assert not (checkout.data / "cluster").exists()
        people = checkout.command("user", "list")
        assert server.sql("griffie", "select count(*) from access.person") == str(len(people))
        assert len(people) >= 9
        assert checkout.get("/quotes.json", checkout.bearer()).json()
        assert checkout.stop() == 0
        # It is not ours to stop.
        assert server.sql("griffie", "select count(*) from access.person") == str(len(people))
