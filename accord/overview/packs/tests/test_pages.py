"""The three packs as pages and as PDFs: the same words, for members, from what every member reads."""

import re
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from accord.foundations import clock, registry
from accord.mechanisms.plans.tests.world import NOW, charter_in_force, own
from accord.mechanisms.undertakings.tests.world import received_by
from accord.steps.leadership.tests.world import committed
from accord.steps.values import services as values
from accord.web import pdf
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor

PACKS = ("board", "year", "evidence")


def seen(cast: Cast, name: str, who: str = "member") -> str:
    answer = visitor(cast, who).get(page(cast, f"packs:{name}"))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def filled(cast: Cast) -> None:
    stored(cast)
    with cast.in_scope():
        charter_in_force(cast)
        received_by(cast, cast.people["director"])


@pytest.mark.parametrize("name", PACKS)
def test_a_partnership_that_begins_has_packs_already(cast: Cast, name: str) -> None:
    text = seen(cast, name)
    assert f"As of {clock.now():%-d %B %Y}" in text
    assert page(cast, f"packs:{name}-pdf") in text


def test_the_board_reads_where_the_partnership_stands_and_what_it_has_to_decide(cast: Cast) -> None:
    filled(cast)
    with clock.at(clock.now() + timedelta(days=60)):
        text = seen(cast, "board")
    for descriptor in (*registry.sentences(), *registry.steps()):
        assert str(descriptor.title) in text
    assert "One undertaking is past its day." in text
    assert "Shared drawings" in text
    assert "No joint decision waits for a partner." in text
    assert "What people say is from “Round of October”, closed on 31 October 2026." in text


def test_leaders_commitments_stand_in_it(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        made: Any = committed(cast)
        words = made.undertaking.title
    assert words in seen(cast, "board")


def test_the_year_says_what_was_agreed_and_asked(cast: Cast) -> None:
    filled(cast)
    text = seen(cast, "year")
    assert "Every partner agreed to one thing." in text
    assert "One round has its result." in text
    assert "No result was talked about." in text


def test_evidence_is_held_or_missing_clause_by_clause(cast: Cast) -> None:
    before = seen(cast, "evidence")
    assert "A charter in force, agreed by every partner" in before
    filled(cast)
    after = seen(cast, "evidence")
    clause = re.search(r"<h3>5\.2 .*?</section>", after)
    assert clause is not None
    assert "“How we work together”, version" in clause[0]
    assert "Missing:" not in clause[0]
    assert after.count("Missing:") < before.count("Missing:")
    assert "Audits are held outside of Accord" in after


@pytest.mark.parametrize("name", PACKS)
def test_nothing_of_a_persons_own_stands_in_a_pack(cast: Cast, name: str) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        own(cast)
    assert NOW not in seen(cast, name)


@pytest.mark.parametrize("name", PACKS)
def test_no_draft_stands_in_a_pack(cast: Cast, name: str) -> None:
    """The dashboard speaks of a charter that is being written; a pack, which leaves the house, does not."""
    with cast.in_scope():
        draft = values.charter_from_template(actor=cast.actor("steward"))
    dashboard = visitor(cast, "member").get(page(cast, "overview:dashboard")).content.decode()
    assert draft.title in dashboard
    assert draft.title not in seen(cast, name)


@pytest.mark.parametrize("name", PACKS)
def test_those_from_outside_read_none(cast: Cast, name: str) -> None:
    cast.add_facilitator(until=clock.now().date())
    for each in ("", "-pdf"):
        path = page(cast, f"packs:{name}{each}")
        assert visitor(cast, "facilitator").get(path).status_code == 403
        assert visitor(cast, "stranger").get(path).status_code == 404


@pytest.mark.parametrize("name", PACKS)
def test_paper_says_what_the_page_says(cast: Cast, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(cast)
    monkeypatch.setattr(pdf, "pdf", lambda made, colour: made.encode())
    answer = visitor(cast, "member").get(page(cast, f"packs:{name}-pdf"))
    assert answer.headers["Content-Type"] == "application/pdf"
    made = " ".join(answer.content.decode().split())
    read = seen(cast, name)
    for heading in re.findall(r"<h2 id=[^>]*>(.*?)</h2>", read):
        assert heading in made
    for key in re.findall(r'data-to="#([^"]*)"', made):
        assert f'id="{key}"' in made
    assert not re.search(r'href="/', made)


def test_without_a_pdf_the_page_is_offered(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_page: object, **_how: object) -> bytes:
        raise pdf.Missing

    monkeypatch.setattr(pdf, "pdf", missing)
    answer = visitor(cast, "member").get(page(cast, "packs:board-pdf"))
    assert answer.status_code == 503
    assert page(cast, "packs:board") in answer.content.decode()


@pytest.mark.slow
def test_the_pdf_is_tagged_and_says_what_it_is(cast: Cast) -> None:
    filled(cast)
    content = visitor(cast, "member").get(page(cast, "packs:board-pdf")).content
    found = PdfReader(BytesIO(content))
    root: Any = found.trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, "en-gb")
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert found.metadata is not None
    assert str(found.metadata.title).startswith("Board pack")
    titles = [str(each.title) for each in found.outline if not isinstance(each, list)]
    assert len(titles) == 1
    assert "Undertakings overdue" in "".join(each.extract_text() for each in found.pages)
