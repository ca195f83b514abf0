import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from griffie import PASSWORD, Service, open_folder

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def service():
    """One service with the demo, for all tests that leave it as usable as they found it."""
    with open_folder() as folder:
        service = Service(folder)
        try:
            service.start()
            service.rest()
            yield service
        finally:
            assert service.stop() == 0


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, service):
    """Opens a page in a browser of its own; signed in where an e-mail address is given."""
    contexts = []

    def open_page(email=None, **options):
        context = chromium.new_context(base_url=service.address, locale="nl-NL", **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(90_000)
        if email:
            page.goto("/sign-in")
            page.get_by_label("E-mailadres").fill(email)
            page.get_by_label("Wachtwoord").fill(PASSWORD)
            page.get_by_role("main").get_by_role("button", name="Aanmelden").click()
            # At 360 px the menu is closed: it is there, but no one sees it.
            page.locator("form[action='/sign-out']").first.wait_for(state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
