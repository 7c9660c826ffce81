"""The pages of the brand: a colour that is offered, a brand that is worn, a folder to take away."""

import zipfile
from io import BytesIO

import pytest

from accord.steps.practicalities.brand import sheet
from accord.steps.practicalities.brand.models import Brand
from accord.steps.practicalities.brand.tests.world import SAID, agree, proposed
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor


def test_a_colour_that_cannot_be_read_is_refused_and_the_nearest_is_taken(cast: Cast) -> None:
    client, path = visitor(cast, "steward"), page(cast, "brand:write")
    sent = {"name": "Northmoor Together", "colour": "#ffd500"}
    text = client.post(path, sent).content.decode()
    assert text.count("The nearest that can is #806a00.") >= 2
    assert 'value="Northmoor Together"' in text
    assert "Take #806a00 and write it" in text
    text = client.post(path, sent | {"take": "colour=#806a00"}, follow=True).content.decode()
    assert "Our brand is a draft." in text
    assert "Put it before every partner" in text


def test_it_goes_before_the_partners_and_is_worn(cast: Cast) -> None:
    with cast.in_scope():
        proposal = proposed(cast)
    member, path = visitor(cast, "member"), page(cast, "brand:brand")
    assert "A brand is before the partners." in member.get(path).content.decode()
    assert "There is no brand in force" in member.get(page(cast, "brand:paper"), follow=True).content.decode()
    with cast.in_scope():
        agree(cast, proposal, "council", "kestrel", "harbour")
    text = member.get(path).content.decode()
    assert f"We are {SAID.name}, and every partner has agreed to it." in text
    assert f'<a class="name" href="/p/{cast.partnership.id}/">{SAID.name}</a>' in text
    assert "Put our name first." in text


def test_the_folder_holds_what_somebody_needs(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "pdf", lambda page, colour: page.encode())
    with cast.in_scope():
        agree(cast, proposed(cast), "council", "kestrel", "harbour")
    content = visitor(cast, "member").get(page(cast, "brand:folder")).content
    with zipfile.ZipFile(BytesIO(content)) as opened:
        assert opened.namelist() == ["brand.pdf", "brand.txt", "colours.css"]
        assert SAID.story.encode() in opened.read("brand.txt")
    with cast.in_scope():
        assert sheet.folder(Brand.objects.get()) == content


def test_where_no_pdf_can_be_made_it_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_args: object, **_words: object) -> bytes:
        raise pdf.Missing

    monkeypatch.setattr(pdf, "pdf", missing)
    with cast.in_scope():
        agree(cast, proposed(cast), "council", "kestrel", "harbour")
    response = visitor(cast, "member").get(page(cast, "brand:paper"))
    assert response.status_code == 503
    assert "This site cannot make PDFs yet." in response.content.decode()
