"""Writing down what a team made of its card, alone or with a team of another partner."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from accord.foundations.access import Area
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import evidence_of
from accord.mechanisms.team_talks import selectors, services
from accord.mechanisms.team_talks.models import TeamTalk
from accord.mechanisms.team_talks.tests.world import READING, Dealt, dealt
from accord.mechanisms.undertakings import selectors as undertakings
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.published import stored


@pytest.fixture
def found(cast: Cast) -> Dealt:
    with cast.in_scope():
        return dealt(cast)


@pytest.fixture(autouse=True)
def in_scope(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        yield


def test_it_works(cast: Cast, found: Dealt) -> None:
    talked = found.act("Schools", found.sam)
    assert (talked.reading, talked.held_by_id) == (READING, cast.manager.id)
    (promised,) = undertakings.undertakings(cast.actor("kestrel_member"), mine=True)
    assert promised == talked.undertaking
    assert undertakings.origin_links([promised])[promised.id].label == "the team talk of Schools"


def test_whoever_led_it_has_it_offered_as_evidence(cast: Cast, found: Dealt) -> None:
    found.act("Schools", found.sam)
    today = partnership.today()
    offered = [each for each in evidence_of(found.sam, today, today) if each.key.startswith("team_talks.")]
    assert [str(each.what).partition(" talked")[0] for each in offered] == ["Schools"]
    assert not [each for each in evidence_of(found.ruth, today, today) if each.key.startswith("team_talks.")]


def test_a_team_may_do_nothing_for_a_reason(found: Dealt) -> None:
    with pytest.raises(Refused) as refused:
        found.act_not("Schools", found.sam, reason=" ")
    assert refused.value.field == "reason"
    assert found.act_not("Schools", found.sam).reason == "It is not ours."
    assert undertakings.counts().all == 0


@pytest.mark.parametrize("name", ["member", "kestrel_signatory", "steward"])
def test_only_who_leads_the_team_or_above_writes_it_down(cast: Cast, found: Dealt, name: str) -> None:
    with pytest.raises(Denied, match="leads a team"):
        found.act("Schools", cast.actor(name))
    assert undertakings.counts().all == 0
    assert found.act("Schools", found.ruth).held_on


def test_what_nobody_leads_is_the_stewards(found: Dealt) -> None:
    leaderless = [talk for talk in selectors.talks_of(found.cards) if talk.leader_id is None]
    for talk in leaderless:
        assert found.act_not(str(talk), found.steward).held_on


def test_a_facilitator_reads_and_writes_nothing(cast: Cast, found: Dealt) -> None:
    cast.add_facilitator(until=partnership.today(), areas=[Area.TALKS])
    facilitator = cast.actor("facilitator")
    assert selectors.cards_for(facilitator, found.cards.id) == found.cards
    with pytest.raises(Denied):
        found.act("Schools", facilitator)


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("reading", {"reading": " "}),
        ("title", {"title": ""}),
        ("held_on", {"days": 1}),
        ("held_on", {"days": -1}),
    ],
)
def test_it_wants_words_and_a_day_that_can_be(found: Dealt, field: str, change: dict[str, object]) -> None:
    if days := change.pop("days", 0):
        change["held_on"] = partnership.today() + timedelta(days=int(str(days)))
    with pytest.raises(Refused) as refused:
        found.act("Schools", found.sam, **change)
    assert refused.value.field == field
    assert found.talk("Schools").held_on is None


def test_it_is_written_down_once_and_its_words_may_be_written_anew(found: Dealt) -> None:
    found.act("Schools", found.sam)
    with pytest.raises(Refused):
        found.act_not("Schools", found.sam)
    services.team_talk_reword(talk=found.talk("Schools"), reading="We forget.", actor=found.sam)
    assert found.talk("Schools").reading == "We forget."
    services.cards_end(cards=found.cards, actor=found.steward)
    with pytest.raises(Refused):
        services.team_talk_reword(talk=found.talk("Schools"), reading="Too late.", actor=found.sam)


def test_the_log_says_that_and_never_the_words(found: Dealt) -> None:
    found.act("Schools", found.sam)
    said = [str(line) for line in audit.lines_about([found.talk("Schools").id])]
    assert said
    assert not any(READING in each for each in said)


def test_two_teams_of_two_partners_talk_together(cast: Cast, found: Dealt) -> None:
    found.pair()
    found.act("Schools", found.sam)
    site, schools = found.talk("Site"), found.talk("Schools")
    assert (site.held_on, site.reading) == (schools.held_on, READING)
    assert site.undertaking == schools.undertaking
    assert undertakings.counts().all == 1


def test_until_both_have_named_each_other_each_talks_by_itself(found: Dealt) -> None:
    services.pair_ask(talk=found.talk("Schools"), other=found.talk("Site"), actor=found.sam)
    assert [str(other) for _own, other in selectors.asked_for([found.talk("Site")])] == ["Schools"]
    found.act("Schools", found.sam)
    assert found.talk("Site").held_on is None
    with pytest.raises(Refused):
        services.pair_ask(talk=found.talk("Site"), other=found.talk("Schools"), actor=found.ruth)


def test_a_pair_is_of_two_partners_and_can_be_left(cast: Cast, found: Dealt) -> None:
    for other in ("Board", "Northmoor Council"):
        with pytest.raises(Refused):
            services.pair_ask(talk=found.talk("Schools"), other=found.talk(other), actor=found.sam)
    found.pair()
    services.pair_leave(talk=found.talk("Site"), actor=found.ruth)
    found.act("Schools", found.sam)
    assert found.talk("Site").held_on is None


def test_the_cards_of_a_result_are_sent_once_and_the_next_close_them(cast: Cast, found: Dealt) -> None:
    with pytest.raises(Refused):
        services.cards_send(result=found.cards.result, actor=found.steward)
    with pytest.raises(Denied):
        services.cards_send(result=stored(cast, title="Round of January"), actor=found.sam)
    later = services.cards_send(result=stored(cast, title="Round of March"), actor=found.steward)
    assert selectors.open_cards() == later
    with pytest.raises(Refused):
        found.act("Schools", found.sam)


def test_the_day_can_be_moved_but_not_into_the_past(found: Dealt) -> None:
    later = partnership.today() + timedelta(days=40)
    assert services.cards_move(cards=found.cards, due=later, actor=found.steward).due == later
    with pytest.raises(Refused) as refused:
        services.cards_move(
            cards=found.cards, due=partnership.today() - timedelta(days=1), actor=found.steward
        )
    assert refused.value.field == "due"


def test_the_database_knows_no_talk_without_words_and_a_decision(found: Dealt) -> None:
    for change in ({"held_on": partnership.today()}, {"held_on": partnership.today(), "reading": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            TeamTalk.objects.filter(id=found.talk("Schools").id).update(**change)
