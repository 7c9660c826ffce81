"""Colleagues in other partners say what they saw: by name, in words, and never a mark."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import access, clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import evidence_of
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.steps.leadership import selectors, services, showing
from accord.steps.leadership.rules import Outcome
from accord.steps.leadership.tests.world import charter_in_force, committed
from tests.cast import SINCE, Cast

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
SAW = "On 3 November he began with the late drawings."


@pytest.fixture(autouse=True)
def with_a_charter(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        charter_in_force(cast)
        yield


def seen(cast: Cast) -> list[tuple[str, str]]:
    (entry,) = selectors.entries_of(cast.actor("member"), cast.director.id)
    full = selectors.commitment_for(cast.actor("member"), entry.commitment.id)
    return [(passage.basis, passage.words) for passage in showing.seen(full)]


def test_it_works(cast: Cast) -> None:
    commitment, actor = committed(cast), cast.actor("kestrel_member")
    services.seen_say(commitment=commitment, words=f" {SAW} ", actor=actor)
    assert seen(cast) == [("Ben Ives, Kestrel Build · 26 November 2026", SAW)]
    services.seen_say(commitment=commitment, words="Twice since.", actor=actor)
    assert [words for _basis, words in seen(cast)] == ["Twice since."]
    services.seen_take_back(commitment=commitment, actor=actor)
    assert seen(cast) == []


def test_it_is_offered_as_evidence_to_the_leader_and_to_nobody_else(cast: Cast) -> None:
    services.seen_say(commitment=committed(cast), words=SAW, actor=cast.actor("kestrel_member"))
    day = NOON.date()
    (offered,) = evidence_of(cast.actor("director"), day, day)
    assert str(offered.what) == f"Ben Ives, Kestrel Build, saw: {SAW}"
    assert not evidence_of(cast.actor("director"), day + timedelta(days=1), day + timedelta(days=9))
    assert not evidence_of(cast.actor("kestrel_member"), day, day)


@pytest.mark.parametrize("name", ["director", "member", "manager", "steward"])
def test_nobody_of_the_leaders_own_organisation_does(cast: Cast, name: str) -> None:
    with pytest.raises(Denied):
        services.seen_say(commitment=committed(cast), words=SAW, actor=cast.actor(name))


def test_who_is_paid_where_the_leader_is_does_not_wherever_the_place_is(cast: Cast) -> None:
    people.assignment_give(
        person=cast.member,
        organisation=cast.kestrel,
        team=None,
        tier=Tier.EVERYONE,
        role="",
        manager=None,
        since=NOON.date(),
        main=True,
        actor=cast.system,
    )
    commitment = committed(cast)
    assert not access.allows(cast.actor("member"), "leadership.say_seen", commitment)
    assert access.allows(cast.actor("harbour_signatory"), "leadership.say_seen", commitment)


def test_where_a_leader_leads_in_two_partners_neither_is_another(cast: Cast) -> None:
    people.assignment_give(
        person=cast.director,
        organisation=cast.kestrel,
        team=None,
        tier=Tier.DIRECTOR,
        role="",
        manager=None,
        since=SINCE,
        main=False,
        actor=cast.system,
    )
    commitment = committed(cast)
    assert not access.allows(cast.actor("kestrel_member"), "leadership.say_seen", commitment)
    assert access.allows(cast.actor("harbour_signatory"), "leadership.say_seen", commitment)


def test_who_works_for_no_partner_does_not(cast: Cast) -> None:
    tern = people.organisation_join(
        name="Tern Services", short_name="Tern", letter="T", signs=False, position=3, actor=cast.system
    )
    cast.add_colleague("supplier", tern)
    assert not access.allows(cast.actor("supplier"), "leadership.say_seen", committed(cast))


def test_it_needs_words(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        services.seen_say(commitment=committed(cast), words=" ", actor=cast.actor("kestrel_member"))
    assert refused.value.field == "words"


@pytest.mark.parametrize(("days", "open_still"), [(92, True), (93, False)])
def test_it_can_be_said_for_a_quarter_after_the_end(cast: Cast, days: int, open_still: bool) -> None:
    commitment = committed(cast)
    services.commitment_report(
        commitment=commitment, outcome=Outcome.KEPT, words="Done.", actor=cast.actor("director")
    )
    with clock.at(NOON + timedelta(days=days)):
        actor = cast.actor("kestrel_member")
        if open_still:
            services.seen_say(commitment=commitment, words=SAW, actor=actor)
            assert len(seen(cast)) == 1
        else:
            with pytest.raises(Refused):
                services.seen_say(commitment=commitment, words=SAW, actor=actor)


def test_a_colleague_who_moves_stands_with_the_partner_of_that_day(cast: Cast) -> None:
    services.seen_say(commitment=committed(cast), words=SAW, actor=cast.actor("kestrel_member"))
    people.assignment_give(
        person=cast.kestrel_member,
        organisation=cast.harbour,
        team=None,
        tier=Tier.EVERYONE,
        role="",
        manager=None,
        since=NOON.date(),
        main=True,
        actor=cast.system,
    )
    assert seen(cast)[0][0].startswith("Ben Ives, Kestrel Build")


def test_the_log_has_none_of_the_words(cast: Cast) -> None:
    commitment, actor = committed(cast), cast.actor("kestrel_member")
    services.seen_say(commitment=commitment, words=SAW, actor=actor)
    services.seen_take_back(commitment=commitment, actor=actor)
    services.seen_take_back(commitment=commitment, actor=actor)
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told == [
        f"Ben Ives took back what was said of a commitment about “{commitment.behaviour}”.",
        f"Ben Ives said what could be seen of a commitment about “{commitment.behaviour}”.",
    ]
