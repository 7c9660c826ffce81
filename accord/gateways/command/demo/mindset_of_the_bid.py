"""How mindset changed with the first transition of the demo: words per value, and pulses before and after.

The last pulse was stopped by one partner, with a reason, and thrown away: so any of them may.
"""

from typing import TYPE_CHECKING

from accord.gateways.command.demo import clockwork, rounds, signing, talks
from accord.gateways.command.demo import decided_on_the_way as decided
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import CLOSES, OPENS, RoundPlan
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import services as questionnaires
from accord.steps.transition.mindset import selectors, services
from accord.steps.transition.mindset.rules import BEFORE
from accord.steps.transition.mindset.services import ShiftSaid

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.cascade.models import Briefing
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.transition.transitions.models import Transition

STEWARD, STOPS = "Anna Rees", "Kay Lowell"
PROPOSED, OPENS_BEFORE, DAYS_OPEN = 44, 28, 10
MADE, STOPPED, DISCARDED, LAST = 13, 9, 7, 180
TALKED_AFTER, REPORTED_WITHIN = 7, 120
DECIDED = {BEFORE: decided.BEFORE_THE_GATE, 30: decided.AFTER_30_DAYS, 90: decided.AFTER_90_DAYS}
NUMBERS = {BEFORE: 6, 30: 7, 90: 8}
"""Which round of the story each pulse is: what people answer hangs on it."""
SHIFTS = (
    ShiftSaid(
        "asked what the school would accept.",
        "ask what the pupils and their teachers need, before anybody draws.",
    ),
    ShiftSaid(
        "showed each other what we had to, on the last day on which we had to.",
        "say it on the day on which we know it, and to whoever it touches first.",
    ),
    ShiftSaid(
        "promised what would win, with a footnote.",
        "promise what we can keep, with a name and a day.",
    ),
    ShiftSaid(
        "looked for the clause, then for whoever had missed it.",
        "look for what happened, and write down what we do differently.",
    ),
)
CHANGES = {
    "Partnership board": ("reading out figures that all have read", "one school’s question in every meeting"),
    "Children's services": ("answering for the schools", "asking the two head teachers first"),
    "Harbour asset management": ("asking for a report for every worry", "coming to see it"),
    "Kestrel education": ("saying “the other side”", "saying the name of whom we mean"),
    "Partnership office": ("copying three managers into a question", "ringing the one who knows"),
    "Alder Park leadership": ("saving complaints up for the monthly call", "sending a picture on the day"),
    "Design": ("holding a drawing back until it is perfect", "Thursdays on which we show what is open"),
    "Education capital": ("keeping a programme of works of our own", "one that both sides may change"),
    "Hill Lane leadership": ("saying yes to every plan", "saying what it means for year seven"),
    "Property and legal": ("asking the lawyers first", "asking each other first, then the lawyers"),
    "School places": ("answering schools through the helpdesk only", "a call to each school every week"),
    "Site office": ("two site meetings in one week", "one, with a worry each and no list of claims"),
    "Tern contract team": ("waiting for an order number when it drips", "mending it, and writing it down"),
    "Tern caretaking": ("finding out from the noise", "ten minutes with the site manager on Mondays"),
}
"""What teams stop and start; three have not found anything yet."""
WHY = (
    "In the week of the summer works nobody on our sites reads anything. Ask us in the full check of January"
    " instead."
)


def before(northmoor: Northmoor, days: Days, transition: "Transition", *, gate: int) -> None:
    """Agree on the pulses, write what changes, and ask everybody once before the gate."""
    with days.on(gate - PROPOSED):
        actor = northmoor.actor(STEWARD)
        said = {value.name: words for value, words in zip(selectors.values(), SHIFTS, strict=False)}
        services.shifts_write(transition=transition, said=said, actor=actor)
        proposal = services.plan_propose(
            transition=transition,
            before_on=days.day(gate - OPENS_BEFORE),
            days_open=DAYS_OPEN,
            actor=actor,
        )
        clockwork.strike()  # sends the letters to those who may sign
    signing.all_agree(northmoor, days, proposal, from_day=gate - PROPOSED + 1)
    _hold(northmoor, days, transition, BEFORE, opens=gate - OPENS_BEFORE)


def after(northmoor: Northmoor, days: Days, transition: "Transition", *, gate: int) -> None:
    """Ask after 30 and 90 days; the last pulse is stopped before it opens."""
    for number in NUMBERS:
        if number != BEFORE:
            _hold(northmoor, days, transition, number, opens=gate + number)
    last = _made(days, transition, LAST, opens=gate + LAST)
    with days.on(gate + LAST - STOPPED):
        announcing.round_stop(
            round=last,
            organisation_id=northmoor.organisations["kestrel"].id,
            reason=WHY,
            actor=northmoor.actor(STOPS),
        )
    with days.on(gate + LAST - DISCARDED):
        questionnaires.round_discard(round=last, actor=northmoor.actor(STEWARD))


def say(days: Days, told: "Briefing", actor: "Actor", *, day: int) -> None:
    """Let a team say what it stops and starts; not every team finds something."""
    if str(told) in CHANGES:
        stop, start = CHANGES[str(told)]
        with days.on(day, 16):
            services.team_change_say(
                briefing=told, stop=f"We stop {stop}.", start=f"We start {start}.", actor=actor
            )


def _hold(northmoor: Northmoor, days: Days, transition: "Transition", number: int, *, opens: int) -> None:
    """Let the clock announce and open one pulse; people answer; it closes, and is talked about."""
    round = _made(days, transition, number, opens=opens)
    plan = RoundPlan(number=NUMBERS[number], proposed=opens - MADE, opens=opens, closes=opens + DAYS_OPEN)
    with days.on(opens, OPENS):
        clockwork.strike()  # opens it
        clockwork.strike()  # sends the letters that the opening has posted
    rounds.answer(northmoor, days, plan, round)
    with days.on(plan.closes, CLOSES):
        clockwork.strike()
    talked = plan.closes + TALKED_AFTER
    promises = talks.hold(northmoor, days, round, day=talked, decided=DECIDED[number])
    talks.report(northmoor, days, promises, since=talked, before=talked + REPORTED_WITHIN)


def _made(days: Days, transition: "Transition", number: int, *, opens: int) -> "Round":
    """Return the round of a pulse, which the clock announces two weeks ahead."""
    with days.on(opens - MADE):
        clockwork.strike()
        plan = selectors.plan_of(transition)
        found = [each.round for each in selectors.pulses(plan) if each.days == number] if plan else []
    if not found or found[0] is None:
        message = f"The pulse of {number} days was not announced."
        raise LookupError(message)
    return found[0]
