"""The main job, from a request to a binding quote and its PDF: in the browser twice, and on the command line."""

import json
import re
import subprocess

import pytest

from griffie import COORDINATOR, wait_until
from test_pages import look_at, overflow, serious


def words_of(pdf, folder):
    path = folder / "quote.pdf"
    path.write_bytes(pdf)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True, timeout=30)
    return " ".join(text.stdout.replace("\u00a0", " ").split())


class Desk:
    """What the coordinator does at the screen: follows links, fills forms, presses buttons."""

    def __init__(self, page):
        self.page, self.main = page, page.get_by_role("main")

    def choose(self, name):
        self.page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=name).click()

    def follow(self, name):
        self.main.get_by_role("link", name=name).first.click()

    def press(self, name):
        self.main.get_by_role("button", name=name, exact=True).click()

    def fill(self, name, value):
        self.page.locator(f"[name='{name}']").fill(value)

    def select(self, name, label):
        self.page.locator(f"select[name='{name}']").select_option(label=label)

    def tick(self, name):
        self.page.locator(f"[name='{name}']").check()

    def said(self, text):
        self.main.get_by_role("status").filter(has_text=text).first.wait_for()

    def show(self, address):
        self.page.goto(address)


def register_organisation(desk, name, director):
    desk.choose("Organisaties")
    desk.follow("Organisatie toevoegen")
    desk.fill("name", name)
    desk.select("kind", "instelling")
    desk.fill("city", "Zwolle")
    desk.press("Organisatie toevoegen")
    desk.said(f"{name} is toegevoegd.")
    desk.follow("Contactpersoon toevoegen")
    desk.fill("name", director)
    desk.fill("function", "directeur-bestuurder")
    desk.tick("mayAgree")
    desk.press("Contactpersoon toevoegen")
    desk.main.get_by_text(director).first.wait_for()


def appoint(desk, review, who, part):
    desk.show(review)
    desk.follow("Teamlid aanstellen")
    person = desk.page.locator("select[name=person] option", has_text=who).get_attribute("value")
    desk.page.locator("select[name=person]").select_option(person)
    desk.select("part", part)
    desk.press("Teamlid aanstellen")
    desk.said(f"{who} is {part}")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_coordinator_walks_from_a_request_to_a_binding_quote_and_its_pdf(visit, service, tmp_path, javascript):
    mark = "Alder" if javascript else "Berkel"
    first, second = f"Stichting {mark}hof", f"Huize {mark}zicht"
    director, other = f"Ina van {mark}", f"Joop te {mark}"
    page = visit(COORDINATOR, java_script_enabled=javascript)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    desk = Desk(page)

    register_organisation(desk, first, director)
    register_organisation(desk, second, other)

    desk.choose("Aanvragen")
    desk.follow("Aanvraag vastleggen")
    desk.fill("askedBy", f"{director}, directeur-bestuurder")
    desk.select("organisation", f"{first}, Zwolle")
    desk.fill("subject", "Samenwerking rond een crisis")
    desk.page.get_by_label(f"{second}, Zwolle").check()
    desk.press("Aanvraag vastleggen")
    desk.said("De aanvraag is vastgelegd.")

    desk.follow("Leerreview openen")
    desk.fill("title", f"Samen kijken met {mark}")
    desk.select("kind", "Leerreview op maat")
    desk.press("Leerreview openen")
    desk.said("is geopend")
    review = page.url

    desk.follow(re.compile(f"^Wijzigen.*{first}", re.DOTALL))
    desk.tick("participating")
    desk.tick("paying")
    desk.press("Wijziging bewaren")
    desk.main.get_by_role("row", name=first).get_by_text("betaler").wait_for()

    appoint(desk, review, "Anouk Terpstra", "eerste reviewer")
    appoint(desk, review, "Daan Meijer", "tweede reviewer")
    appoint(desk, review, "Marjolein Visser", "projectleider")

    desk.follow("Offerte opstellen")
    desk.press("Offerte opstellen")
    desk.main.get_by_role("heading", name="Offerte zonder nummer").wait_for()
    quote = page.url

    desk.follow("Concept aanpassen")
    desk.fill("steps[0].hours", "4:20")
    desk.fill("shares[0].value", "3")
    if javascript:
        page.locator("[data-live-result=net-11], [data-live-result=gross]").first.wait_for()
        page.locator("[data-live-result=hours]", has_text="31 u 20").wait_for()
    desk.press("Concept bewaren")
    # 31:20 at 130.00 is 4,073.33; three parts of four is 3,055.00 (cut at 3,054.9975, the cent to the larger fraction).
    desk.main.get_by_text("4.073,33").first.wait_for()
    desk.main.get_by_text("3.055,00").first.wait_for()
    desk.main.get_by_text("1.018,33").first.wait_for()

    desk.follow("Offerte uitbrengen")
    desk.press("Offerte uitbrengen")
    desk.said("is uitgebracht")
    number = re.search(r"OF-\d{4}-\d{3}", desk.main.get_by_role("heading", level=1).inner_text()).group()

    row = desk.main.get_by_role("row", name=first).first
    row.get_by_role("link", name="Akkoord vastleggen").click()
    desk.select("contact", f"{director}, directeur-bestuurder")
    desk.press("Akkoord vastleggen")
    desk.main.get_by_text("1 van 2 partijen").wait_for()

    desk.main.get_by_role("row", name=second).first.get_by_role("link", name="Om akkoord vragen").click()
    desk.select("contact", f"{other}, directeur-bestuurder")
    desk.press("Link maken")
    secret = re.search(r"/agreement/[\w-]{40,}", desk.page.content()).group()
    assert service.address + secret in desk.page.content(), "the link can be passed on as it stands"

    letter = Desk(visit(java_script_enabled=javascript))
    letter.show(secret)
    letter.main.get_by_text("1.018,33").first.wait_for()
    assert first not in letter.page.content(), "the letter shows only what concerns its own party"
    if javascript:
        read_by_everyone(letter, secret)
    letter.show(secret)
    desk.show(quote)
    desk.main.get_by_text("1 van 2 partijen").wait_for()
    agree_twice(letter, secret)

    desk.show(quote)
    desk.main.get_by_text("bindend").first.wait_for()
    state = service.get(quote.removeprefix(service.address) + ".json", service.bearer()).json()
    assert state["state"] == "binding", state

    pdf = download(desk, service, quote)
    assert pdf.startswith(b"%PDF-")
    text = words_of(pdf, tmp_path)
    assert number in text and first in text and "€ 4.073,33" in text
    assert not complaints, complaints


def read_by_everyone(letter, secret):
    """The letter, the form to decline it, and both with what is said about their fields, fit and are accessible."""
    faults = []
    for path in (secret, secret + "/decline"):
        look_at(letter.page, path, faults)
        letter.page.locator("main form").evaluate_all("all => all.forEach(form => form.noValidate = true)")
        letter.main.locator("form[action^='/agreement/']").first.get_by_role("button").first.click()
        letter.main.locator("[aria-invalid=true]").first.wait_for()
        faults += overflow(letter.page, f"{path} with faults") + serious(letter.page)
    assert not faults, "\n".join(faults)


def agree_twice(letter, secret):
    """Two pages with the same form, each sent: the second press is as harmless as a double click."""
    again = Desk(letter.page.context.new_page())
    again.show(secret)
    for desk in (letter, again):
        for box in desk.page.locator("form input[type=checkbox]").all():
            box.check()
        for name, value in (("name", "Joop"), ("function", "directeur-bestuurder")):
            desk.fill(name, value)
    for desk in (letter, again):
        desk.main.locator("form[action^='/agreement/']").first.get_by_role("button").first.click()
        desk.main.get_by_text("Uw akkoord is vastgelegd").first.wait_for()


def download(desk, service, quote):
    """The document, once the job has made it."""
    document = quote.removeprefix(service.address) + "/versions/1/document"
    wait_until(lambda: service.get(document + ".pdf", service.bearer()).body.startswith(b"%PDF-"), "the document of the quote")
    desk.page.reload()
    link = desk.main.get_by_role("link", name="Offerte lezen (pdf)")
    answer = desk.page.context.request.get(link.get_attribute("href"))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    return answer.body()


def test_the_same_job_is_done_on_the_command_line_with_a_token(service, tmp_path):
    do = service.do
    institutions = []
    for name, city in (("Elzenhof Jeugdzorg", "Meppel"), ("Iepenburcht Gezinshulp", "Raalte")):
        id = str(do("organisation", "register", "--name", name, "--kind", "institution", "--city", city)["id"])
        do("contact", "add", id, "--name", f"Bestuur {name}", "--function", "bestuurder", "--may-agree", "true")
        institutions.append(id)
    request = str(do(
        "request", "register", "--received-on", "2026-09-01", "--asked-by", "Bestuur, bestuurder", "--organisation",
        institutions[0], "--subject", "Samenwerking bij een overplaatsing", "--organisations", institutions[1])["id"])
    review = str(do(
        "request", "accept", request, "--title", "Samen kijken naar een overplaatsing", "--kind", "proportioned",
        "--decided-on", "2026-09-01")["id"])
    parties = do("review", "show", review)["parties"]
    assert len(parties) == 2, parties
    commissioning = next(party for party in parties if str(party["organisation"]) == institutions[0])
    do("party", "change", review, str(commissioning["id"]), "--commissioning", "true", "--participating", "true",
       "--paying", "true", "--joined-on", "2026-09-01")
    reviewers = {reviewer["name"]: str(reviewer["id"]) for reviewer in do("reviewer", "list")}
    people = {name: str(do("reviewer", "show", id)["person"]) for name, id in reviewers.items()}
    for name, part in (("Anouk Terpstra", "lead"), ("Daan Meijer", "second")):
        do("team", "appoint", review, "--person", people[name], "--part", part, "--from-day", "2026-09-01")
    quote = str(do("quote", "draft", review)["id"])
    do("quote", "change", quote, "--steps[0].step", "1", "--steps[0].hours", "30:00")
    do("quote", "issue", quote)
    shown = do("quote", "show", quote)
    one, two = [str(asked["party"]) for asked in shown["agreements"]]
    do("agreement", "record", quote, one, "--director-name", "Ina Bos", "--director-function", "bestuurder")
    assert do("quote", "show", quote)["state"] == "issued"
    link = do("agreement", "ask", quote, two, "--director-name", "Jan Dam", "--director-function", "bestuurder")
    secret = re.search(r"[\w-]{40,}", str(link)).group()
    for _ in range(2):
        given = service.send(
            "POST", f"/agreement/{secret}", json.dumps({
                "name": "Jan Dam", "function": "bestuurder", "agreesToGroundRules": True, "agreesToShare": True,
            }).encode(), {"Content-Type": "application/json"})
        assert given.status == 200, given.body
    agreed = do("quote", "show", quote)
    assert agreed["state"] == "binding"
    document = f"/quotes/{quote}/versions/1/document"
    wait_until(lambda: service.get(document + ".pdf", service.bearer()).body.startswith(b"%PDF-"), "the document of the quote")
    assert agreed["number"] in words_of(service.get(document + ".pdf", service.bearer()).body, tmp_path)
    # A script that asks for the document at its own address gets it, as data only where it asks for data.
    assert service.get(document, service.bearer()).body.startswith(b"%PDF-")
    assert service.get(document, service.bearer() | {"Accept": "application/json"}).type == "application/json"
    file = tmp_path / "offerte.pdf"
    kept = service.run("quote", "document", quote, "1", "--output", str(file), token=service.token())
    assert kept.returncode == 0 and str(file) in kept.stdout, kept.stderr
    assert file.read_bytes() == service.get(document + ".pdf", service.bearer()).body
    nowhere = service.run("quote", "document", quote, "1", "--output", str(tmp_path / "no/such/file"), token=service.token())
    assert nowhere.returncode == 1 and "no/such/file" in nowhere.stderr
