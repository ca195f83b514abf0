"""The certificate as a document: every sample is rendered by scripts/render-document and looked at from the outside."""

import json
import pathlib
import subprocess

import pikepdf
import pytest
from test_quote_document import as_list, render, structure, words

FOLDER = pathlib.Path(__file__).parent
SAMPLES = sorted(FOLDER.glob("certificate-*.json"))


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.stem)
def certificate(request, tmp_path):
    target = tmp_path / "certificate.pdf"
    done = render("certificate", request.param, target)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    return json.loads(request.param.read_text()), target


def test_is_one_page_in_both_standards_with_language_title_and_source(certificate):
    data, path = certificate
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
        assert str(pdf.Root.Lang).lower().startswith(data["language"])
        title = str(pdf.docinfo["/Title"])
        assert data["reviewer"]["name"] in title and data["reviewer"]["number"] in title
        assert json.loads(pdf.attachments["certificate.json"].get_file().read_bytes()) == data


def test_says_who_at_which_level_from_when_until_when(certificate):
    data, path = certificate
    text = words(path).replace("- ", "-")
    for part in [*data["reviewer"]["name"].split(), data["reviewer"]["number"], data["registration"]["profile"]]:
        assert part in text
    assert data["registration"]["level"].split()[0] in text
    year = (data["registration"]["until"] or data["registration"]["from"])[:4]
    assert year in text


def test_the_code_leads_to_the_address_that_is_read_out_for_it(certificate, tmp_path):
    data, path = certificate
    subprocess.run(["pdftoppm", "-r", "120", "-png", "-singlefile", path, tmp_path / "page"], check=True, capture_output=True)
    read = subprocess.run(["zbarimg", "-q", "--raw", tmp_path / "page.png"], capture_output=True, text=True, check=True)
    assert read.stdout.strip() == data["check"]["address"]
    with pikepdf.open(path) as pdf:
        figures = [element for element in structure(pdf) if element.S == "/Figure"]
        assert len(figures) == 1 and data["check"]["address"] in str(figures[0].Alt)
        assert "/XObject" not in pdf.pages[0].Resources, "the code is drawn, not a picture of one"


def test_every_mark_is_content_or_artifact(certificate):
    showing = {"Tj", "TJ", "f", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
    with pikepdf.open(certificate[1]) as pdf:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
            assert str(operator) not in showing or depth > 0, (operator, operands)
        headings = [str(element.S) for element in structure(pdf)]
        assert as_list(pdf.Root.OutputIntents)[0].S == "/GTS_PDFA1" and "/Title" in headings


def test_is_sound_as_a_file(certificate):
    checked = subprocess.run(["qpdf", "--check", certificate[1]], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize(
    "path, value, said",
    [
        (["reviewer", "name"], "", "The field reviewer.name is empty."),
        (["registration", "until"], "31-12-2026", "The field registration.until must be a day"),
        (["check", "modules"], ["101", "010", "101"], "must be a square of ones and zeros"),
        (["check", "modules", 0], "2" * 33, "must be a square of ones and zeros"),
        (["check", "address"], None, "The field check.address is missing."),
    ],
)
def test_refuses_what_is_wrong_with_a_sentence(tmp_path, path, value, said):
    data = json.loads(SAMPLES[0].read_text())
    place = data
    *way, last = path
    for step in way:
        place = place[step]
    place[last] = value
    source, target = tmp_path / "in.json", tmp_path / "out.pdf"
    source.write_text(json.dumps(data))
    done = render("certificate", source, target)
    assert done.returncode == 2 and not target.exists()
    assert said in done.stderr and len(done.stderr.splitlines()) == 1
