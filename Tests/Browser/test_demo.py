"""The demo as the issue asks for it: who can sign in, which reviews there are, and a password nobody chose."""

import re
import urllib.parse

import pytest

from griffie import COORDINATOR, PASSWORD, Service, open_folder

NAMES = ["board", "board2", "treasurer", "supervisor2", "coordinator", "supervisor", "reviewer", "auditor", "admin"]


def sign_in(service, email, password):
    """The status of a sign-in as a browser's form sends it: 303 where it is good."""
    page = service.get("/sign-in")
    guard = re.search(r'name="_csrf" value="([^"]+)"', page.body.decode()).group(1)
    cookie = page.headers["Set-Cookie"].split(";")[0]
    form = urllib.parse.urlencode({"_csrf": guard, "email": email, "password": password})
    return service.send(
        "POST", "/sign-in", form.encode(),
        {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}).status


def read(service, path):
    answer = service.get(path, service.bearer())
    assert answer.status == 200, answer.body
    return answer.json()


@pytest.fixture(scope="module")
def reviews(service):
    """The reviews whole, by title."""
    whole = [read(service, f"/reviews/{row['id']}.json") for row in read(service, "/reviews.json")]
    return {review["title"]: review for review in whole}


@pytest.mark.parametrize("name", NAMES)
def test_everyone_of_the_issue_signs_in_with_the_password_given(service, name):
    email = f"{name}@demo.example"
    assert sign_in(service, email, PASSWORD) == 303
    assert sign_in(service, email, PASSWORD + "!") in (401, 422)


def test_a_municipality_took_the_initiative_for_one_review(service, reviews):
    review = reviews["De overgang bij achttien jaar"]
    first = [party for party in review["parties"] if party["tookInitiative"]]
    assert len(first) == 1, review["parties"]
    assert read(service, f"/organisations/{first[0]['organisation']}.json")["kind"] == "municipality"


def test_a_party_joined_one_review_late_and_its_quote_was_revised(service, reviews):
    review = reviews["Van crisis naar crisis"]
    late = [party["organisation"] for party in review["parties"] if party["joinedOn"] > review["openedOn"]]
    assert len(late) == 1 and len(review["quotes"]) == 1, review
    path = f"/quotes/{review['quotes'][0]['id']}"
    versions = [{party["organisation"] for party in read(service, f"{path}/versions/{one}.json")["parties"]} for one in (1, 2)]
    assert versions[1] - versions[0] == set(late) and versions[0] < versions[1]
    shown = read(service, f"{path}.json")
    assert shown["version"] == 2 and shown["revisionReason"], shown
    assert [version["supersedes"] for version in shown["versions"]] in ([None, 1], [1, None])
    compared = read(service, f"{path}/comparison.json?old=1&new=2")
    old, new = (read(service, f"{path}/versions/{one}.json")["netCents"] for one in (1, 2))
    assert (compared["old"]["netCents"], compared["new"]["netCents"]) == (old, new) and old < new
    joined = next(party for party in compared["parties"] if party["organisation"] == late[0])
    assert joined["oldNetCents"] is None and joined["newNetCents"] > 0


def test_one_review_was_cancelled_at_orientation(reviews):
    cancelled = [review for review in reviews.values() if review["state"] == "cancelled_at_orientation"]
    assert len(cancelled) == 1 and cancelled[0]["outcome"]["outcome"] == "cancelled_at_orientation", cancelled
    assert not any(step["doneOn"] for step in cancelled[0]["steps"][1:])


def test_the_rate_is_130_from_2021(service):
    rates = [row for row in read(service, "/settings.json") if row["setting"] == "rate"]
    assert [(row["from"], row["rateCents"]) for row in rates if row["state"] == "now"] == [("2021-01-01", 13000)]


def test_without_a_password_given_one_is_made_and_printed_and_it_signs_in(monkeypatch):
    monkeypatch.delenv("GRIFFIE_DEMO_PASSWORD", raising=False)
    made = []
    for _ in range(2):
        with open_folder() as folder:
            service = Service(folder, password=None)
            try:
                service.start()
                made.append(re.search(r"^Wachtwoord: (\S+)$", service.log.read_text(), re.MULTILINE).group(1))
                assert sign_in(service, COORDINATOR, made[-1]) == 303
                assert sign_in(service, COORDINATOR, PASSWORD) != 303
                assert sign_in(service, COORDINATOR, "GRIFFIE_DEMO_PASSWORD") != 303
            finally:
                assert service.stop() == 0
    assert len(made[0]) >= 12 and made[0] != made[1], made
