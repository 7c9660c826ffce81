"""The sheet for those who join: what is in force today, and nothing else."""

import pytest

from accord.mechanisms.plans.tests.world import charter_in_force
from accord.steps.culture.thanks.rules import Place
from accord.steps.culture.thanks.tests.world import WORDS, thanked
from accord.steps.culture.ways.rules import Kind
from accord.steps.culture.ways.tests.world import IMPORTANT, USUAL, decided, in_register
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor


def test_it_works(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    path = page(cast, "joiners:sheet")
    text = visitor(cast, "member").get(path).content.decode()
    assert "Here stands, once it is agreed, what somebody needs on the first day" in text
    assert "Owen Hart" in text
    with cast.in_scope():
        charter_in_force(cast)
        usual, important = in_register(cast, USUAL, IMPORTANT)
        decided(cast, usual, kind=Kind.NEW, words="By photograph.")
        decided(cast, important, kind=Kind.NEW, words="Not agreed yet.")
        thanked(cast, "member", "kestrel_member", Place.TOLD)
        thanked(cast, "member", "steward", Place.WALL)
    text = visitor(cast, "kestrel_member").get(path).content.decode()
    assert "By photograph." in text
    assert "Not agreed yet." not in text
    assert "Openness" in text
    assert text.count(WORDS) == 1
    monkeypatch.setattr(pdf, "pdf", lambda page, colour: page.encode())
    paper = visitor(cast, "member").get(page(cast, "joiners:paper"))
    assert "By photograph." in paper.content.decode()
    assert paper["Content-Type"] == "application/pdf"


def test_where_no_pdf_can_be_made_it_says_why(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_args: object, **_words: object) -> bytes:
        raise pdf.Missing

    monkeypatch.setattr(pdf, "pdf", missing)
    response = visitor(cast, "member").get(page(cast, "joiners:paper"))
    assert response.status_code == 503
    assert "This site cannot make PDFs yet." in response.content.decode()
