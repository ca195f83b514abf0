"""Every page that a role is shown: it is there, it fits, it is legible, and it can be worked by keyboard."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from griffie import COORDINATOR, PEOPLE

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
AXE = Axe()
NARROW = {"width": 360, "height": 740}
WIDE = {"width": 1440, "height": 900}
MOST_BYTES = 60_000
FEWEST_PAGES = 8
"""No role is shown fewer kinds of pages than this; so a crawl that loses its way is noticed."""

PLANTED = """<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width"><title>Proef</title><main>
<h1>Proef</h1><input><p style="width: 600px; margin: 0; color: #ccc; background: #fff">Te licht</p>
<ul><li><a href="/a" style="font-size: 9px">a</a><a href="/b" style="font-size: 9px">b</a></ul></main></html>"""

MAIN_PAGES = ["/", "/requests", "/reviews", "/reviews/1", "/quotes", "/quotes/1", "/what-if", "/organisations",
              "/organisations/1", "/organisations/new"]


def serious(page, options=WCAG):
    """What axe-core finds serious or critical, each with the place it is at."""
    found = AXE.run(page, options=options | {"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{page.url}: {fault['id']} at {[node['target'] for node in fault['nodes'][:3]]}"
        for fault in found if fault["impact"] in ("serious", "critical")
    ]


def shape(address):
    """What stands for all pages of its kind: /quotes/1 for /quotes/2."""
    return re.sub(r"\d+", "1", address.split("?")[0])


def links(page):
    """The pages of ours linked to from there, in order: no files, no fragments."""
    found = page.locator("a[href^='/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return list(dict.fromkeys(
        link.split("#")[0] for link in found if not re.search(r"\.(csv|json)(\?|$)|/(document|letter|certificate)$|/documents/\d+$", link)))


def overflow(page, path):
    """What is wider than the window, at the desk and on a telephone; the page is left as a telephone shows it."""
    found = []
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            found.append(f"{path}: {width} px wide at {size['width']} px")
    return found


def look_at(page, path, faults, status=200):
    """Opens the page and notes what is wrong with it, at 360 px and for its width also at 1440 px."""
    response = page.goto(path)
    if response.status != status:
        faults.append(f"{path}: {response.status}")
        return
    html = response.text()
    if len(html.encode()) > MOST_BYTES:
        faults.append(f"{path}: {len(html.encode())} bytes of HTML")
    if re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", html):
        faults.append(f"{path}: style or script in the page")
    faults.extend(overflow(page, path) + serious(page))


@pytest.mark.parametrize("role", PEOPLE)
def test_every_page_a_role_is_shown_is_there_and_fits_and_is_accessible(visit, service, role):
    page = visit(PEOPLE[role], viewport=NARROW)
    faults, abroad = [], []
    page.on("request", lambda request: abroad.append(request.url) if not request.url.startswith(service.address) else 0)
    queue, seen = ["/"], {"/"}
    for path in queue:
        look_at(page, path, faults)
        for link in links(page):
            if shape(link) not in seen:
                seen.add(shape(link))
                queue.append(link)
    assert len(queue) >= FEWEST_PAGES, queue
    assert not faults, "\n".join(faults)
    assert not abroad, abroad


def test_a_page_with_faults_is_found_out(visit):
    page, faults = visit(viewport=NARROW), []
    page.route("**/planted", lambda route: route.fulfill(content_type="text/html", body=PLANTED))
    look_at(page, "/planted", faults)
    look_at(page, "/nowhere", faults)
    page.route("**/broad", lambda route: route.fulfill(content_type="text/html", body=PLANTED.replace("600px", "1600px")))
    look_at(page, "/broad", faults)
    found = "\n".join(faults)
    for fault in ("style or script", "608 px wide at 360 px", "1608 px wide at 1440 px", "label at", "color-contrast at", "target-size at", "/nowhere: 404"):
        assert fault in found, (fault, found)


def test_the_main_pages_are_legible_in_the_dark(visit):
    page = visit(COORDINATOR, color_scheme="dark")
    faults = []
    for path in MAIN_PAGES:
        assert page.goto(path).status == 200, path
        faults += serious(page, CONTRAST)
    assert not faults, "\n".join(faults)


def test_the_pages_before_the_sign_in_are_accessible(visit, service):
    invited = service.send(
        "POST", "/people/14/invitation", b"{}",
        service.bearer(PEOPLE["administrator"]) | {"Content-Type": "application/json"}).json()["path"]
    page, faults = visit(viewport=NARROW), []
    for path, status in (("/sign-in", 200), (invited, 200), ("/nowhere", 404), (invited + "0", 404)):
        look_at(page, path, faults, status)
    assert not faults, "\n".join(faults)


def test_a_page_that_is_not_there_is_accessible_to_who_is_signed_in(visit):
    page, faults = visit(COORDINATOR, viewport=NARROW), []
    for path in ("/nowhere", "/quotes/999999"):
        look_at(page, path, faults, 404)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path, button", [
    ("/organisations/new", "Organisatie toevoegen"), ("/requests/new", "Aanvraag vastleggen"),
    ("/reviews/1/team/new", "Teamlid aanstellen"),
])
def test_a_page_with_faults_at_its_fields_is_accessible(visit, path, button):
    page = visit(COORDINATOR, viewport=NARROW)
    page.goto(path)
    # As a browser without its own checks sends it, so that the service is the one that finds the faults.
    page.locator("main form").evaluate_all("all => all.forEach(form => form.noValidate = true)")
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()
    page.locator("main [aria-invalid=true]").first.wait_for()
    faults = overflow(page, path) + serious(page)
    assert not faults, "\n".join(faults)


def test_the_keyboard_reaches_the_skip_link_and_the_main_button(visit):
    page = visit(COORDINATOR, java_script_enabled=True)
    page.goto("/organisations/new")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main button.filled')"):
            return
    raise AssertionError("Tab does not reach the button that registers the organisation")


def test_a_slash_goes_to_the_search(visit):
    page = visit(COORDINATOR)
    page.goto("/quotes")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#search").input_value() == ""
