"""The letter on a decision: every sample is rendered by scripts/render-document and looked at from the outside."""

import json
import pathlib
import re
import subprocess

import pikepdf
import pytest

from test_quote_document import as_list, render, structure, words

SAMPLES = sorted(pathlib.Path(__file__).parent.glob("decision-*.json"))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """Each sample once: name → (data, path of the PDF)."""
    folder, documents = tmp_path_factory.mktemp("decisions"), {}
    for sample in SAMPLES:
        target = folder / f"{sample.stem}.pdf"
        done = render("decision", sample, target)
        assert (done.returncode, done.stderr, done.stdout) == (0, "", ""), sample.name
        documents[sample.stem] = (json.loads(sample.read_text()), target)
    return documents


@pytest.fixture(params=[sample.stem for sample in SAMPLES])
def decision(request, rendered):
    return rendered[request.param]


def test_declares_both_standards_with_language_and_title(decision):
    data, path = decision
    with pikepdf.open(path) as pdf:
        meta = pdf.open_metadata()
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")
        assert str(pdf.Root.Lang).lower().startswith(data["language"])
        assert pdf.Root.MarkInfo.Marked and pdf.Root.ViewerPreferences.DisplayDocTitle
        title = str(pdf.docinfo["/Title"])
        assert data["decision"]["number"] in title and data["reviewer"]["name"] in title
        assert meta["dc:title"] == title
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_is_tagged_and_all_fonts_are_inside(decision):
    data, path = decision
    with pikepdf.open(path) as pdf:
        kinds = [str(element.S) for element in structure(pdf)]
        assert {kind for kind in kinds if re.fullmatch("/H[1-6]", kind)} == {"/H1"}
        assert kinds.count("/Table") == (1 if data["conditions"] else 0)
        heads = [element for element in structure(pdf) if element.S == "/TH"]
        assert all(any(a.get("/Scope") == "/Column" for a in as_list(element.A)) for element in heads)
        assert len(heads) == (3 if data["conditions"] else 0)
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
                assert "/ToUnicode" in font


def test_is_sound_as_a_file_and_carries_its_own_data(decision):
    data, path = decision
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")
    with pikepdf.open(path) as pdf:
        assert list(pdf.attachments) == ["decision.json"]
        assert json.loads(pdf.attachments["decision.json"].get_file().read_bytes()) == data


def test_says_what_was_decided_why_and_by_whom(decision):
    data, path = decision
    text = words(path)
    for said in [data["decision"]["sentence"], *data["decision"]["ground"], data["reviewer"]["registerNumber"]]:
        assert said in text
    for one in data["decision"]["deciders"]:
        assert one["name"] in text
    assert len(pikepdf.open(path).pages) == 1


@pytest.mark.parametrize(
    "name, expected, absent",
    [
        (
            "decision-extended",
            ["komt in de plaats van besluit 38 van 20 augustus 2026", "bezwaar maken", "13 oktober 2026", "13 u 30"],
            "Why",
        ),
        ("decision-english", ["Dear Fiona O'Brien", "Willem Kok and Truus de Boer", "page 1 of 1"], "object until"),
    ],
)
def test_says_what_this_case_is_about(rendered, name, expected, absent):
    text = words(rendered[name][1])
    assert [phrase for phrase in expected if phrase not in text] == []
    assert absent not in text


def test_the_same_data_give_the_same_bytes(rendered, tmp_path):
    again = tmp_path / "again.pdf"
    assert render("decision", SAMPLES[0], again).returncode == 0
    assert again.read_bytes() == rendered[SAMPLES[0].stem][1].read_bytes()


@pytest.mark.parametrize(
    "path, value, said",
    [
        (["language"], "de", "must be one of: nl, en"),
        (["decision", "ground"], [], "The field decision.ground is empty."),
        (["decision", "deciders"], [], "The field decision.deciders is empty."),
        (["decision", "deciders", 0, "on"], "28-08-2026", "The field decision.deciders[0].on must be a day"),
        (["decision", "untilDay"], "2026-02-29", "The field decision.untilDay must be a day"),
        (["decision", "corrects", "number"], 38, "The field decision.corrects.number must be a text."),
        (["conditions", 0, "needed"], 2, "The field conditions[0].needed must be a text."),
        (["reviewer", "name"], "", "The field reviewer.name is empty."),
        (["objectionUntil"], "ooit", "The field objectionUntil must be a day"),
    ],
)
def test_refuses_what_is_wrong_with_a_sentence(tmp_path, path, value, said):
    data = json.loads((SAMPLES[0].parent / "decision-extended.json").read_text())
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    source, target = tmp_path / "in.json", tmp_path / "out.pdf"
    source.write_text(json.dumps(data))
    done = render("decision", source, target)
    assert done.returncode == 2 and not target.exists()
    assert said in done.stderr and len(done.stderr.splitlines()) == 1
