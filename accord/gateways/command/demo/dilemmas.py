"""The dilemmas of the demo: two that were asked and talked about, one of them in the bank; two that wait."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.gateways.command.demo import clockwork, decisions, rounds, talks
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import CLOSES, OPENS, RoundPlan
from accord.mechanisms.rounds.questionnaires import services as questionnaires
from accord.standards import selectors as standards
from accord.steps.values.dilemma import DilemmaWords, Signed
from accord.steps.values.our_dilemmas import asking, services

if TYPE_CHECKING:
    from accord.standards.models import Behaviour
    from accord.steps.values.models import Dilemma

STEWARD = "Anna Rees"
EARLY = 2
"""The place of the behaviour that the late drawing is about, in the shipped template."""
TALKED_AFTER, BANKED_AFTER = 7, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A hard case: who wrote it, on which day (as in `Days`), and in whose name."""

    who: str
    day: int
    words: DilemmaWords
    signed: Signed = Signed.ORGANISATION


LATE_DRAWING = Case(
    who="Carys Pugh",
    day=-129,
    words=DilemmaWords(
        title="The late drawing",
        situation=(
            "On Thursday a site manager finds that a drawing is wrong. Pouring was to start on Friday, and "
            "the school has told parents that the yard is free again on Monday. It may come right over the "
            "weekend. Whoever tells the school now sets off letters to four hundred families."
        ),
        courses=("tell the school the same day", "try to put it right first, and tell them on Monday"),
    ),
)
CHEAPER_BOILER = Case(
    who="Dev Sharma",
    day=-127,
    signed=Signed.NAME,
    words=DilemmaWords(
        title="The cheaper boiler",
        situation=(
            "Another make of boiler does what the contract asks, and saves one partner a good sum. It will "
            "cost the school a little more to run, each year for twenty-five years. Nobody has to be asked."
        ),
        courses=(
            "say so to the school before it is ordered",
            "order it, since the contract allows it",
            "offer the school a share of what is saved",
        ),
    ),
)
FREE = Case(
    who="Nadia Khan",
    day=-30,
    words=DilemmaWords(
        title="The crowded meeting",
        situation=(
            "A decision is nearly made, and everybody wants to go home. Somebody has read the figures and "
            "believes that they are wrong. The one who made them is the most senior person in the room."
        ),
        courses=("say so now, in front of everybody", "say so afterwards, to that person alone"),
    ),
)
WAITING = Case(
    who="Helen Price",
    day=-4,
    words=DilemmaWords(
        title="The open gate",
        situation=(
            "A delivery stands before the gate at half past eight. To let it in, the lane has to be closed "
            "while children arrive. The driver has waited for an hour and is to be at another school by nine."
        ),
        courses=("let it wait until the children are in", "close the lane for ten minutes"),
    ),
)
SAYS = (
    "The charter asks for this: whom a problem touches is told, also where it may still come right.",
    "It spares people a worry. If it does not come right, they hear of it when nothing can be done any more.",
)


def ask_and_talk(northmoor: Northmoor, days: Days, plan: RoundPlan) -> None:
    """Let two dilemmas be written, asked about, talked about, and one of them be put into the bank."""
    asked = [_released(northmoor, days, case) for case in (LATE_DRAWING, CHEAPER_BOILER)]
    with days.on(plan.proposed):
        steward = northmoor.actor(STEWARD)
        round = asking.dilemmas_ask(
            dilemma_ids=[dilemma.id for dilemma in asked],
            title="Our dilemmas of the summer",
            opens_at=days.moment(plan.opens, OPENS),
            closes_at=days.moment(plan.closes, CLOSES),
            actor=steward,
        )
        proposal = questionnaires.round_propose(round=round, actor=steward)
        clockwork.strike()  # sends the letters to those who may sign
    rounds.run(northmoor, days, plan, round, proposal)
    talks.hold(
        northmoor,
        days,
        round,
        day=plan.closes + TALKED_AFTER,
        decided=decisions.DILEMMAS,
        raised=decisions.RAISED_ABOUT_DILEMMAS,
    )
    with days.on(plan.closes + BANKED_AFTER):
        services.dilemma_bank(
            dilemma=asked[0], behaviour=_behaviour(), says=SAYS, actor=northmoor.actor(STEWARD)
        )


def write_more(northmoor: Northmoor, days: Days) -> None:
    """One that a next round can ask about, and one that the steward has not edited yet."""
    _released(northmoor, days, FREE)
    _written(northmoor, days, WAITING)


def _released(northmoor: Northmoor, days: Days, case: Case) -> "Dilemma":
    found = _written(northmoor, days, case)
    with days.on(case.day + 2):
        services.dilemma_release(dilemma=found, at_revision=found.revision, actor=northmoor.actor(STEWARD))
    return found


def _written(northmoor: Northmoor, days: Days, case: Case) -> "Dilemma":
    with days.on(case.day):
        return services.dilemma_write(words=case.words, signed=case.signed, actor=northmoor.actor(case.who))


def _behaviour() -> "Behaviour":
    charter = standards.charter_in_force()
    if charter is None:
        message = "The charter of the story is not in force yet."
        raise LookupError(message)
    return standards.behaviours(charter)[EARLY]
