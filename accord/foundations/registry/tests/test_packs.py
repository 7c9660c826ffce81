"""What rooms say in packs, and what they can show as evidence."""

from datetime import date
from uuid import uuid4

import pytest

from accord.foundations.access import Actor
from accord.foundations.registry import (
    Held,
    Pack,
    Section,
    Span,
    all_shows,
    in_pack,
    packs,
    sections_of,
    shows,
)

READER = Actor.system(uuid4())
SPAN = Span(since=date(2026, 1, 1), until=date(2026, 12, 31))


@pytest.fixture(autouse=True)
def _nobody_says_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "_parts", {pack: [] for pack in Pack})
    monkeypatch.setattr(packs, "_shows", [])


def test_sections_stand_at_their_places_and_in_their_pack() -> None:
    @in_pack(Pack.BOARD, 20)
    def later(_actor: Actor, _span: Span) -> Section:
        return Section(title="Later", says="That.")

    @in_pack(Pack.BOARD, 10)
    def first(actor: Actor, span: Span) -> Section:
        return Section(title=actor.name, says=str(span.until))

    @in_pack(Pack.BOARD, 15)
    def silent(_actor: Actor, _span: Span) -> None:
        return None

    assert [found.title for found in sections_of(Pack.BOARD, READER, SPAN)] == ["Accord", "Later"]
    assert sections_of(Pack.YEAR, READER, SPAN) == []


def test_what_can_be_shown_is_named_even_where_nothing_is_held() -> None:
    @shows("A charter", "5.2", "7.2")
    def charter(_actor: Actor, _span: Span) -> list[Held]:
        return []

    (found,) = all_shows()
    assert (found.what, found.clauses, found.found(READER, SPAN)) == ("A charter", ("5.2", "7.2"), [])
