"""The quote as a document: every sample is rendered by scripts/render-document and looked at from the outside."""

import copy
import json
import pathlib
import re
import subprocess

import pikepdf
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
RENDER = ROOT / "scripts" / "render-document"
SAMPLES = sorted(pathlib.Path(__file__).parent.glob("quote-*.json"))


def render(template, source, target):
    return subprocess.run([RENDER, template, source, target], capture_output=True, text=True, timeout=60)


def words(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.replace("\u00a0", " ").split())


def money(cents, language):
    point = f"{cents / 100:,.2f}"
    return "€ " + (point if language == "en" else point.translate(str.maketrans(",.", ".,")))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """Each sample once: name → (data, path of the PDF)."""
    folder, documents = tmp_path_factory.mktemp("quotes"), {}
    for sample in SAMPLES:
        target = folder / f"{sample.stem}.pdf"
        done = render("quote", sample, target)
        assert (done.returncode, done.stderr, done.stdout) == (0, "", ""), sample.name
        documents[sample.stem] = (json.loads(sample.read_text()), target)
    return documents


@pytest.fixture(params=[sample.stem for sample in SAMPLES])
def quote(request, rendered):
    return rendered[request.param]


def structure(pdf):
    """All structure elements, in reading order."""
    found = []

    def walk(node):
        if isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(node)
            children = node.get("/K", [])
            for child in children if isinstance(children, pikepdf.Array) else [children]:
                walk(child)

    walk(pdf.Root.StructTreeRoot)
    return found


def test_declares_both_standards_with_language_and_title(quote):
    data, path = quote
    with pikepdf.open(path) as pdf:
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
        assert str(pdf.Root.Lang).lower().startswith(data["language"])
        assert pdf.Root.MarkInfo.Marked and pdf.Root.ViewerPreferences.DisplayDocTitle
        title = str(pdf.docinfo["/Title"])
        assert data["quote"]["number"] in title and data["review"]["title"] in title
        assert meta["dc:title"] == title
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_is_tagged_with_headings_and_table_heads_and_all_fonts_inside(quote):
    _, path = quote
    with pikepdf.open(path) as pdf:
        elements = structure(pdf)
        kinds = [str(element.S) for element in elements]
        headings = [kind for kind in kinds if re.fullmatch("/H[1-6]", kind)]
        assert headings and set(headings) == {"/H1"}
        assert kinds.count("/Table") >= 3 and kinds.count("/THead") == kinds.count("/Table")
        heads = [element for element in elements if element.S == "/TH"]
        assert heads and all(
            any(a.get("/Scope") == "/Column" for a in as_list(element.A)) for element in heads
        )
        assert {"/Figure", "/Formula"}.isdisjoint(kinds), "a picture would need its description tested"
        for page in pdf.pages:
            assert page.Tabs == "/S" and "/StructParents" in page
            for font in page.Resources.Font.values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
                assert "/ToUnicode" in font


def as_list(value):
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def test_every_mark_on_a_page_is_content_or_artifact(quote):
    _, path = quote
    showing = {"Tj", "TJ", "'", '"', "f", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            depth = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                operator = str(operator)
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
                assert operator not in showing or depth > 0, (page.index, operator, operands)


def test_is_sound_as_a_file(quote):
    checked = subprocess.run(["qpdf", "--check", quote[1]], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_carries_its_own_data_as_the_source(quote):
    data, path = quote
    with pikepdf.open(path) as pdf:
        assert list(pdf.attachments) == ["quote.json"]
        attached = pdf.attachments["quote.json"]
        assert json.loads(attached.get_file().read_bytes()) == data
        assert attached.get_file().mime_type == "application/json"
        assert [file.AFRelationship for file in pdf.Root.AF] == ["/Source"]


def test_says_who_pays_what_until_when(quote):
    data, path = quote
    text, language = words(path), data["language"]
    month = {"nl": "oktober", "en": "October"}[language]
    assert re.search(rf"\b(1|20) {month} 2026\b", text)
    for cents in [data["totals"]["netCents"], data["totals"]["grossCents"], data["quote"]["rateCents"]]:
        assert money(cents, language) in text
    for party in data["parties"]:
        assert party["name"].split()[0] in text
        if party["payer"]:
            assert money(party["netCents"], language) in text
    for step in data["steps"]:
        assert step["title"] in text
    signatures = {"nl": "Handtekening", "en": "Signature"}[language]
    assert len(re.findall(rf"\b{signatures}\b", text)) == len(data["parties"])


def test_explains_a_difference_in_cents_and_never_hides_it(quote):
    data, path = quote
    text, totals = words(path), data["totals"]
    told = money(totals["vatOnWholeCents"], data["language"]) in text
    assert told or totals["vatDifferenceCents"] == 0
    if totals["vatDifferenceCents"]:
        assert money(abs(totals["vatDifferenceCents"]), data["language"]) in text


@pytest.mark.parametrize(
    "name, expected",
    [
        ("quote-two-parties", ["€ 1.982,50", "1 oktober 2026", "15 november 2026", "30 u 30", "€ 0,01", "pagina 1 van"]),
        ("quote-municipality", ["12,5 %", "vast bedrag", "vrij van btw (grond: artikel 11", "€ 12.112,40", "Zaalhuur"]),
        ("quote-long-names", ["'s-Hertogenbosch", "d'Ancona", "74 u 20"]),
        ("quote-english", ["€ 9,969.93", "61 h 20", "1 October 2026", "page 1 of", "We agree to the ground rules"]),
        ("quote-penvoerder", ["is penvoerder", "Btw over het geheel (21 %) € 1.674,40", "Als penvoerder", "De 2 centen die toen nog over waren"]),
        ("quote-zero-share", ["Wij betalen niet mee", "Deze offerte vervangt versie 1", "nooit meer dan deze offerte"]),
        ("quote-sixty-parties", ["De 60 organisaties", "Hülya", "Yılmaz"]),
    ],
)
def test_says_what_this_case_is_about(rendered, name, expected):
    text = words(rendered[name][1])
    assert [phrase for phrase in expected if phrase not in text] == []


def test_page_counts_stay_sensible(rendered):
    pages = {name: len(pikepdf.open(path).pages) for name, (_, path) in rendered.items()}
    assert 15 <= pages.pop("quote-sixty-parties") <= 22
    assert all(3 <= count <= 5 for count in pages.values()), pages


def test_the_same_data_give_the_same_bytes(rendered, tmp_path):
    sample = SAMPLES[0]
    again = tmp_path / "again.pdf"
    assert render("quote", sample, again).returncode == 0
    assert again.read_bytes() == rendered[sample.stem][1].read_bytes()


def test_reads_and_writes_streams():
    with open(SAMPLES[0], "rb") as sample:
        done = subprocess.run([RENDER, "quote", "-", "-"], stdin=sample, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"") and done.stdout.startswith(b"%PDF-1.7")


def test_a_draft_says_so_and_asks_no_signature(tmp_path):
    data = json.loads((SAMPLES[0].parent / "quote-two-parties.json").read_text())
    data["quote"] |= {"draft": True, "number": None}
    (tmp_path / "draft.json").write_text(json.dumps(data))
    assert render("quote", tmp_path / "draft.json", tmp_path / "draft.pdf").returncode == 0
    text = words(tmp_path / "draft.pdf")
    assert "Conceptofferte" in text and "hieraan kan niemand rechten ontlenen" in text and "Handtekening" not in text


def changed(path, value):
    """The sample of two parties with one value replaced (or removed, when it is ...)."""
    data = json.loads((SAMPLES[0].parent / "quote-two-parties.json").read_text())
    place = data
    *way, last = path
    for step in way:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = copy.deepcopy(value)
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    "content, said",
    [
        (b"", "is not JSON"),
        (b"rubbish", "is not JSON"),
        (b"[]", "must hold one JSON object"),
        (b'{"a": 1, "a": 2}', "given twice"),
        (b'{"a": NaN}', "NaN"),
        (b"\xff\xfe{}", "is not UTF-8"),
        (b"[" * 100_000, "is not JSON"),
        (b"{}", "The field language is missing."),
        (changed(["language"], "de"), "must be one of: nl, en"),
        (changed(["quote", "issuedOn"], "1-10-2026"), "The field quote.issuedOn must be a day"),
        (changed(["quote", "validUntil"], "2026-02-29"), "The field quote.validUntil must be a day"),
        (changed(["quote", "rateCents"], 130.5), "The field quote.rateCents must be a whole number."),
        (changed(["quote", "rateCents"], 10**30), "The field quote.rateCents must be a whole number."),
        (changed(["parties"], []), "The field parties is empty."),
        (changed(["parties", 1, "payer"], ...), "The field parties[1].payer is missing."),
        (changed(["parties", 0, "address"], [1]), "The field parties[0].address must be a list of texts."),
        (changed(["parties", 0, "vatBasisPoints"], None), "The field parties[0].vatGround is missing."),
        (changed(["parties", 0, "netCents"], 198251), "do not add up"),
        (changed(["steps", 0, "amountCents"], 64999), "The steps and extra lines do not add up"),
        (changed(["totals", "vatDifferenceCents"], 0), "do not add up"),
        (changed(["texts", 0, "body", 0], 7), "The field texts[0].body[0] must be a text"),
        (changed(["review", "title"], "Een titel met \U0001f600"), "no font here has the character \U0001f600"),
    ],
)
def test_refuses_what_is_wrong_with_a_sentence(tmp_path, content, said):
    source, target = tmp_path / "in.json", tmp_path / "out.pdf"
    source.write_bytes(content)
    done = render("quote", source, target)
    assert done.returncode == 2 and not target.exists()
    assert said in done.stderr and len(done.stderr.splitlines()) == 1
    assert not re.search("Traceback|panicked", done.stderr)


@pytest.mark.parametrize("arguments", [[], ["quote"], ["quote", "a.json"], ["../quote", "a", "b"], ["nothing", "a", "b"], ["quote", "/none.json", "b"]])
def test_refuses_wrong_arguments(arguments):
    done = subprocess.run([RENDER, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1


def test_an_output_that_cannot_be_written_is_another_matter():
    done = render("quote", SAMPLES[0], "/no/such/folder/quote.pdf")
    assert done.returncode == 1 and "cannot be written" in done.stderr


def test_the_templates_fetch_nothing():
    for template in (ROOT / "Reports" / "documents").rglob("*.typ"):
        assert "@preview" not in template.read_text() and "http" not in template.read_text()
