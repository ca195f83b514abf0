"""A client that goes away takes its statement along, from its socket to PostgreSQL."""

import contextlib
import json
import os
import socket
import subprocess

from griffie import wait_until

WAITING = "select count(*) from pg_stat_activity where usename = 'griffie_service' and wait_event_type = 'Lock'"
HOLDING = "select count(*) from pg_stat_activity where usename = 'postgres' and state = 'idle in transaction'"


@contextlib.contextmanager
def locked(service, quote):
    """Somebody else works on the quote, so that whoever wants to change it waits."""
    other = subprocess.Popen(service.psql(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd="/")
    try:
        other.stdin.write(f"begin; select 'locked' from quotes.quote where id = {quote} for update;\n")
        other.stdin.flush()
        assert other.stdout.readline() == "locked\n"
        yield
    finally:
        other.stdin.close()
        other.wait()


@contextlib.contextmanager
def errors_logged(service):
    """While it lasts PostgreSQL writes down why it ends a statement, which it otherwise keeps to itself."""
    service.sql("alter system set log_min_messages = 'error';\nselect pg_reload_conf();")
    wait_until(lambda: service.sql("show log_min_messages") == "error", "PostgreSQL to read its settings")
    try:
        yield
    finally:
        service.sql("alter system reset log_min_messages;\nselect pg_reload_conf();")


def said_by_postgresql(service, words):
    return sum(file.read_text().count(words) for file in (service.cluster / "log").glob("*.log"))


def logged(service, path):
    """The service's own lines about requests to an address."""
    lines = [json.loads(line) for line in service.log.read_text().splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("path") == path]


def ask_and_wait(service, path, body):
    client = socket.create_connection(("127.0.0.1", service.port))
    head = [f"POST {path} HTTP/1.1", "Host: test", "Content-Type: application/json", f"Content-Length: {len(body)}",
            *(f"{name}: {value}" for name, value in service.bearer().items()), "", ""]
    client.sendall("\r\n".join(head).encode() + body)
    return client


def test_clients_that_go_away_end_their_statements_and_leave_the_workers_to_others(service):
    quote = next(row["id"] for row in service.get("/quotes.json", service.bearer()).json() if row["state"] == "issued")
    path, before = f"/quotes/{quote}/withdrawal", service.get(f"/quotes/{quote}.json", service.bearer()).body
    by_request, by_limit = ("canceling statement due to " + why for why in ("user request", "statement timeout"))
    # As many as there are workers, each with its connection: nobody else could be served while they wait.
    count = min(2 * os.cpu_count(), 32)
    with errors_logged(service), locked(service, quote):
        was = said_by_postgresql(service, by_request), said_by_postgresql(service, by_limit), len(logged(service, path))
        clients = [ask_and_wait(service, path, b'{"reason": "Te duur"}') for _ in range(count)]
        wait_until(lambda: service.sql(WAITING) == str(count), "all of them to wait in PostgreSQL")
        for client in clients:
            client.close()
        wait_until(lambda: service.sql(WAITING) == "0", "their statements to be gone")
        assert service.get("/quotes.json", service.bearer()).status == 200
        assert service.sql(HOLDING) == "1", "they were to go while what they waited for was still held"
        wait_until(lambda: len(logged(service, path)) == was[2] + count, "the service to have told of each")
    assert said_by_postgresql(service, by_request) == was[0] + count
    assert said_by_postgresql(service, by_limit) == was[1]
    assert all("57014" in line["fault"] for line in logged(service, path)[was[2]:])
    assert service.get(f"/quotes/{quote}.json", service.bearer()).body == before
