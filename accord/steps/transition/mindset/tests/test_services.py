"""What changes is agreed with the declaration; teams answer; pulses run under one agreement."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.agreement import selectors as agreements
from accord.agreement import services as agreeing
from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.foundations.registry import asked_in, waiting_for
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade.subjects import subject_of
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership
from accord.steps.transition.gate.tests.world import before_the_partners
from accord.steps.transition.mindset import asking, selectors, services
from accord.steps.transition.mindset.rules import AFTER, BEFORE
from accord.steps.transition.mindset.services import ShiftSaid
from accord.steps.transition.mindset.tests.world import (
    FIRST_AFTER,
    OPENNESS,
    agreed,
    declare,
    pulses,
    put_forward,
    run_at,
    tell,
    told,
    under_way,
)
from accord.steps.transition.transitions import services as transitions
from tests.cast import Cast
from tests.deciding import decide

if TYPE_CHECKING:
    from accord.steps.transition.mindset.models import Pulse


def test_what_changes_is_written_per_value_and_agreed_with_the_declaration(cast: Cast) -> None:
    with cast.in_scope():
        transition, member = under_way(cast), cast.actor("member")
        write = {"Openness": OPENNESS, "No such value": OPENNESS}
        with pytest.raises(Denied):
            services.shifts_write(transition=transition, said=write, actor=cast.actor("kestrel_member"))
        (found,) = services.shifts_write(transition=transition, said=write, actor=member)
        assert (found.value, found.from_today) == ("Openness", OPENNESS.from_today)
        half = {"Fairness": ShiftSaid("", "share what it costs.")}
        with pytest.raises(Refused) as refused:
            services.shifts_write(transition=transition, said=half, actor=member)
        assert refused.value.field == "Fairness"
        proposal = before_the_partners(cast, transition)
        text = agreements.proposal_for(cast.actor("steward"), proposal.id).proposal.text
        assert f"From today we … {OPENNESS.from_today}" in text
        with pytest.raises(Refused):
            services.shifts_write(transition=transition, said={"Openness": ShiftSaid("", "")}, actor=member)
        decide(cast, proposal)
        (sent,) = cascades.everything()
        (point,) = subject_of(sent).points
        assert OPENNESS.from_today in str(point.expected)


def test_each_team_says_what_it_stops_and_starts_once_it_was_told(cast: Cast) -> None:
    with cast.in_scope():
        transition = under_way(cast)
        found, name = told(cast, transition)
        leader = cast.actor(name)
        say = {"stop": "asking the lawyers first", "start": "ringing the school first"}
        with pytest.raises(Refused):
            services.team_change_say(briefing=found, **say, actor=leader)
        with pytest.raises(Denied):
            services.team_change_say(briefing=found, **say, actor=cast.actor("kestrel_member"))
        briefed = tell(cast, found, name)
        mine = {str(each.what) for each in waiting_for(leader)}
        wanted = f"Find with {briefed} one thing to stop and one to start"
        assert wanted in mine
        with pytest.raises(Refused) as refused:
            services.team_change_say(briefing=briefed, stop="something", start=" ", actor=leader)
        assert refused.value.field == "start"
        services.team_change_say(briefing=briefed, **say, actor=leader)
        assert wanted not in {str(each.what) for each in waiting_for(leader)}
        sent = selectors.cascade_of(transition)
        assert sent is not None
        assert [each.change.stop for each in selectors.said(sent) if each.change] == [say["stop"]]


def test_all_pulses_are_agreed_at_once_and_the_first_is_announced_by_the_clock(cast: Cast) -> None:
    with cast.in_scope():
        transition = under_way(cast)
        with pytest.raises(Denied):
            services.plan_propose(
                transition=transition,
                before_on=partnership.today() + FIRST_AFTER,
                days_open=10,
                actor=cast.actor("member"),
            )
        proposal = put_forward(cast, transition)
        with pytest.raises(Refused):
            put_forward(cast, transition)
        with pytest.raises(Refused):
            transitions.transition_end(transition=transition, how="No.", actor=cast.actor("steward"))
        decide(cast, proposal, "council", "kestrel")
        assert pulses(transition) == []
        decide(cast, proposal, "harbour")
        (first,) = pulses(transition)
        assert (first.days, first.round) == (BEFORE, None)
        assert _asked(first)
        run_at(clock.now() + FIRST_AFTER - timedelta(days=15))
        assert pulses(transition)[0].round is None
        run_at(clock.now() + FIRST_AFTER - timedelta(days=13))
        (first,) = pulses(transition)
        assert first.round is not None
        assert (first.round.state, first.round.questionnaire) == (
            RoundState.READY,
            asking.kind_of(transition.id),
        )
        keys = {item.key for item in questionnaires.items(first.round)}
        assert keys == {f"mindset:{number}" for number in range(1, 9)}
        assert not _asked(first)
        assert announcing.LETTER in {each.kind for each in outbox.envelopes(limit=50)}
        run_at(clock.now() + FIRST_AFTER + timedelta(hours=12))
        (first,) = pulses(transition)
        assert first.round is not None
        assert first.round.state == RoundState.OPEN


def test_at_the_declaration_once_the_others_get_their_days(cast: Cast) -> None:
    with cast.in_scope():
        transition = agreed(cast)
        declare(cast, transition)
        today = partnership.today()
        later = {each.days: each.opens_on for each in pulses(transition) if each.days}
        assert later == {days: today + timedelta(days=days) for days in AFTER}
        services.pulses_schedule(transition=transition, at=clock.now(), actor=cast.system)
        assert len(pulses(transition)) == 1 + len(AFTER)
        with pytest.raises(Denied):
            services.pulses_schedule(transition=transition, at=clock.now(), actor=cast.actor("steward"))


def test_without_an_agreement_nobody_is_asked(cast: Cast) -> None:
    with cast.in_scope():
        transition = under_way(cast)
        proposal = put_forward(cast, transition)
        decide(cast, proposal, "kestrel", agrees=False)
        assert selectors.plan_of(transition) is None
        declare(cast, transition)
        run_at(clock.now() + timedelta(days=25))
        assert questionnaires.rounds(cast.actor("steward")) == []


def test_one_partner_stops_a_pulse_and_the_clock_does_not_make_it_again(cast: Cast) -> None:
    with cast.in_scope():
        transition = agreed(cast)
        run_at(clock.now() + FIRST_AFTER - timedelta(days=13))
        (first,) = pulses(transition)
        assert first.round is not None
        kestrel = cast.actor("kestrel_signatory")
        announcing.round_stop(
            round=first.round, organisation_id=cast.kestrel.id, reason="In the summer works.", actor=kestrel
        )
        run_at(clock.now() + FIRST_AFTER + timedelta(hours=12))
        (first,) = pulses(transition)
        assert first.round is not None
        assert first.round.state == RoundState.DRAFT
        rounds.round_discard(round=first.round, actor=cast.actor("steward"))
        run_at(clock.now() + FIRST_AFTER + timedelta(hours=12))
        (first,) = pulses(transition)
        assert first.round is None
        assert questionnaires.rounds(cast.actor("steward")) == []


def test_a_pulse_whose_day_has_long_passed_is_left_out(cast: Cast) -> None:
    with cast.in_scope():
        transition = agreed(cast)
        run_at(clock.now() + FIRST_AFTER + timedelta(days=20))
        (first,) = pulses(transition)
        assert first.left_out
        assert first.round is None


def test_a_pulse_does_not_open_once_the_agreed_words_have_changed(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cast.in_scope():
        transition = agreed(cast)
        run_at(clock.now() + FIRST_AFTER - timedelta(days=13))
        (first,) = pulses(transition)
        monkeypatch.setattr(
            "accord.steps.transition.mindset.texts.plan_title", lambda found: "Something else"
        )
        run_at(clock.now() + FIRST_AFTER + timedelta(hours=12))
        assert first.round is not None
        first.round.refresh_from_db()
        assert first.round.state == RoundState.ENDED


def test_a_plan_that_is_not_agreed_in_time_lapses(cast: Cast) -> None:
    with cast.in_scope():
        transition = under_way(cast)
        proposal = put_forward(cast, transition)
        assert proposal.lapses_at is not None
        with clock.at(proposal.lapses_at + timedelta(minutes=1)):
            agreeing.proposals_lapse()
        assert selectors.plan_of(transition) is None


def _asked(pulse: "Pulse") -> bool:
    """Say whether a pulse that is no round yet stands among what is asked of people's time."""
    return any(each.key == pulse.id for each in asked_in(partnership.quarter_of(pulse.opens_on)))
