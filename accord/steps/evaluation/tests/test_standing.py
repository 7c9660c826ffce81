"""What the dashboard says of evaluation: the latest result until it is decided, and the round in hand."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.foundations import clock
from accord.foundations.registry import Standing, Weight
from accord.mechanisms.rounds.publishing import services as publishing
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.steps.evaluation import standing as of_the_step
from accord.steps.evaluation.tests import world
from tests.cast import Cast
from tests.published import CLOSED, closed_round, published_of, stored
from tests.rail import agreeing

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.talks.models import Talk

standing = agreeing(of_the_step)

DIFFER = "Northmoor Council and Kestrel Build see “Openness” differently"


@pytest.fixture
def charter(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)


def seen(cast: Cast, name: str = "steward") -> Standing:
    with cast.in_scope():
        found = standing(cast.actor(name))
        return replace(found, says=str(found.says))  # what stands beside it is asked in scope


def headline(found: Standing) -> tuple[Weight, str]:
    assert found.headline is not None
    return found.headline.weight, str(found.headline.sentence)


def link(found: Standing) -> str:
    """Return the label of what is to be done; the headline offers the same."""
    assert found.headline is None or found.headline.next_step == found.next_step
    return str(found.next_step.label) if found.next_step else ""


def talked(cast: Cast, result: "Result", *, undecided: int = 0) -> "Talk":
    """Plan the talk about a result, and undertake something about each point but the last few."""
    steward = cast.actor("steward")
    talk = talks.talk_open(result=result, held_on=partnership.today(), place="", actor=steward)
    points = list(talk.points.all())
    for point in points[: len(points) - undecided]:
        talks.point_decide_act(
            point=point,
            reading="So it is.",
            cause=Cause.BEHAVIOUR,
            title="One list",
            owner=cast.people["kestrel_member"],
            due=partnership.today() + timedelta(days=20),
            actor=steward,
        )
    return talk


def closed(cast: Cast) -> "Talk":
    """Return a talk that is finished, about the only result."""
    result = stored(cast)
    with cast.in_scope():
        talk = talked(cast, result)
        talks.talk_close(talk=talk, actor=cast.actor("steward"))
    return talk


def test_without_a_charter_it_has_nothing_to_say_first(cast: Cast) -> None:
    found = seen(cast)
    assert found.says == "No round has closed yet."
    assert "it comes first" in str(found.weakest)
    assert found.headline is None
    assert not found.waits


@pytest.mark.usefixtures("charter")
def test_nobody_has_been_asked_yet(cast: Cast) -> None:
    found = seen(cast)
    assert headline(found) == (Weight.WAITS, "Nobody has been asked yet how we work together.")
    assert link(found) == "Set up a round"
    assert found.waits
    assert link(seen(cast, "member")) == ""


@pytest.mark.usefixtures("charter")
def test_a_draft_is_gone_on_with_and_not_begun_again(cast: Cast) -> None:
    with cast.in_scope():
        draft(cast)
    assert headline(seen(cast)) == (
        Weight.UNDER_WAY,
        "“Round of January” is a draft, and nobody has been asked.",
    )
    assert link(seen(cast)) == "Check it"
    assert link(seen(cast, "member")) == "See the round"


@pytest.mark.usefixtures("charter")
def test_a_proposed_round_waits_for_its_partners(cast: Cast) -> None:
    with cast.in_scope():
        round = world.proposed(cast)
        world.decided(cast, round, "council", agrees=True)
    weight, sentence = headline(seen(cast))
    assert weight == Weight.WAITS
    assert sentence == "“Round of January” waits for Kestrel Build and Harbour Capital."
    assert seen(cast).waits
    assert link(seen(cast, "kestrel_signatory")) == "Read it and decide"
    assert link(seen(cast, "council_signatory")) == "See the round"


@pytest.mark.usefixtures("charter")
def test_an_agreed_round_is_under_way(cast: Cast) -> None:
    with cast.in_scope():
        world.ready(cast, opens_at=clock.now() + timedelta(days=5))
    weight, sentence = headline(seen(cast))
    assert weight == Weight.UNDER_WAY
    assert sentence.startswith("Every partner has agreed: “Round of January” opens by itself on")
    assert not seen(cast).waits


@pytest.mark.usefixtures("charter")
def test_an_open_round_comes_before_one_that_is_proposed(cast: Cast) -> None:
    with cast.in_scope():
        world.opened(cast)
        world.proposed(cast, title="Round of May")
    assert headline(seen(cast)) == (
        Weight.UNDER_WAY,
        "“Round of January” is open until 9 December 2026, 12:00.",
    )


def test_a_result_waits_to_be_talked_about(cast: Cast) -> None:
    stored(cast)
    found = seen(cast)
    assert headline(found) == (Weight.WAITS, f"{DIFFER}, and nobody has talked about it yet.")
    assert found.headline is not None
    assert found.headline.basis == (
        "“We hear of problems in time”, asked in “Round of October”: 44 of 60 people answered."
    )
    assert found.says == "“Round of October” has not been talked about yet"
    assert found.weakest == f"{DIFFER}."
    assert link(found) == "Plan the talk"
    assert link(seen(cast, "member")) == "Read the result"


def test_a_result_comes_before_the_next_round(cast: Cast) -> None:
    stored(cast)
    with cast.in_scope():
        draft(cast)
    assert link(seen(cast)) == "Plan the talk"


def test_without_a_sure_gap_it_waits_all_the_same(cast: Cast) -> None:
    round = closed_round(cast)
    organisations = {str(each.id): each.name for each in (cast.council, cast.kestrel, cast.harbour)}
    with cast.in_scope(), clock.at(CLOSED):
        published = published_of(round_key=str(round.id), organisations=organisations, cells={})
        publishing.result_store(round=round, published=published, actor=cast.system)
    assert headline(seen(cast)) == (
        Weight.WAITS,
        "Nobody has talked yet about what “Round of October” says.",
    )


def test_undecided_points_are_counted(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        talked(cast, result, undecided=2)
    found = seen(cast)
    assert headline(found) == (
        Weight.WAITS,
        "2 of 3 talking points have neither an undertaking nor a decision.",
    )
    assert found.figure is not None
    assert (found.figure.numerator, found.figure.denominator) == (1, 3)
    assert link(found) == "Go on with the talk"


def test_a_talk_with_every_point_decided_is_still_to_be_closed(cast: Cast) -> None:
    result = stored(cast)
    with cast.in_scope():
        talked(cast, result)
    assert headline(seen(cast)) == (
        Weight.WAITS,
        "Every talking point is decided, and the talk is still to be closed.",
    )


def test_a_talk_that_is_still_to_come_is_prepared(cast: Cast) -> None:
    result, steward = stored(cast), cast.actor("steward")
    with cast.in_scope():
        day = partnership.today() + timedelta(days=5)
        talks.talk_open(result=result, held_on=day, place="", actor=steward)
    assert link(seen(cast)) == "Prepare the talk"
    with clock.at(clock.now() + timedelta(days=5)):
        assert link(seen(cast)) == "Go on with the talk"


def test_everything_decided_is_at_rest(cast: Cast) -> None:
    closed(cast)
    found = seen(cast)
    assert headline(found) == (Weight.AT_REST, "Everything that “Round of October” raised is decided.")
    assert found.says == "All 3 talking points of “Round of October” have an undertaking or a decision"
    assert link(found) == "See what we agreed to do"
    assert not found.waits


def test_an_undertaking_past_its_day_is_said_first(cast: Cast) -> None:
    talk = closed(cast)
    with clock.at(clock.now() + timedelta(days=30)):
        found = seen(cast)
        assert headline(found) == (Weight.WAITS, "3 undertakings are past their day.")
        assert link(found) == "See what is overdue"
        assert found.waits
        with cast.in_scope():
            for point in list(talk.points.all())[:2]:
                point.refresh_from_db()
                assert point.undertaking is not None
                undertakings.undertaking_report(
                    undertaking=point.undertaking,
                    outcome=Outcome.DONE,
                    words="On the wall",
                    actor=cast.actor("steward"),
                )
        assert headline(seen(cast)) == (Weight.WAITS, "One undertaking is past its day.")


def test_after_the_talk_the_next_round_is_spoken_of(cast: Cast) -> None:
    closed(cast)
    with cast.in_scope():
        world.proposed(cast)
    found = seen(cast)
    assert found.says == "All 3 talking points of “Round of October” have an undertaking or a decision"
    assert "“Round of January” waits for" in headline(found)[1]
