"""Whatever comes in that is no good is answered with a sentence about it, never with a fault of Griffie's own."""

import json

import pytest

MEBIBYTE = 1024 * 1024
JSON = {"Content-Type": "application/json"}
ENDPOINTS = [
    "/quotes/preview", "/what-if", "/organisations", "/requests", "/reviews", "/reviews/1/parties", "/reviewers",
    "/reviews/1/quotes", "/quotes/1/draft", "/account/tokens", "/language", "/people", "/settings/rates",
]


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


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_body_is_refused_by_every_endpoint(service, body):
    for path in ENDPOINTS:
        try:
            complain(service.send("POST", path, body, service.bearer() | JSON))
        except AssertionError as error:
            raise AssertionError(f"POST {path}: {error}") from error


def test_the_endpoints_tried_are_those_of_the_openapi_document(service):
    paths = {path for path, methods in service.get("/openapi.json").json()["paths"].items() if "post" in methods}
    for endpoint in ENDPOINTS:
        assert endpoint.replace("/1/", "/{review}/") in paths or endpoint.replace("/1/", "/{quote}/") in paths, endpoint


def test_a_body_of_one_byte_more_than_a_mebibyte_is_too_large(service):
    for path in ("/organisations", "/quotes/preview"):
        body = b'{"name":"' + b"a" * (MEBIBYTE + 1 - 11) + b'"}'
        assert len(body) == MEBIBYTE + 1
        answer = service.send_in_two(path, body, service.bearer() | JSON)
        assert answer.status == 413
        complain(answer)
        complain(service.send("POST", path, body[:-3] + b'"}', service.bearer() | JSON))


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


def test_nothing_of_all_this_was_kept(service):
    names = [row["name"] for row in service.get("/organisations.json", service.bearer()).json()]
    assert not [name for name in names if name.startswith("aaa")]
    assert service.get("/ready").status == 200
