"""Whatever comes in that is no good is answered with a sentence about it, never with a fault of Griffie's own."""

import json
import re

import pytest

from griffie import PEOPLE, Service, open_folder

MEBIBYTE = 1024 * 1024
TAKES_A_FILE = ["/quotes/{quote}/parties/{party}/agreement", "/reviewers/{reviewer}/decisions",
                "/decisions/{decision}/documents"]
"""Where a body may be larger: a document goes along with a form, so that only the contract refuses the data."""
ANSWERS_NO = ["/register/{number}.json"]
"""Where a number of nobody is answered as any other that is not registered, so that nothing is learnt by trying."""
JSON = {"Content-Type": "application/json"}
FEWEST_POSTS, FEWEST_READS = 77, 25
"""So many take a body, or parameters, now; a document that leaves some out would have them go untried."""


def deep(levels):
    return b"[" * levels + b"]" * levels


BAD = {
    "nothing": b"",
    "no JSON": b"{name: 1}",
    "cut off": b'{"name":"Zorg',
    "a list": b"[1,2,3]",
    "a word": b'"hallo"',
    "a number": b"12",
    "two values": b"{} {}",
    "a key twice": b'{"name":"a","name":"b"}',
    "wrong UTF-8": b'{"name":"\xff\xfe\xc3"}',
    "a surrogate alone": b'{"name":"\\ud800"}',
    "NUL": b'{"name":"a\x00b"}',
    "NUL as an escape": b'{"name":"a\\u0000b","kind":"a\\u0000b","hours":"\\u0000"}',
    "an unknown field": b'{"thisFieldIsUnknown":1}',
    "wrong types": json.dumps({name: {"a": [1]} for name in ("name", "kind", "hours", "title", "person")}).encode(),
    "a huge number": b'{"name":' + b"9" * 5000 + b"}",
    "very deep": deep(100_000),
    "UTF-16": '{"name":"a"}'.encode("utf-16"),
}


def complain(answer):
    assert 400 <= answer.status < 500, (answer.status, answer.body[:300])
    assert answer.type == "application/problem+json", answer.type
    problem = answer.json()
    assert problem["status"] == answer.status and problem["title"] and problem["detail"]


class Doors:
    """Every address of the OpenAPI document, with records that are there and the token of one who may."""

    def __init__(self, service):
        self.service, self.paths = service, service.get("/openapi.json").json()["paths"]
        meeting = service.do("meeting", "plan", "1", "--title", "Startgesprek", "--day", "2021-03-22")["id"]
        draft = service.get("/quotes.json?state=draft", service.bearer()).json()[0]["id"]
        issued = service.get("/quotes.json?state=issued", service.bearer()).json()[0]["id"]
        party = service.get(f"/quotes/{issued}.json", service.bearer()).json()["agreements"][0]["party"]
        asked = ("--director-name", "Ina Bos", "--director-function", "bestuurder")
        letter = self.secret(service.do("agreement", "ask", str(issued), str(party), *asked))
        invited = self.secret(self.post("/people/9/invitation", b"{}", "administrator").json())
        self.records = [
            ("/agreement/{secret}", f"/agreement/{letter}"), ("/invitation/{secret}", f"/invitation/{invited}"),
            ("{meeting}", str(meeting)), ("/{quote}/draft", f"/{draft}/draft"), ("/{quote}/issue", f"/{draft}/issue"),
        ]

    @staticmethod
    def secret(answer):
        return re.search(r"[\w-]{40,}", str(answer)).group()

    def send(self, method, path, body, role):
        headers = self.service.bearer(PEOPLE[role]) if role in PEOPLE else {}
        return self.service.send(method, path, body, headers | JSON | {"Accept": "application/json"})

    def post(self, path, body, role):
        return self.send("POST", path, body, role)

    def there(self, path):
        """The address of a record that is there."""
        for parameter, record in self.records:
            path = path.replace(parameter, record)
        return re.sub(r"\{\w+\}", "1", path)

    def all(self, method):
        """Each path with what it takes and one who may: None where no one who signs in may, but a link or anyone does."""
        for path, methods in self.paths.items():
            if method in methods:
                operation = methods[method]
                yield path, operation, next((role for role in PEOPLE if role in operation["x-roles"]), None)

    def written(self):
        """What people or links wrote so far; Griffie's own jobs may go on meanwhile."""
        rows = self.service.get("/history.json", self.service.bearer(PEOPLE["auditor"])).json()
        return [row for row in rows if row["action"] != "job"]


@pytest.fixture(scope="module")
def doors():
    """A service of its own, with every token made beforehand, for making one is written down too."""
    with open_folder() as folder:
        service = Service(folder)
        try:
            service.start()
            for email in PEOPLE.values():
                service.token(email)
            service.rest()
            yield Doors(service)
        finally:
            assert service.stop() == 0


@pytest.fixture
def nothing_written(doors):
    """After the test no record was added or changed, by anyone, and the service answers."""
    before = doors.written()
    yield
    assert doors.written()[:3] == before[:3]
    assert doors.service.get("/ready").status == 200


def each(doors, method, attempt):
    """Tries something with every door of a method; all that go wrong are named at once."""
    wrong, tried = [], 0
    for path, operation, role in doors.all(method):
        try:
            tried += attempt(path, operation, role)
        except AssertionError as error:
            wrong.append(f"{method.upper()} {path}: {error}")
    assert not wrong, "\n".join(wrong)
    return tried


def test_every_door_that_takes_a_body_reads_it(doors, nothing_written):
    """Else the bad bodies would be refused for a record that is not there, or for the right to it."""
    def unknown(path, _, role):
        answer = doors.post(doors.there(path), b'{"thisFieldIsUnknown":1}', role)
        complain(answer)
        assert (answer.status, "thisFieldIsUnknown" in answer.body.decode()) == (422, True), (answer.status, answer.body)
        return 1
    assert each(doors, "post", unknown) >= FEWEST_POSTS


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_body_is_refused_by_every_endpoint(doors, nothing_written, body):
    def bad(path, _, role):
        complain(doors.post(doors.there(path), body, role))
        return 1
    assert each(doors, "post", bad) >= FEWEST_POSTS


def test_a_field_of_a_wrong_type_is_refused_by_every_endpoint_that_has_it(doors, nothing_written):
    def wrong(path, operation, role):
        fields = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]
        for field in fields:
            complain(doors.post(doors.there(path), json.dumps({field: {"a": [1]}}).encode(), role))
        return len(fields)
    assert each(doors, "post", wrong) > FEWEST_POSTS


def test_a_body_of_one_byte_more_than_a_mebibyte_is_too_large_for_every_endpoint(doors, nothing_written):
    body = b'{"name":"' + b"a" * (MEBIBYTE + 1 - 11) + b'"}'
    assert len(body) == MEBIBYTE + 1

    def large(path, _, role):
        headers = (doors.service.bearer(PEOPLE[role]) if role in PEOPLE else {}) | JSON | {"Accept": "application/json"}
        answer = doors.service.send_in_two(doors.there(path), body, headers)
        complain(answer)
        assert answer.status == (422 if path in TAKES_A_FILE else 413), answer.status
        complain(doors.post(doors.there(path), body[:-3] + b'"}', role))
        return 1
    assert each(doors, "post", large) >= FEWEST_POSTS


def test_a_bad_parameter_is_refused_by_every_endpoint_that_has_it(doors, nothing_written):
    def bad(path, operation, role):
        tries = []
        for parameter in operation.get("parameters", []):
            name = parameter["name"]
            if parameter["in"] == "path":
                broken = ("%00", "%ff")
                others = () if path in ANSWERS_NO else ("abc", "0", "-1", "9" * 23, "1%2f..%2f2")
                for value in broken + others:
                    tries.append(doors.there(path.replace("{" + name + "}", value)))
            elif parameter["in"] == "query":
                tries += [f"{doors.there(path)}?{name}={value}" for value in ("%00", "%ff", "%zz")]
        if tries:
            tries.append(doors.there(path) + "?thisFieldIsUnknown=1")
        for address in tries:
            try:
                complain(doors.send("GET", address, None, role))
            except AssertionError as error:
                raise AssertionError(f"{address}: {error}") from error
        return bool(tries)
    assert each(doors, "get", bad) >= FEWEST_READS


@pytest.mark.parametrize("type", ["text/plain", "application/xml", "multipart/form-data", "nonsense", "application/json; charset=latin1"])
def test_a_body_of_another_type_is_refused(service, type):
    complain(service.send(
        "POST", "/organisations", b"<a/>", service.bearer() | {"Content-Type": type, "Accept": "application/json"}))


@pytest.mark.parametrize("path", [
    "/quotes/abc.json", "/quotes/0.json", "/quotes/-1.json", "/quotes/99999999999999999999999.json", "/quotes/%00.json",
    "/quotes/%ff.json", "/quotes/1%2f..%2f2.json", "/nowhere", "/quotes.json?sort=nonsense", "/quotes.json?nonsense=1",
    "/organisations.json?search=%00", "/organisations.json?search=%ff", "/reviews.json?page=-1", "/quotes.json?%zz=1",
    "/quotes.json?" + "a" * 20_000,
])
def test_a_bad_address_is_refused(service, path):
    complain(service.get(path, service.bearer() | {"Accept": "application/json"}))


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_a_method_that_is_not_there_is_refused(service, method):
    complain(service.send(method, "/organisations", headers=service.bearer() | {"Accept": "application/json"}))


def test_a_method_that_http_does_not_know_gets_a_problem_document(service):
    answer = service.send("NONSENSE", "/organisations", headers=service.bearer() | {"Accept": "application/json"})
    # What HTTP itself asks for (RFC 9110, 15.6.2); it says nothing of a fault of the service.
    assert (answer.status, answer.type) == (501, "application/problem+json")
