"""The work without a mouse."""

from griffie import COORDINATOR, PASSWORD


def tab_to(page, selector):
    """Goes on by Tab until what is wanted has the focus, as somebody does who cannot point."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert ring != "none", f"{selector} has the focus, and nothing shows it"
            return
    raise AssertionError(f"Tab does not reach {selector} on {page.url}")


def test_a_coordinator_signs_in_and_registers_an_organisation_by_keyboard_alone(visit):
    page = visit()
    page.goto("/sign-in")
    tab_to(page, "#f-email")
    page.keyboard.type(COORDINATOR)
    tab_to(page, "#f-password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("form[action='/sign-out']").first.wait_for(state="attached")
    tab_to(page, "nav a[href='/organisations']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organisations")
    tab_to(page, "main a[href='/organisations/new']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organisations/new")
    tab_to(page, "#f-kind")
    page.keyboard.press("i")
    tab_to(page, "#f-name")
    page.keyboard.type("Stichting Zonder Muis")
    tab_to(page, "main button.filled")
    page.keyboard.press("Space")
    page.get_by_role("heading", level=1, name="Stichting Zonder Muis").wait_for()
