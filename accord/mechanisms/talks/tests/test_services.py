"""Leading a talk: every point ends in an undertaking or in a decision not to act."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.talks import selectors, services
from accord.mechanisms.talks.models import Talk, TalkingPoint
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause, Decision, TalkState
from accord.mechanisms.undertakings import selectors as undertakings
from tests.cast import Cast
from tests.published import stored

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
BOARD = Referral("Partnership board", date(2026, 12, 20))
READING = "Kestrel tells the site office, and the council hears of it a month later."


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def talk(cast: Cast) -> Talk:
    return services.talk_open(
        result=stored(cast), held_on=date(2026, 12, 3), place="Site office", actor=cast.actor("steward")
    )


def act(cast: Cast, point: TalkingPoint, **changes: object) -> TalkingPoint:
    given = {
        "reading": READING,
        "cause": Cause.GOVERNANCE,
        "referral": BOARD,
        "title": "One shared list of problems",
        "owner": cast.manager,
        "due": date(2026, 12, 18),
        "actor": cast.actor("steward"),
    }
    return services.point_decide_act(point=point, **(given | changes))  # type: ignore[arg-type]


def act_not(cast: Cast, point: TalkingPoint, **changes: object) -> TalkingPoint:
    given = {
        "reading": READING,
        "cause": Cause.CONTRACT,
        "referral": BOARD,
        "reason": "The contract is reviewed in March.",
        "actor": cast.actor("steward"),
    }
    return services.point_decide_not(point=point, **(given | changes))  # type: ignore[arg-type]


def test_it_works(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    points = list(talk.points.all())
    assert [point.kind for point in points] == ["gap", "low", "apart"]
    act(cast, points[0])
    for point in points[1:]:
        act_not(cast, point)
    services.talk_close(talk=talk, actor=steward)
    found = selectors.talk_for(cast.actor("member"), talk.id)
    assert (found.state, found.closed_at) == (TalkState.CLOSED, NOON)
    (undertaking,) = undertakings.undertakings(cast.actor("manager"), mine=True)
    assert found.points.all()[0].undertaking == undertaking
    standing = selectors.standing()
    assert standing is not None
    assert standing.finished
    assert (standing.progress.decided, standing.progress.total) == (3, 3)
    assert selectors.is_finished(talk.result.round_id)


def test_standing_before_and_during_the_talk(cast: Cast) -> None:
    assert selectors.standing() is None
    result = stored(cast)
    before = selectors.standing()
    assert before is not None
    assert (before.talk_id, before.finished, before.progress.total) == (None, False, 0)
    talk = services.talk_open(result=result, held_on=date(2026, 12, 3), place="", actor=cast.actor("steward"))
    act(cast, talk.points.all()[0])
    during = selectors.standing()
    assert during is not None
    assert (during.talk_id, during.finished, during.progress.undecided) == (talk.id, False, 2)


def test_a_result_waits_for_the_steward_until_every_point_is_decided(cast: Cast) -> None:
    steward, member = cast.actor("steward"), cast.actor("member")
    assert not [found for found in waiting_for(steward) if "talk" in str(found.what)]
    result = stored(cast)
    assert [found.what for found in waiting_for(steward)] == ["Plan the talk about “Round of October”"]
    talk = services.talk_open(result=result, held_on=date(2026, 12, 3), place="", actor=steward)
    assert [found.what for found in waiting_for(steward)] == ["Prepare the talk about “Round of October”"]
    assert not waiting_for(member)
    for point in talk.points.all():
        act_not(cast, point)
        assert [found.what for found in waiting_for(steward)] == ["Finish the talk about “Round of October”"]
    services.talk_close(talk=talk, actor=steward)
    assert not waiting_for(steward)


def test_an_earlier_result_waits_too_whatever_it_asked(cast: Cast) -> None:
    """A second round that closes takes nothing off the page (law 3); the latest stands first."""
    steward = cast.actor("steward")
    pulse = stored(cast, title="Mindset before the gate", closed=NOON - timedelta(days=60))
    pulse.round.questionnaire = "mindset"
    pulse.round.save(update_fields=["questionnaire"])
    talk = services.talk_open(result=pulse, held_on=date(2026, 12, 3), place="", actor=steward)
    stored(cast)
    both = ["Prepare the talk about “Mindset before the gate”", "Plan the talk about “Round of October”"]
    assert sorted(str(found.what) for found in waiting_for(steward)) == both[::-1]
    assert [found.round_title for found in selectors.not_talked_about()][1:] == [pulse.round.title]
    cast.add_facilitator(until=date(2026, 12, 31))
    assert [str(found.what) for found in waiting_for(cast.actor("facilitator"))] == both[1:]
    for point in talk.points.all():
        act_not(cast, point)
    services.talk_close(talk=talk, actor=steward)
    assert [found.what for found in waiting_for(steward)] == both[1:]


def test_a_result_is_talked_about_once(cast: Cast, talk: Talk) -> None:
    with pytest.raises(Refused):
        services.talk_open(
            result=talk.result, held_on=date(2026, 12, 4), place="", actor=cast.actor("steward")
        )


@pytest.mark.parametrize("name", ["member", "director", "council_signatory"])
def test_only_the_steward_leads(cast: Cast, talk: Talk, name: str) -> None:
    actor, point = cast.actor(name), talk.points.all()[0]
    with pytest.raises(Denied):
        services.point_raise(talk=talk, sentence="Parking", actor=actor)
    with pytest.raises(Denied):
        services.point_drop(point=point, actor=actor)
    with pytest.raises(Denied):
        act(cast, point, actor=actor)
    with pytest.raises(Denied):
        act_not(cast, point, actor=actor)
    with pytest.raises(Denied):
        services.talk_close(talk=talk, actor=actor)
    assert act(cast, point).decision == Decision.UNDERTAKING


def test_the_agenda_can_be_changed(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    services.point_drop(point=talk.points.all()[1], actor=steward)
    raised = services.point_raise(talk=talk, sentence=" Parking at the site ", actor=steward)
    assert [point.position for point in talk.points.all()] == [1, 3, 4]
    assert (raised.sentence, raised.kind, raised.item_key) == ("Parking at the site", "raised", "")
    with pytest.raises(Refused) as refused:
        services.point_raise(talk=talk, sentence=" ", actor=steward)
    assert refused.value.field == "sentence"


@pytest.mark.parametrize(
    ("field", "change"),
    [("reading", {"reading": " "}), ("title", {"title": ""}), ("due", {"due": date(2026, 11, 23)})],
)
def test_an_undertaking_needs_a_reading_words_and_a_day(
    cast: Cast, talk: Talk, field: str, change: dict[str, object]
) -> None:
    point = talk.points.all()[0]
    with pytest.raises(Refused) as refused:
        act(cast, point, **change)
    assert refused.value.field == field
    assert undertakings.counts().all == 0
    assert act(cast, point).decision == Decision.UNDERTAKING


@pytest.mark.parametrize("field", ["reading", "reason"])
def test_not_to_act_needs_a_reading_and_a_reason(cast: Cast, talk: Talk, field: str) -> None:
    point = talk.points.all()[0]
    with pytest.raises(Refused) as refused:
        act_not(cast, point, **{field: "  "})
    assert refused.value.field == field
    assert act_not(cast, point).reason


def test_a_point_is_decided_once(cast: Cast, talk: Talk) -> None:
    point = talk.points.all()[0]
    act(cast, point)
    with pytest.raises(Refused):
        act_not(cast, point)
    with pytest.raises(Refused):
        services.point_drop(point=point, actor=cast.actor("steward"))
    assert undertakings.counts().all == 1


def test_a_talk_closes_only_when_every_point_is_decided(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    first, *others = talk.points.all()
    with pytest.raises(Refused):
        services.talk_close(talk=talk, actor=steward)
    for point in others:
        services.point_drop(point=point, actor=steward)
    act(cast, first)
    services.talk_close(talk=talk, actor=steward)
    with pytest.raises(Refused):
        services.point_raise(talk=talk, sentence="Too late", actor=steward)


def test_an_empty_talk_does_not_close(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    for point in talk.points.all():
        services.point_drop(point=point, actor=steward)
    with pytest.raises(Refused):
        services.talk_close(talk=talk, actor=steward)


def test_the_database_knows_no_third_way(cast: Cast, talk: Talk) -> None:
    for change in (
        {"decision": Decision.UNDERTAKING, "reading": READING, "cause": Cause.VALUE},
        {"decision": Decision.NOT_TO_ACT, "reading": READING, "cause": Cause.VALUE},
        {"reason": "Because"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            talk.points.all().update(**change)


def test_the_log_tells_what_was_decided_and_no_words_of_it(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    act_not(cast, talk.points.all()[1])
    services.point_raise(talk=talk, sentence="Parking at the site", actor=steward)
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=20)]
    assert "The talk about “Round of October” decided on point 2: not to act." in told
    assert "Anna Rees planned the talk about “Round of October” with 3 points." in told
    for words in (READING, "March", "Parking"):
        assert words not in " ".join(told)
