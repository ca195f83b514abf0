"""Pages on paper."""

import subprocess

import pikepdf
import pytest

from griffie import COORDINATOR


@pytest.mark.parametrize("path", ["/quotes/1", "/reviews/1", "/organisations"])
def test_a_printed_page_is_a4_with_numbers_and_without_what_can_only_be_pressed(visit, tmp_path, path):
    page = visit(COORDINATOR)
    page.goto(path)
    page.emulate_media(media="print")
    for gone in ("nav", "main button", "main .button", "a.skip"):
        seen = page.locator(gone).evaluate_all("all => all.filter(one => one.checkVisibility()).length")
        assert seen == 0, f"{path} prints {gone}"
    title = page.get_by_role("heading", level=1).inner_text()
    paper = tmp_path / "page.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    with pikepdf.open(paper) as pdf:
        count = len(pdf.pages)
        for sheet in pdf.pages:
            assert [round(float(side)) for side in sheet.mediabox] == [0, 0, 595, 842]
    text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.split("\f")[:count]
    assert " ".join(title.split()) in " ".join(sheets[0].split())
    for number, sheet in enumerate(sheets, 1):
        assert "".join(sheet.split()).endswith(f"{number}/{count}"), sheet[-200:]
