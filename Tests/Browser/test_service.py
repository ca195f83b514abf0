"""The service as a process: how it starts, stops, falls and gets up."""

import os
import pathlib
import signal
import subprocess
import threading

import pytest

from griffie import PATIENCE, Service, open_folder, wait_until


def is_running(process):
    """Whether it still does anything: an orphan that has ended may wait for its new parent to notice."""
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def restart_postgresql(service):
    """What an administrator does: a fast restart, with the same options, as the user it runs under."""
    data = service.data / "cluster" / "data"
    # As the program finds it: the version that made the cluster.
    tool = f"/usr/lib/postgresql/{(data / 'PG_VERSION').read_text().strip()}/bin/pg_ctl"
    as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    subprocess.run(
        [*as_user, tool, "restart", "-m", "fast", "-w", "-D", data, "-l", "/dev/null"],
        cwd="/", stdout=subprocess.DEVNULL, check=True, timeout=PATIENCE)


@pytest.fixture
def own():
    """A service that a test may treat as it likes."""
    with open_folder() as folder:
        service = Service(folder, demo=False)
        yield service.start()
        if service.process.poll() is None:
            service.stop()


def test_a_second_start_serves_again_and_keeps_its_database(own):
    own.command("user", "add", "--name", "Anna de Vries", "--email", "anna@example.org", "--role", "administrator",
                "--password", "een lang wachtwoord")
    assert own.stop() == 0
    own.start()
    assert own.command("user", "list")[0]["name"] == "Anna de Vries"


def test_a_polite_stop_ends_the_service_and_its_postgresql(own):
    postgres = own.postgres()
    assert postgres
    assert own.stop() == 0
    wait_until(lambda: not is_running(postgres), "PostgreSQL to be gone")
    assert own.postgres() is None


def test_a_service_that_was_killed_starts_again_on_the_same_database(own):
    own.stop(signal.SIGKILL)
    own.start()
    assert own.get("/ready").status == 200
    assert own.stop() == 0
    assert own.postgres() is None


def test_two_services_that_start_at_once_on_an_empty_folder_migrate_once_and_both_serve():
    with open_folder() as folder:
        services = [Service(folder, demo=False) for _ in range(2)]
        starts = [threading.Thread(target=service.start) for service in services]
        for start in starts:
            start.start()
        for start in starts:
            start.join()
        try:
            said = services[0].log.read_text()
            assert [service.get("/ready").status for service in services] == [200, 200], said
            assert said.count("De database is bijgewerkt") == 1 and said.count("De database is bij de tijd.") == 1, said
        finally:
            codes = [service.stop() for service in services]
        assert codes == [0, 0]
        assert services[0].postgres() is None


def test_a_postgresql_that_restarts_under_load_costs_answers_but_never_the_service(service):
    statuses, others, enough = [], [], threading.Event()
    token = service.bearer()

    def ask():
        while not enough.is_set():
            try:
                statuses.append(service.send("GET", "/quotes.json", headers=token, timeout=PATIENCE).status)
            except OSError as error:
                others.append(repr(error))

    askers = [threading.Thread(target=ask) for _ in range(4)]
    for asker in askers:
        asker.start()
    try:
        wait_until(lambda: len(statuses) > 20, "the first answers")
        was = service.postgres()
        restart_postgresql(service)
        assert service.postgres() not in (None, was)
        before = len(statuses)
        wait_until(lambda: 200 in statuses[before:], "an answer after the restart")
    finally:
        enough.set()
        for asker in askers:
            asker.join(PATIENCE)
    assert not others, others[:3]
    assert set(statuses) <= {200, 503}, set(statuses)
    wait_until(lambda: service.get("/quotes.json", token).status == 200, "the service to be well again")
    assert service.process.poll() is None
