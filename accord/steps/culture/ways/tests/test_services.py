"""A partner says its own ways; what is decided has origins and reasons; what is important needs everybody."""

from datetime import timedelta

import pytest

from accord.agreement import selectors as agreement
from accord.agreement import services as agreements
from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.steps.culture.ways import selectors, services
from accord.steps.culture.ways.models import Way
from accord.steps.culture.ways.rules import Area, Kind, Place, State
from accord.steps.culture.ways.tests.world import (
    IMPORTANT,
    PARTNERS,
    USUAL,
    decided,
    decision,
    in_days,
    in_register,
    said,
    seen,
)
from tests.cast import Cast


def agree(cast: Cast, way: Way, *names: str, agrees: bool = True) -> None:
    """Let these partners decide about a way."""
    view = agreement.latest_about(way.id, cast.actor("steward"))
    assert view is not None
    for name in names:
        agreements.proposal_decide(
            proposal=view.proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "Not with us.",
            seen_hash=view.proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        said(cast, topic, "council", "kestrel")
        way = decided(cast, topic, "kestrel")
        assert (way.state, way.agreed) == (State.IN_FORCE, False)
        assert selectors.place(seen(cast, topic), in_days(0)) == Place.DECIDED
        assert selectors.place(seen(cast, topic), way.review_on) == Place.REVIEW
        assert selectors.counted() == selectors.Counted(topics=1, decided=1, overdue=0)


def test_a_partner_says_its_own_ways_and_nobody_else_does(cast: Cast) -> None:
    with cast.in_scope():
        topic, other = in_register(cast, USUAL, "talking-email")
        given = {topic.id: "With receipts.", other.id: ""}
        for name in ("steward", "kestrel_signatory", "member"):
            with pytest.raises(Denied):
                services.habits_say(organisation=cast.council, said=given, actor=cast.actor(name))
        signatory = cast.actor("council_signatory")
        assert services.habits_say(organisation=cast.council, said=given, actor=signatory) == 1
        assert services.habits_say(organisation=cast.council, said=given, actor=signatory) == 0
        habit = selectors.habit_of(seen(cast, topic), cast.council.id)
        assert habit is not None
        assert (habit.words, habit.said_by) == ("With receipts.", cast.council_signatory)
        with pytest.raises(Refused) as refused:
            services.habits_say(organisation=cast.council, said={topic.id: " "}, actor=signatory)
        assert refused.value.field == str(topic.id)


def test_what_nobody_said_is_not_taken(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        with pytest.raises(Refused) as refused:
            decided(cast, topic, "kestrel")
        assert refused.value.field == "origins"
        said(cast, topic, "kestrel")
        decided(cast, topic, "kestrel")


@pytest.mark.parametrize("field", ["words", "reasons", "review_on"])
def test_a_decision_says_what_why_and_until_when(cast: Cast, field: str) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        lacking = in_days(0) if field == "review_on" else " "
        with pytest.raises(Refused) as refused:
            decided(cast, topic, kind=Kind.NEW, **{field: lacking})
        assert refused.value.field == field
        decided(cast, topic, kind=Kind.NEW)


def test_a_later_decision_takes_the_place_of_the_one_before(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        first = decided(cast, topic, kind=Kind.APART)
        with clock.at(clock.now() + timedelta(days=30)):
            second = decided(cast, topic, kind=Kind.NEW)
        found = {way.id: way for way in seen(cast, topic).ways.all()}
        assert [found[way.id].state for way in (first, second)] == [State.FORMER, State.IN_FORCE]
        assert found[first.id].ended_at == second.in_force_since


def test_what_is_important_counts_when_every_partner_has_agreed(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, IMPORTANT)
        said(cast, topic, *PARTNERS)
        way = decided(cast, topic, "council", "harbour")
        with pytest.raises(Refused):
            decided(cast, topic, "council")
        agree(cast, way, "council", "kestrel")
        assert selectors.way_in_force(seen(cast, topic)) is None
        agree(cast, way, "harbour")
        held = selectors.way_in_force(seen(cast, topic))
        assert held is not None
        assert (held.id, held.agreed) == (way.id, True)


def test_what_one_partner_declines_stays_on_record_and_frees_the_topic(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, IMPORTANT)
        first = decided(cast, topic, kind=Kind.APART)
        agree(cast, first, "kestrel", agrees=False)
        second = decided(cast, topic, kind=Kind.NEW)
        states = {way.id: way.state for way in seen(cast, topic).ways.all()}
        assert states == {first.id: State.NOT_AGREED, second.id: State.PROPOSED}


def test_whoever_signs_can_say_that_a_topic_needs_every_partner(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        decided(cast, topic, kind=Kind.NEW)
        with pytest.raises(Denied):
            services.topic_insist(topic=topic, actor=cast.actor("member"))
        services.topic_insist(topic=topic, actor=cast.actor("harbour_signatory"))
        assert selectors.place(seen(cast, topic), in_days(0)) == Place.REVIEW
        again = decided(cast, topic, kind=Kind.NEW)
        assert again.state == State.PROPOSED
        agree(cast, again, *PARTNERS)
        assert selectors.place(seen(cast, topic), in_days(0)) == Place.DECIDED


def test_topics_are_taken_once_and_a_form_sent_twice_makes_one(cast: Cast) -> None:
    with cast.in_scope():
        (topic,) = in_register(cast, USUAL)
        for keys in ((USUAL,), ()):
            with pytest.raises(Refused):
                in_register(cast, *keys)
        own = services.topic_add(
            title="Signing off drawings",
            about="",
            area=Area.SYSTEMS,
            important=False,
            actor=cast.actor("steward"),
        )
        again = services.topic_add(
            title="Signing off drawings",
            about="",
            area=Area.SYSTEMS,
            important=False,
            actor=cast.actor("steward"),
            new_id=own.id,
        )
        assert again == own
        assert selectors.topics(cast.actor("member")) == [topic, own]
        with pytest.raises(Denied):
            services.way_decide(
                topic=topic, decision=decision(cast, kind=Kind.NEW), actor=cast.actor("kestrel_signatory")
            )
