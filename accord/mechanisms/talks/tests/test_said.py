"""You said, we did: each undertaking with its state, and with what the next round says of its statement."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from accord.analysis.published import Change
from accord.foundations import clock
from accord.mechanisms.rounds.publishing import services as publishing
from accord.mechanisms.talks import services
from accord.mechanisms.talks.rules import Cause
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.published import CLOSED, IN_TIME, LOW, closed_round, sample, stored
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk

NEXT = "Round of January"


@pytest.fixture
def talk(cast: Cast) -> "Talk":
    """A talk that undertook something about one statement, and decided not to act on another."""
    result = stored(cast)
    with cast.in_scope():
        steward, today = cast.actor("steward"), partnership.today()
        talk = services.talk_open(result=result, held_on=today, place="", actor=steward)
        points = {point.item_key: point for point in talk.points.all()}
        services.point_decide_act(
            point=points[IN_TIME],
            reading="Too late",
            cause=Cause.BEHAVIOUR,
            title="One list",
            owner=cast.manager,
            due=today,
            actor=steward,
        )
        services.point_decide_not(
            point=points[LOW], reading="As it is", cause=Cause.BEHAVIOUR, reason="Later", actor=steward
        )
    return talk


def next_round(cast: Cast, *moves: tuple[str, str, float, bool], closed: datetime) -> None:
    """Publish the next round, in which these groups moved on these statements by so much, surely or not."""
    round = closed_round(cast, NEXT, closed)
    changes = tuple(
        Change(
            group=str(getattr(cast, group).id),
            item=item,
            difference=by,
            low=by - (0.2 if sure else 1.0),
            high=by + (0.2 if sure else 1.0),
            sure=sure,
        )
        for group, item, by, sure in moves
    )
    with cast.in_scope(), clock.at(closed):
        published = replace(sample(cast, str(round.id)), title=NEXT, closed_at=closed, changes=changes)
        publishing.result_store(round=round, published=published, actor=cast.system)


def said(cast: Cast) -> str:
    return visitor(cast, "harbour_signatory").get(page(cast, "talks:said")).content.decode()


def test_it_works(cast: Cast, talk: "Talk") -> None:
    assert "The next round will say whether these statements moved" in said(cast)
    next_round(
        cast,
        ("council", IN_TIME, 0.6, True),
        ("kestrel", IN_TIME, 0.1, False),
        closed=CLOSED + timedelta(days=90),
    )
    text = said(cast)
    assert f"Whether it moved, by “{NEXT}”: Northmoor Council: moved up, Kestrel Build: not surely." in text
    assert "there is nothing to set beside it" in text
    assert text.count(f"Whether it moved, by “{NEXT}”:") == 1, "nothing is said of what was decided against"
    assert "none of this says why something moved" in text
    assert "because" not in text


def test_others_that_started_as_low_stand_beside_it(cast: Cast, talk: "Talk") -> None:
    """The council said as much of both before; one got an undertaking, the other none."""
    next_round(
        cast,
        ("council", IN_TIME, 0.6, True),
        ("council", LOW, 0.1, False),
        closed=CLOSED + timedelta(days=90),
    )
    assert "Beside it one statement that started as low and got no undertaking: 1 not surely." in said(cast)


def test_an_earlier_round_says_nothing_of_a_later_talk(cast: Cast, talk: "Talk") -> None:
    next_round(cast, ("council", IN_TIME, 0.6, True), closed=CLOSED - timedelta(days=90))
    assert "The next round will say whether these statements moved" in said(cast)
