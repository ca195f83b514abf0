"""The page that works out what a quote would come to, before there is one."""

from griffie import COORDINATOR


def type_in(page, values):
    for name, value in values.items():
        page.locator(f"main [name='{name}']").fill(value)


PARTIES = {"hours": "61", "rate": "130.00", "vat": "21", "party[0].name": "A", "party[1].name": "B"}


def test_it_follows_what_is_typed_without_a_press_of_a_button(visit):
    page = visit(COORDINATOR)
    page.goto("/what-if")
    type_in(page, PARTIES)
    result = page.locator("[data-live-result=result]")
    result.get_by_text("3.965,00").first.wait_for()
    type_in(page, {"party[2].name": "C", "party[2].value": "2"})
    # 7,930.00 over four parts, two of which are C's.
    result.get_by_text("1.982,50").first.wait_for()
    assert page.url.endswith("/what-if"), "nothing was sent as a form"
    type_in(page, {"hours": "61.333"})
    result.get_by_text("1.982,50").first.wait_for(state="detached")


def test_without_javascript_it_follows_on_submit(visit):
    page = visit(COORDINATOR, java_script_enabled=False)
    page.goto("/what-if")
    type_in(page, PARTIES)
    assert page.get_by_role("main").get_by_text("3.965,00").count() == 0
    page.get_by_role("main").get_by_role("button", name="Doorrekenen").click()
    page.get_by_role("main").get_by_text("3.965,00").first.wait_for()
