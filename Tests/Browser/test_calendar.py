"""A person's calendar at its secret address, read by a library as a calendar program would."""

import datetime
import json

import icalendar

from griffie import PEOPLE


def made(service, email):
    """The address of a new calendar of that person."""
    headers = service.bearer(email) | {"Content-Type": "application/json"}
    return service.send("POST", "/account/calendar", b"{}", headers).json()["path"]


def read(service, path):
    answer = service.get(path)
    assert (answer.status, answer.type) == (200, "text/calendar")
    for line in answer.body.split(b"\r\n"):
        assert len(line) <= 75, line
    return icalendar.Calendar.from_ical(answer.body.decode())


def test_a_gathering_stands_in_the_calendar_of_whoever_may_come_at_its_hour_in_amsterdam(service):
    title = "Thema: grenzen; wat doe je, en wanneer? " + "Een lange titel met ë en € erin. " * 3
    planned = {
        "kind": "theme_meeting", "title": title.strip(), "day": "2026-10-26", "startsAt": "09:30", "time": "2:00",
        "place": "Utrecht, Domplein 1"}
    answer = service.send(
        "POST", "/gatherings", json.dumps(planned).encode(),
        service.bearer(PEOPLE["supervisor"]) | {"Content-Type": "application/json"})
    assert answer.status == 200, answer.body
    calendar = read(service, made(service, PEOPLE["coordinator"]))
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and not calendar.errors
    event = next(event for event in calendar.walk("VEVENT") if event["SUMMARY"] == title.strip())
    assert not event.errors
    # Summer time ended the day before.
    start = datetime.datetime(2026, 10, 26, 8, 30, tzinfo=datetime.timezone.utc)
    assert event["DTSTART"].dt == start and event["DTEND"].dt == start + datetime.timedelta(hours=2)
    assert event["LOCATION"] == "Utrecht, Domplein 1" and event["STATUS"] == "CONFIRMED"
    assert event["UID"] and event["DTSTAMP"].dt.tzinfo is not None


def test_what_did_not_change_is_not_sent_again_and_a_revoked_address_opens_nothing(service):
    path = made(service, PEOPLE["reviewer"])
    calendar = read(service, path)
    names = [event["UID"] for event in calendar.walk("VEVENT")]
    assert len(set(names)) == len(names)
    tag = service.get(path).headers["ETag"]
    assert service.get(path, {"If-None-Match": tag}).status == 304
    headers = service.bearer(PEOPLE["reviewer"]) | {"Content-Type": "application/json"}
    assert service.send("POST", "/account/calendar/revoke", b"{}", headers).status == 200
    assert service.get(path).status == 404
