"""How what people say went on: what was published, broken where nothing is shown, and never why."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.analysis.cells import Reason
from accord.analysis.published import EVERYONE, Banded, Cell, Change, Published, Suppressed
from accord.foundations.access import Actor
from accord.mechanisms.rounds.publishing import services
from accord.overview import trends
from accord.web.pictures import Dot, Hidden, Range
from tests.cast import Cast
from tests.published import CLOSED, VALUES, closed_round, sample, shown, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result


def kept(
    cast: Cast, title: str, cell: Cell, *, days_before: int = 0, change: Change | None = None
) -> "Result":
    """Store a result in which everyone together said this of the values."""
    closed = CLOSED - timedelta(days=days_before)
    round = closed_round(cast, title, closed)
    with cast.in_scope():
        found = sample(cast, str(round.id))
        cells = dict(found.cells) | {(EVERYONE, VALUES): cell}
        changes = (change,) if change else ()
        published: Published = replace(found, title=title, closed_at=closed, cells=cells, changes=changes)
        return services.result_store(round=round, published=published, actor=cast.system)


def moved(difference: float, *, sure: bool, group: str = EVERYONE) -> Change:
    reach = abs(difference) / 2 if sure else abs(difference) + 0.2
    return Change(
        group=group,
        item=VALUES,
        difference=difference,
        low=difference - reach,
        high=difference + reach,
        sure=sure,
    )


LOW, HIGH = shown(2, 6, 20, 10, 2), shown(0, 3, 14, 21, 6)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (moved(0.4, sure=True), "higher than in “Round of July”"),
        (moved(-0.4, sure=True), "lower than in “Round of July”"),
        (moved(0.1, sure=False), "no sure change"),
        (None, ""),
    ],
)
def test_the_words_say_only_what_is_sure(cast: Cast, change: Change | None, words: str) -> None:
    kept(cast, "Round of July", LOW, days_before=90)
    kept(cast, "Round of October", HIGH, change=change)
    with cast.in_scope():
        assert trends.in_words(trends.pasts(cast.actor("member")), "values") == words


def test_where_everyone_is_not_compared_each_partner_is(cast: Cast) -> None:
    kept(cast, "Round of July", LOW, days_before=90)
    kept(cast, "Round of October", HIGH, change=moved(0.4, sure=True, group=str(cast.council.id)))
    with cast.in_scope():
        assert trends.in_words(trends.pasts(cast.actor("member")), "values") == "moved up"


def test_the_picture_breaks_where_nothing_is_shown(cast: Cast) -> None:
    kept(cast, "Round of April", LOW, days_before=180)
    kept(cast, "Round of July", Suppressed(Reason.TOO_FEW), days_before=90)
    kept(cast, "Round of August", Banded(low=3.0, high=4.0, n=6), days_before=60)
    kept(cast, "Round of October", HIGH)
    with cast.in_scope():
        found = trends.pasts(cast.actor("member"))
        picture = trends.picture(found, "values", "Values")
    assert picture is not None
    assert [type(mark) for mark in picture.marks] == [Dot, Hidden, Range, Dot]
    assert str(picture.sentence).startswith("Round of April: 3.1; Round of July: not shown; ")


def test_of_one_round_there_is_no_trend(cast: Cast) -> None:
    stored(cast)
    with cast.in_scope():
        found = trends.pasts(cast.actor("member"))
        assert trends.picture(found, "values", "Values") is None
        assert trends.in_words(found, "values") == ""
        assert trends.table(found, []) is None


def test_the_dashboard_shows_it_with_its_table(cast: Cast) -> None:
    kept(cast, "Round of July", LOW, days_before=90)
    kept(cast, "Round of October", HIGH, change=moved(0.4, sure=True))
    text = visitor(cast, "member").get(page(cast, "overview:dashboard")).content.decode()
    assert "higher than in “Round of July”" in text
    assert text.count('class="spark"') == 1
    assert "Round of July, Aug 2026" in text
    assert "What people say, round by round, as a table" in text


def test_a_result_that_does_not_hold_is_left_out_and_the_page_stands(cast: Cast) -> None:
    damaged = kept(cast, "Round of July", LOW, days_before=90)
    kept(cast, "Round of August", LOW, days_before=60)
    kept(cast, "Round of October", HIGH)
    with cast.in_scope():
        type(damaged).objects.filter(id=damaged.id).update(digest="0" * 64)
        assert [past.title for past in trends.pasts(cast.actor("member"))] == [
            "Round of August",
            "Round of October",
        ]


def test_whoever_may_not_read_results_sees_none(cast: Cast) -> None:
    stored(cast)
    with cast.in_scope():
        nobody = Actor(partnership_id=cast.partnership.id, person_id=None, name="Nobody")
        assert trends.pasts(nobody) == []
