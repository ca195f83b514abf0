"""Bodies that are too large, too slow or not whole: a problem document, nothing half-written, a service that goes on."""

import contextlib
import http.client
import json
import socket
import time

import pytest

from griffie import PATIENCE

MEBIBYTE = 1024 * 1024
NAME = "Halve Maan"


def organisations(service):
    return service.get("/organisations.json", service.bearer()).json()


@pytest.fixture
def nothing_written(service):
    """After the test the register is as it was and the service answers."""
    before = organisations(service)
    yield
    assert organisations(service) == before
    assert service.get("/ready").status == 200


@contextlib.contextmanager
def begun(service, length, first):
    """A connection on which the header and the first bytes of a body were sent."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=PATIENCE) as connection:
        head = [
            "POST /organisations HTTP/1.1", "Host: localhost", "Content-Type: application/json",
            f"Authorization: Bearer {service.token()}", f"Content-Length: {length}", "", ""]
        connection.sendall("\r\n".join(head).encode() + first)
        yield connection


def answer(connection):
    """The whole answer, after which the service has closed the connection."""
    response = http.client.HTTPResponse(connection)
    response.begin()
    body = response.read()
    with contextlib.suppress(ConnectionResetError):
        assert connection.recv(1) == b""
    assert response.headers.get_content_type() == "application/problem+json"
    problem = json.loads(body)
    assert problem["status"] == response.status and problem["title"] and problem["detail"]
    return response.status, problem


def test_a_body_that_drips_and_then_stalls_is_told_that_it_is_too_slow(service, nothing_written):
    whole = json.dumps({"name": NAME, "kind": "institution"}).encode()
    with begun(service, len(whole), whole[:5]) as connection:
        for byte in whole[5:15]:
            time.sleep(0.3)
            connection.sendall(bytes([byte]))
            assert service.get("/health").status == 200
        status, problem = answer(connection)
    assert (status, problem["code"]) == (408, "too-slow-sent")
    assert "niets bewaard" in problem["detail"]


@pytest.mark.parametrize("missing", [1, 20])
def test_a_body_that_is_not_whole_is_told_so(service, nothing_written, missing):
    whole = json.dumps({"name": NAME, "kind": "institution"}).encode()
    with begun(service, len(whole), whole[:-missing]) as connection:
        connection.shutdown(socket.SHUT_WR)
        status, problem = answer(connection)
    assert (status, problem["code"]) == (400, "malformed")
    assert "niet heel aan" in problem["detail"]


def test_a_client_that_leaves_in_the_middle_of_a_body_leaves_nothing_behind(service, nothing_written):
    for _ in range(20):
        with begun(service, 1000, b'{"name":"' + NAME.encode()):
            pass


FORM = {"Content-Type": "application/x-www-form-urlencoded"}
UPLOAD = {"Content-Type": "multipart/form-data; boundary=mark"}


def upload(size):
    head = b'--mark\r\nContent-Disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n'
    return head + b"%PDF-1.7\n" + b"x" * size + b"\r\n--mark--\r\n"


@pytest.mark.parametrize("path, headers, body", [
    ("/organisations", FORM, b"kind=institution&name=" + b"a" * MEBIBYTE),
    ("/quotes/1/parties/1/agreement", UPLOAD, upload(32 * MEBIBYTE)),
    ("/organisations", UPLOAD, upload(MEBIBYTE)),
], ids=["form", "upload", "upload to a form without files"])
def test_a_form_or_an_upload_that_is_too_large_is_told_the_limit(service, nothing_written, path, headers, body):
    quotes = service.get("/quotes.json", service.bearer()).json()
    refused = service.send_in_two(path, body, headers | service.bearer())
    assert (refused.status, refused.type) == (413, "application/problem+json")
    assert "1 MiB, bestanden 32 MiB" in refused.json()["detail"]
    page = service.send_in_two(path, body, headers | {"Accept": "text/html", "Cookie": "griffie_language=en"})
    assert (page.status, page.type) == (413, "text/html")
    assert b"<h1>Too large</h1>" in page.body
    assert service.get("/quotes.json", service.bearer()).json() == quotes


@pytest.mark.parametrize("path, headers, status, code", [
    ("/quotes?" + "a" * 20_000, {}, 414, "address-too-long"),
    ("/quotes", {"X-Long": "a" * 30_000}, 431, "header-too-large"),
])
def test_an_address_or_a_header_that_is_too_long_is_told_the_limit(service, path, headers, status, code):
    answer = service.get(path, headers | {"Accept": "application/json"})
    assert (answer.status, answer.type, answer.json()["code"]) == (status, "application/problem+json", code)
    page = service.get(path, headers | {"Accept": "text/html"})
    assert (page.status, page.type) == (status, "text/html")
