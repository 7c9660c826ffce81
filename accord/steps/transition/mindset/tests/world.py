"""What changes with a transition, to test with; built through its services."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from accord.foundations import clock
from accord.foundations.jobs.each import each
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade import services as cascade
from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from accord.partnership import selectors as partnership
from accord.steps.transition.gate.tests.world import before_the_partners
from accord.steps.transition.mindset import jobs, selectors, services
from accord.steps.transition.mindset.services import ShiftSaid
from accord.steps.transition.transitions.tests.world import begun
from tests.cast import Cast
from tests.deciding import decide

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.mechanisms.cascade.models import Briefing
    from accord.steps.transition.mindset.models import Pulse
    from accord.steps.transition.transitions.models import Transition

OPENNESS = ShiftSaid("kept our worries to ourselves.", "say them on the day on which we have them.")
FIRST_AFTER = timedelta(days=20)


def under_way(cast: Cast) -> "Transition":
    """Begin a transition under a charter in force."""
    charter_in_force(cast)
    return begun(cast)


def put_forward(cast: Cast, transition: "Transition", *, days_open: int = 10) -> "Proposal":
    """Let the steward put its pulses before every partner; the first opens in twenty days."""
    return services.plan_propose(
        transition=transition,
        before_on=partnership.today() + FIRST_AFTER,
        days_open=days_open,
        actor=cast.actor("steward"),
    )


def agreed(cast: Cast) -> "Transition":
    """Begin a transition on whose pulses every partner has agreed."""
    transition = under_way(cast)
    decide(cast, put_forward(cast, transition))
    return transition


def declare(cast: Cast, transition: "Transition") -> None:
    """Let every partner declare it now."""
    decide(cast, before_the_partners(cast, transition))


def pulses(transition: "Transition") -> "list[Pulse]":
    """Return its pulses that have their day."""
    plan = selectors.plan_of(transition)
    assert plan is not None
    return selectors.pulses(plan)


def run_at(moment: datetime) -> None:
    """Let the clock do what is due then: announce, and open."""
    with clock.at(moment):
        jobs.pulses_begin()
        each(questionnaires.due_to_open(clock.now()), launch.round_open)


def told(cast: Cast, transition: "Transition") -> "tuple[Briefing, str]":
    """Declare it, and return a team that is to be told of it, with the name of whoever tells it."""
    declare(cast, transition)
    sent = selectors.cascade_of(transition)
    assert sent is not None
    found = next(
        each for each in cascades.briefings().filter(cascade=sent, above=None) if cascades.recipients_in(each)
    )
    names = {person.id: name for name, person in cast.people.items()}
    return found, names[found.leader_id] if found.leader_id else "steward"


def tell(cast: Cast, briefing: "Briefing", name: str) -> "Briefing":
    """Let somebody tell everybody in a team."""
    return cascade.briefing_give(
        briefing=briefing,
        given_on=partnership.today(),
        present=[each.person_id for each in cascades.recipients_in(briefing)],
        asked="",
        actor=cast.actor(name),
    )
