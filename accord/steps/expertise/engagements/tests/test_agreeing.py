"""Appointed, extended and closed by every partner; access goes from the first day to the last."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from accord.agreement.rules import State
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.errors import Denied, Refused
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import judged as directory
from accord.steps.expertise.briefs import selectors as briefs
from accord.steps.expertise.briefs import services as briefing
from accord.steps.expertise.briefs.rules import BriefState
from accord.steps.expertise.briefs.tests.world import TOM, briefed, known, said, stood, thought
from accord.steps.expertise.engagements import selectors, services
from accord.steps.expertise.engagements.models import Engagement
from accord.steps.expertise.engagements.rules import EngagementState
from accord.steps.expertise.engagements.tests.world import again, chosen, decide, engaged, judged, proposed
from tests.cast import Cast

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def in_on(held: Engagement, days: int) -> Actor | None:
    """Return who the facilitator is so many days from now."""
    with clock.at(clock.now() + days * DAY):
        return actors.actor_for(held.person_id)


def closed(cast: Cast, held: Engagement) -> None:
    proposal = services.close_propose(
        engagement=held, handover="The list.", ourselves="Read it.", actor=cast.actor("steward")
    )
    decide(cast, proposal)


def test_it_works(cast: Cast) -> None:
    today = partnership.today()
    held = engaged(cast, first_day=today + 3 * DAY, last_day=today + 10 * DAY)
    assert [in_on(held, days) is not None for days in (2, 3, 10, 11)] == [False, True, True, False]
    actor = in_on(held, 3)
    assert actor is not None
    assert (actor.roles, actor.areas) == (frozenset({"facilitator"}), frozenset({"charter", "talks"}))
    assert access.allows(actor, "engagements.read", held)
    assert not access.allows(actor, "briefs.read")
    assert not access.allows(actor, "agreement.take")


def test_nobody_comes_in_before_the_last_partner_agrees(cast: Cast) -> None:
    candidate = chosen(cast)
    proposal = proposed(cast, candidate)
    decide(cast, proposal, "council", "kestrel")
    assert partnership.person_with_address(TOM.email) is None
    assert selectors.engagement_of(candidate.id) is None
    decide(cast, proposal, "harbour")
    assert selectors.engagement_of(candidate.id) is not None


def test_declined_the_brief_is_open_again(cast: Cast) -> None:
    candidate = chosen(cast)
    proposal = proposed(cast, candidate)
    for act in (
        lambda: briefing.brief_write(brief=candidate.brief, said=said(cast), actor=cast.actor("steward")),
        lambda: briefing.facilitator_take_off(facilitator=candidate.facilitator, actor=cast.actor("steward")),
        lambda: proposed(cast, candidate),
    ):
        with pytest.raises(Refused):
            act()
    decide(cast, proposal, "harbour", agrees=False)
    assert briefs.candidate(candidate.id).brief.state == BriefState.OPEN
    assert proposed(cast, candidate).state == State.OPEN


def test_it_is_proposed_once_every_partner_has_said_what_it_thinks(cast: Cast) -> None:
    candidate = stood(cast, briefed(cast), known(cast))
    thought(cast, candidate, "council", "kestrel")
    with pytest.raises(Refused) as refused:
        proposed(cast, candidate)
    assert "Harbour Capital has not said yet" in str(refused.value.message)
    with pytest.raises(Denied):
        services.engagement_propose(candidate=candidate, actor=cast.actor("manager"))


def test_its_days_cost_no_more_than_the_partners_pay(cast: Cast) -> None:
    candidate = stood(cast, briefed(cast), known(cast), day_rate=751)  # 6 days, £4,500
    thought(cast, candidate)
    with pytest.raises(Refused):
        proposed(cast, candidate)


def test_nobody_agrees_to_one_name_and_lets_another_mailbox_in(cast: Cast) -> None:
    candidate = chosen(cast, person=replace(TOM, email=cast.member.email))
    with pytest.raises(Refused) as refused:
        proposed(cast, candidate)
    assert cast.member.name in str(refused.value.message)


def test_the_last_yes_after_the_last_day_comes_too_late(cast: Cast) -> None:
    proposal = proposed(cast, chosen(cast, last_day=partnership.today() + DAY))
    with clock.at(clock.now() + 2 * DAY), pytest.raises(Refused):
        decide(cast, proposal)


def test_every_partner_agrees_that_it_lasts_longer(cast: Cast) -> None:
    held = engaged(cast)
    last_day, steward = held.last_day + 20 * DAY, cast.actor("steward")
    proposal = services.extension_propose(
        engagement=held, last_day=last_day, days=2, because="Snow.", actor=steward
    )
    with pytest.raises(Refused):
        services.extension_propose(engagement=held, last_day=last_day, days=2, because="Snow.", actor=steward)
    assert in_on(held, 31) is None
    decide(cast, proposal)
    found = again(cast, held)
    assert (found.last_day, found.days) == (last_day, 8)
    assert [in_on(held, days) is not None for days in (31, 50, 51)] == [True, True, False]


def test_an_extension_that_is_declined_changes_nothing(cast: Cast) -> None:
    held = engaged(cast)
    proposal = services.extension_propose(
        engagement=held, last_day=held.last_day + DAY, days=0, because="Snow.", actor=cast.actor("steward")
    )
    decide(cast, proposal, "harbour", agrees=False)
    assert again(cast, held).last_day == held.last_day
    services.extension_propose(
        engagement=held, last_day=held.last_day + DAY, days=0, because="Ice.", actor=cast.actor("steward")
    )


def test_an_extension_goes_later_for_a_reason_while_it_lasts(cast: Cast) -> None:
    held, steward = engaged(cast), cast.actor("steward")
    for field, last_day, because in (("last_day", held.last_day, "Snow."), ("because", None, " ")):
        with pytest.raises(Refused) as refused:
            services.extension_propose(
                engagement=held,
                last_day=last_day or held.last_day + DAY,
                days=0,
                because=because,
                actor=steward,
            )
        assert refused.value.field == field
    with clock.at(clock.now() + 40 * DAY), pytest.raises(Refused):
        services.extension_propose(
            engagement=held, last_day=held.last_day + 60 * DAY, days=0, because="Snow.", actor=steward
        )


def test_it_closes_when_every_partner_has_judged_and_access_ends(cast: Cast) -> None:
    held = engaged(cast)
    judged(cast, held, "council", "kestrel")
    with pytest.raises(Refused) as refused:
        closed(cast, held)
    assert "Harbour Capital has not said yet" in str(refused.value.message)
    judged(cast, held, "harbour", released=False)
    assert directory.judged(held.candidate.facilitator_id) == []
    closed(cast, held)
    found = again(cast, held)
    assert (found.state, found.ourselves) == (EngagementState.CLOSED, "Read it.")
    assert in_on(held, 0) is None
    told = [each.words for each in directory.judged(held.candidate.facilitator_id)]
    assert told == ["It helped council.", "It helped kestrel."]
    with pytest.raises(Refused):
        judged(cast, held, "harbour")


def test_a_close_that_is_declined_lets_it_go_on(cast: Cast) -> None:
    held = engaged(cast)
    judged(cast, held)
    proposal = services.close_propose(
        engagement=held, handover="The list.", ourselves="Read it.", actor=cast.actor("steward")
    )
    decide(cast, proposal, "kestrel", agrees=False)
    assert again(cast, held).state == EngagementState.GOING
    assert in_on(held, 0) is not None


def test_after_its_last_day_it_is_closed_all_the_same(cast: Cast) -> None:
    held = engaged(cast)
    with clock.at(clock.now() + 40 * DAY):
        judged(cast, held)
        closed(cast, held)
        assert again(cast, held).state == EngagementState.CLOSED
