"""Standing in the browser: a reviewer hands in, a supervisor grants, the meter moves, a decision extends, the register
says yes."""

import re

import pytest

from test_main_job import Desk
from test_pages import overflow, serious

REVIEWER, SUPERVISOR = "reviewer@demo.example", "supervisor@demo.example"


def figures(page, condition):
    """What the meter says of a condition: granted and handed in."""
    row = page.get_by_role("row", name=re.compile(condition)).first
    return [" ".join(cell.split()) for cell in row.get_by_role("cell").all_inner_texts()]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_hours_are_handed_in_and_granted_and_the_meter_moves(visit, javascript):
    options = {"java_script_enabled": javascript, "viewport": {"width": 1440, "height": 900}}
    note = "Supervisie over de dialoog" + (" met script" if javascript else "")
    page = visit(REVIEWER, **options)
    desk = Desk(page)
    desk.show("/me")
    before = figures(page, "Intervisie")
    desk.follow("Uren inleveren")
    desk.select("kind", "intervisie")
    desk.fill("day", "2026-08-30" if javascript else "2026-08-31")
    desk.fill("time", "2:00")
    desk.fill("note", note)
    desk.press("Inleveren")
    desk.said("ngeleverd")
    desk.show("/me")
    handed_in = figures(page, "Intervisie")
    assert handed_in[0] == before[0] and handed_in[1] != before[1], (before, handed_in)

    supervisor = visit(SUPERVISOR, **options)
    judge = Desk(supervisor)
    judge.show("/hours?state=waiting&search=Terpstra")
    for box in supervisor.locator("input[name='entries']").all():
        box.check()
    judge.press("Aangevinkte uren toekennen")
    judge.said("toegekend")

    desk.show("/me")
    granted = figures(page, "Intervisie")
    assert granted[0] == granted[1] == handed_in[1], granted


def decide(desk, reviewer, kind, **fields):
    desk.show(f"{reviewer}/decisions/new?kind={kind}")
    for name, value in fields.items():
        desk.fill(name, value)
    desk.press("Besluit vastleggen")
    desk.main.get_by_role("status").first.wait_for()


def test_an_extension_is_decided_and_the_register_says_yes(visit, service):
    """Pim Oosterhuis: his registration ended on 31 March 2026, and two of its conditions were not met."""
    def registered():
        return service.get("/register/R-0012.json").json()["registered"]

    supervisor = visit(SUPERVISOR, viewport={"width": 1440, "height": 900})
    desk = Desk(supervisor)
    assert registered() is False
    desk.show("/reviewers/standing?search=Oosterhuis")
    desk.follow("Pim Oosterhuis")
    reviewer = supervisor.url.removeprefix(service.address)
    decide(
        desk, reviewer, "waiver", effectOn="2026-03-31", untilDay="2026-03-31",
        ground="Herstel na een ongeluk in de laatste maanden.")
    decide(desk, reviewer, "extended", ground="Met de vrijstelling is aan alle eisen voldaan.")
    assert registered() is True
    stranger = visit(viewport={"width": 360, "height": 800})
    stranger.goto("/register/R-0012")
    assert serious(stranger) == [] and overflow(stranger, "/register/R-0012") == []
