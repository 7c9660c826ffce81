"""Holding a session: who may, what it does to the dots, and what the log says."""

from collections.abc import Iterator, Mapping
from uuid import UUID

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.live import selectors, services
from accord.mechanisms.talks.live.board import board
from accord.mechanisms.talks.live.rules import LASTS, Phase
from accord.mechanisms.talks.models import Live, Talk
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.talks.tests.world import NOON, planned
from tests.cast import Cast


@pytest.fixture
def talk(cast: Cast) -> Iterator[Talk]:
    with clock.at(NOON), cast.in_scope():
        yield planned(cast)


@pytest.fixture
def voting(cast: Cast, talk: Talk) -> Live:
    services.live_begin(talk=talk, actor=cast.actor("steward"))
    return services.dots_ask(talk=talk, actor=cast.actor("steward"))


def give(live: Live, *given: Mapping[UUID, int]) -> None:
    for dots in given:
        services.dots_give(live_id=live.id, voting=live.voting, given=dots)


def dots(talk: Talk) -> list[tuple[str, int]]:
    return [(point.kind, point.dots) for point in talk.points.all()]


def test_it_works(cast: Cast, talk: Talk, voting: Live) -> None:
    steward, (gap, low, apart) = cast.actor("steward"), talk.points.all()
    give(voting, {apart.id: 3}, {apart.id: 2, low.id: 1}, {low.id: 1}, {apart.id: 1}, {gap.id: 1})
    live = services.dots_count(talk=talk, actor=steward)
    seen = board(live)
    assert (seen.phase, seen.voters, seen.tells_totals) == (Phase.TOTALS, 5, True)
    assert [(line.point.kind, line.point.dots) for line in seen.totals] == [
        ("apart", 6),
        ("low", 2),
        ("gap", 1),
    ]
    services.agenda_order(talk=talk, actor=steward)
    assert dots(talk) == [("apart", 6), ("low", 2), ("gap", 1)]
    shown = board(services.point_show(point=apart, actor=steward), for_the_room=True)
    assert (shown.phase, shown.present and shown.present.point) == (Phase.POINT, apart)
    assert shown.picture is not None
    services.live_end(talk=talk, actor=steward)
    assert selectors.live_of(talk) is None


def test_fewer_than_five_phones_are_told_to_nobody(cast: Cast, talk: Talk, voting: Live) -> None:
    steward, first = cast.actor("steward"), talk.points.all()[0]
    give(voting, *[{first.id: 3}] * 4)
    seen = board(services.dots_count(talk=talk, actor=steward))
    assert (seen.voters, seen.tells_totals, seen.totals) == (4, False, ())
    with pytest.raises(Refused, match="no totals"):
        services.agenda_order(talk=talk, actor=steward)


def test_while_dots_are_given_nobody_sees_any(talk: Talk, voting: Live) -> None:
    give(voting, *[{talk.points.all()[0].id: 1}] * 6)
    seen = board(Live.objects.get(id=voting.id))
    assert (seen.phase, seen.totals) == (Phase.VOTING, ())


def test_a_voting_anew_begins_from_nothing(cast: Cast, talk: Talk, voting: Live) -> None:
    first = talk.points.all()[0]
    give(voting, {first.id: 3})
    again = services.dots_ask(talk=talk, actor=cast.actor("steward"))
    assert (again.voting, again.voters, dots(talk)[0]) == (2, 0, ("gap", 0))
    with pytest.raises(Refused, match="closed"):
        give(voting, {first.id: 3})
    give(again, {first.id: 1})
    assert dots(talk)[0] == ("gap", 1)


def test_dots_count_while_the_voting_is_open_and_for_undecided_points(
    cast: Cast, talk: Talk, voting: Live
) -> None:
    steward, (first, second, _third) = cast.actor("steward"), talk.points.all()
    talks.point_decide_not(point=first, reading="So.", cause=Cause.BEHAVIOUR, reason="Later.", actor=steward)
    for given in ({first.id: 1}, {UUID(int=1): 1}, {second.id: 4}, {}):
        with pytest.raises(Refused):
            give(voting, given)
    assert Live.objects.get(id=voting.id).voters == 0
    give(voting, {second.id: 1})
    services.point_show(point=second, actor=steward)
    with pytest.raises(Refused, match="closed"):
        give(voting, {second.id: 1})


@pytest.mark.parametrize("name", ["member", "director", "council_signatory"])
def test_only_who_leads_the_talk_holds_its_session(cast: Cast, talk: Talk, voting: Live, name: str) -> None:
    actor = cast.actor(name)
    for act in (
        services.live_begin,
        services.dots_ask,
        services.dots_count,
        services.agenda_order,
        services.live_end,
    ):
        with pytest.raises(Denied):
            act(talk=talk, actor=actor)
    with pytest.raises(Denied):
        services.point_show(point=talk.points.all()[0], actor=actor)
    assert services.dots_count(talk=talk, actor=cast.actor("steward")).voting == 1


def test_a_closed_talk_has_no_session(cast: Cast, talk: Talk, voting: Live) -> None:
    steward = cast.actor("steward")
    for point in talk.points.all():
        talks.point_decide_not(
            point=point, reading="So.", cause=Cause.BEHAVIOUR, reason="Later.", actor=steward
        )
    with pytest.raises(Refused, match="nothing to give dots to"):
        services.dots_ask(talk=talk, actor=steward)
    talks.talk_close(talk=talk, actor=steward)
    assert selectors.live_of(talk) is None
    with pytest.raises(Refused):
        services.live_begin(talk=talk, actor=steward)


def test_one_that_is_forgotten_is_over_by_itself_and_its_code_opens_nothing_after_a_day(
    cast: Cast, talk: Talk, voting: Live
) -> None:
    with clock.at(NOON + LASTS):
        found = selectors.live_behind(voting.code)
        assert found is not None
        assert board(found).is_over
        with pytest.raises(Refused, match="closed"):
            give(voting, {talk.points.all()[0].id: 1})
        with pytest.raises(Refused, match="session is over"):
            services.dots_count(talk=talk, actor=cast.actor("steward"))
    with clock.at(NOON + 2 * LASTS):
        assert selectors.live_behind(voting.code) is None


def test_the_log_says_what_was_asked_and_nothing_of_the_dots(cast: Cast, talk: Talk, voting: Live) -> None:
    give(voting, *[{talk.points.all()[0].id: 3}] * 5)
    services.dots_count(talk=talk, actor=cast.actor("steward"))
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=4)]
    assert told[:3] == [
        "Anna Rees closed the dots about “Round of October”.",
        "Anna Rees asked the room about “Round of October” for its dots.",
        "Anna Rees began the session about “Round of October”.",
    ]
