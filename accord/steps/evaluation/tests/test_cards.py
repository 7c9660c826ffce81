"""Cards for people without e-mail, on the steward's pages: printed for one organisation, and drawn anew."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.steps.evaluation.tests.world import text_of
from accord.web import cards, pdf
from accord.web.cards import CardSheet
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, by_card=3)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[CardSheet]:
    """What would have been printed, instead of a PDF."""
    found: list[CardSheet] = []

    def document(sheet: CardSheet, *, colour: str) -> bytes:
        found.append(sheet)
        return b"%PDF"

    monkeypatch.setattr(cards, "document", document)
    return found


def of_council(opened: OpenRound, name: str) -> str:
    return page(opened.cast, name, round_id=opened.round.id, party_id=opened.cast.council.id)


def read(opened: OpenRound, name: str) -> str:
    address = page(opened.cast, "evaluation:round-cards", round_id=opened.round.id)
    return text_of(visitor(opened.cast, name).get(address))


def test_it_works(opened: OpenRound, printed: list[CardSheet]) -> None:
    steward = visitor(opened.cast, "steward")
    assert "3 people draw a card from a hat" in read(opened, "steward")
    answer = steward.post(of_council(opened, "evaluation:round-cards-take"))
    assert answer.headers["Content-Type"] == "application/pdf"
    (sheet,) = printed
    assert str(sheet.title) == "Northmoor Council: 3 cards"
    assert len({card.code for card in sheet.cards}) == 3
    assert all("For Northmoor Council" in str(card.words) for card in sheet.cards)


def test_the_page_of_the_round_leads_the_steward_there_and_nobody_else(opened: OpenRound) -> None:
    address = page(opened.cast, "evaluation:round", round_id=opened.round.id)
    cards_url = page(opened.cast, "evaluation:round-cards", round_id=opened.round.id)
    assert cards_url in text_of(visitor(opened.cast, "steward").get(address))
    seen = text_of(visitor(opened.cast, "member").get(address))
    assert "3 people asked get no letter, and answer by a card from a hat." in seen
    assert cards_url not in seen


def test_looking_takes_no_cards(opened: OpenRound, printed: list[CardSheet]) -> None:
    visitor(opened.cast, "steward").get(of_council(opened, "evaluation:round-cards-take"))
    assert printed == []


def test_a_whole_site_can_draw_before_it_opens(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = draft(cast)
    address = page(cast, "evaluation:round-cards", round_id=round.id)
    steward = visitor(cast, "steward")
    said = text_of(steward.post(address, {"organisations": [str(cast.kestrel.id)]}, follow=True))
    assert "2 people draw a card from a hat" in said
    seen = text_of(steward.get(page(cast, "evaluation:round", round_id=round.id)))
    assert "2 people draw a card. The steward prints them when the round has opened." in seen


def test_a_lost_sheet_is_drawn_anew(opened: OpenRound, printed: list[CardSheet]) -> None:
    steward = visitor(opened.cast, "steward")
    steward.post(of_council(opened, "evaluation:round-cards-take"))
    said = text_of(steward.post(of_council(opened, "evaluation:round-cards-anew"), follow=True))
    assert "The cards of Northmoor Council are drawn anew. Print them, and collect the old ones." in said
    steward.post(of_council(opened, "evaluation:round-cards-take"))
    before, after = printed
    assert {card.code for card in before.cards}.isdisjoint(card.code for card in after.cards)


def test_where_no_pdf_can_be_made_it_says_so(opened: OpenRound, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(sheet: CardSheet, *, colour: str) -> bytes:
        raise pdf.Missing

    monkeypatch.setattr(cards, "document", missing)
    answer = visitor(opened.cast, "steward").post(of_council(opened, "evaluation:round-cards-take"))
    assert answer.status_code == 503
    assert "The cards are as they were." in text_of(answer)


def test_an_organisation_in_which_nobody_draws_has_no_cards(opened: OpenRound) -> None:
    address = page(
        opened.cast,
        "evaluation:round-cards-take",
        round_id=opened.round.id,
        party_id=opened.cast.kestrel.id,
    )
    assert visitor(opened.cast, "steward").post(address).status_code == 404


def test_a_code_is_typed_in_and_leads_to_the_questions(opened: OpenRound) -> None:
    code = opened.codes()[0]
    address, phone = reverse("ballot:code"), Client()
    slip = phone.post(address, {"code": code[:-1] + ("a" if code[-1] != "a" else "b")})
    assert "This is not a code." in text_of(slip)
    found = phone.post(address, {"code": f" {code[:4].upper()}-{code[4:8]} {code[8:]}"}, follow=True)
    assert "You drew a card from a hat" in text_of(found)
