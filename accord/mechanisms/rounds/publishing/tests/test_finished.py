"""A finished survey beside the results around it: what cannot be proved is refused, without a word of it."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from accord.analysis.errors import NotProved
from accord.analysis.published import EVERYONE, Item, Published, Shown
from accord.foundations.errors import Refused
from accord.foundations.tables import Row
from accord.mechanisms.rounds.publishing import finished
from accord.mechanisms.rounds.publishing.finished import Statement, Survey
from accord.mechanisms.rounds.publishing.neighbours import Neighbours
from tests.published import published_of, shown

ANSWERS = [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 4, 3]


def published(*, options: int = 7, before: Published | None = None) -> Published:
    """What twelve people say, on a scale of seven or five."""
    rows = [Row(number, (str(min(answer, options)),)) for number, answer in enumerate(ANSWERS, start=2)]
    item = Item(key="own:one", text="We decide in time", options=options)
    survey = Survey(
        key=str(uuid4()),
        title="Survey of May",
        closed_at=datetime(2026, 5, 31, 17, tzinfo=UTC),
        minimum=5,
        lowest=1,
        statements=[Statement(column=0, item=item)],
        places=[],
    )
    return finished.survey_published(rows, survey, before=before, after=None)


def test_beside_a_result_on_another_scale_it_is_told_as_by_itself() -> None:
    """Answers on five and on seven steps are not added or subtracted: nothing follows from both."""
    before = published_of(
        round_key="before",
        organisations={"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"},
        cells={(EVERYONE, "s"): shown(2, 3, 4, 2, 1)},
        texts={"s": "We keep our word"},
    )
    found = published(before=before).cell(EVERYONE, "own:one")
    assert isinstance(found, Shown)
    assert found == published().cell(EVERYONE, "own:one")


def test_what_cannot_be_proved_is_refused_and_nothing_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*_: object, **__: object) -> object:
        raise NotProved("7 answered 7")

    monkeypatch.setattr(finished, "publish", silent)
    with pytest.raises(Refused, match="could not prove") as refused:
        published()
    assert refused.value.field == "file"
    assert refused.value.__cause__ is None
    assert "7 answered" not in str(refused.value)


def test_what_still_follows_when_it_is_told_as_a_range_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be tried again and again otherwise."""
    tries: list[Any] = []

    def following(_self: Neighbours, told: Published) -> frozenset[tuple[str, str]]:
        tries.append(told)
        return frozenset({(EVERYONE, "own:one")})

    monkeypatch.setattr(Neighbours, "following", following)
    with pytest.raises(Refused, match="could not prove"):
        published()
    assert len(tries) == 2
