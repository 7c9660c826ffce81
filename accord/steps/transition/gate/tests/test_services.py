"""What is asked at the gate, waived and declared; what happens at once with the last yes."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from accord.agreement import services as agreeing
from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade import services as cascade
from accord.partnership import selectors as partnership
from accord.partnership.rules import Phase
from accord.steps.transition.gate import announcing, selectors, services
from accord.steps.transition.gate.rules import Place, Way
from accord.steps.transition.gate.standing import reached_in_words
from accord.steps.transition.gate.tests.world import SAID, asked, before_the_partners
from accord.steps.transition.transitions import selectors as transitions
from accord.steps.transition.transitions import services as ending
from accord.steps.transition.transitions.rules import Kind, State
from accord.steps.transition.transitions.tests.world import begun
from tests.cast import Cast
from tests.deciding import decide

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.steps.transition.transitions.models import Transition


def places(cast: Cast, transition: "Transition") -> list[Place]:
    found = transitions.transition_for(cast.actor("member"), transition.id)
    return [each.place for each in selectors.standing_of(found)]


@pytest.mark.parametrize(
    ("kind", "phase"), [(Kind.CLOSING, Phase.CLOSING), (Kind.EXTENSION, Phase.OPERATIONAL)]
)
def test_with_the_last_yes_it_is_declared_at_once(cast: Cast, kind: Kind, phase: Phase) -> None:
    with cast.in_scope():
        transition = begun(cast, kind=kind)
        proposal, steward = before_the_partners(cast, transition), cast.actor("steward")
        with pytest.raises(Refused):
            ending.transition_end(transition=transition, how="No time.", actor=steward)
        decide(cast, proposal, "council", "kestrel")
        assert partnership.partnership().phase == Phase.OPERATIONAL
        assert cascades.everything() == []
        decide(cast, proposal, "harbour")
        found = transitions.transition_for(cast.actor("member"), transition.id)
        assert found.state == State.DECLARED
        held = partnership.partnership()
        assert held.phase == phase
        if phase == Phase.CLOSING:
            assert held.phase_since == partnership.today()
        declaration = selectors.declaration_of(found)
        assert declaration is not None
        assert declaration.way == Way.IN_FORCE
        (sent,) = cascades.everything()
        assert announcing.declaration_as_subject(declaration.id).words == SAID.words
        again = services.declaration_announce(transition=found, actor=steward)
        assert again == sent
        assert reached_in_words().startswith("0 of 9 people told of the declaration")


def test_a_full_quarter_holds_up_the_words_and_not_the_declaration(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_given: object) -> None:
        raise Refused("That is more than is agreed.")

    with cast.in_scope():
        transition = begun(cast)
        proposal = before_the_partners(cast, transition)
        with monkeypatch.context() as patched:
            patched.setattr(cascade, "cascade_start", full)
            decide(cast, proposal)
        assert cascades.everything() == []
        assert transitions.transition_for(cast.actor("member"), transition.id).state == State.DECLARED
        services.declaration_announce(transition=transition, actor=cast.actor("steward"))
        assert len(cascades.everything()) == 1


def test_the_gate_is_shut_until_each_criterion_is_met_or_waived(cast: Cast) -> None:
    with cast.in_scope():
        transition, steward = begun(cast), cast.actor("steward")

        def refused() -> str:
            with pytest.raises(Refused) as found:
                services.declaration_propose(transition=transition, actor=steward)
            return str(found.value.message)

        assert refused() == "Write the declaration first."
        services.declaration_write(transition=transition, said=SAID, actor=steward)
        assert "The gate opens when" in refused()
        met, waived = asked(cast, transition, "Everything was handed over", "Posts are filled")
        services.criterion_meet(criterion=met, evidence="The record.", actor=cast.actor("member"))
        assert "The gate opens when" in refused()
        until = partnership.today() + timedelta(days=30)

        def waive(day: date) -> "Proposal":
            reason = "One post is advertised."
            return services.waiver_propose(criterion=waived, reason=reason, return_on=day, actor=steward)

        decide(cast, waive(until))
        later = waive(until + timedelta(days=9))
        assert "A waiver is before the partners." in refused()
        agreeing.proposal_withdraw(proposal=later, actor=steward)
        assert places(cast, transition) == [Place.MET, Place.WAIVED]
        proposal = services.declaration_propose(transition=transition, actor=steward)
        assert "Waived: Posts are filled" in proposal.text
        with pytest.raises(Refused):
            services.criterion_meet(criterion=waived, evidence="Now", actor=steward)
        decide(cast, proposal)
        with clock.at(clock.now() + timedelta(days=20)):
            assert any("Return to what" in str(each.what) for each in waiting_for(cast.actor("steward")))
            services.criterion_meet(criterion=waived, evidence="Filled.", actor=cast.actor("steward"))
            assert places(cast, transition) == [Place.MET, Place.MET]
            day = partnership.today() - timedelta(days=20)
            then = [each.place for each in selectors.standing_of(transition, day)]
            assert then == [Place.MET, Place.WAIVED]  # what the certificate says for ever


def test_one_no_leaves_a_draft(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)
        decide(cast, before_the_partners(cast, transition), "kestrel", agrees=False)
        declaration = selectors.declaration_of(transition)
        assert declaration is not None
        assert declaration.way == Way.DRAFT
        assert transitions.transition_for(cast.actor("member"), transition.id).state == State.UNDER_WAY


def test_what_is_asked_is_taken_off_only_before_it_counts(cast: Cast) -> None:
    with cast.in_scope():
        transition, steward = begun(cast), cast.actor("steward")
        first, second = asked(cast, transition, "One", "Two")
        with pytest.raises(Refused):
            asked(cast, transition, "One")
        with pytest.raises(Refused):
            asked(cast, transition)
        with pytest.raises(Refused):
            services.waiver_propose(
                criterion=first, reason="Why", return_on=partnership.today(), actor=steward
            )
        services.criterion_remove(criterion=first, actor=steward)
        services.criterion_meet(criterion=second, evidence="Seen", actor=steward)
        with pytest.raises(Refused):
            services.criterion_remove(criterion=second, actor=steward)
        assert places(cast, transition) == [Place.MET]


def test_only_who_signs_for_a_partner_says_how_it_sees_the_gate(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)

        def say(name: str, words: str = "Ready.", *, ready: bool = True) -> None:
            services.view_say(
                transition=transition,
                organisation=cast.kestrel,
                ready=ready,
                words=words,
                actor=cast.actor(name),
            )

        for name in ("steward", "council_signatory"):
            with pytest.raises(Denied):
                say(name)
        with pytest.raises(Refused):
            say("kestrel_signatory", " ")
        say("kestrel_signatory", "Not yet.", ready=False)
        say("kestrel_signatory")
        (view,) = selectors.views(transition).values()
        assert (view.ready, view.words) == (True, "Ready.")
        with pytest.raises(Denied):
            services.declaration_propose(transition=transition, actor=cast.actor("kestrel_signatory"))
