"""The exercise of the demo: homes and partnership laid side by side, talked about, and one topic put down."""

from accord.gateways.command.demo import clockwork, decisions, rounds, signing, talks
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.habits import DISAGREEING
from accord.gateways.command.demo.rounds import CLOSES, OPENS, RoundPlan
from accord.gateways.command.demo.talks import Promise
from accord.gateways.command.demo.whose_ways import PARTNERS
from accord.mechanisms.rounds.questionnaires import services as questionnaires
from accord.steps.culture.profiles import asking
from accord.steps.culture.ways import services as ways

STEWARD = "Anna Rees"
TALKED_AFTER = 8


def lay_side_by_side(northmoor: Northmoor, days: Days, plan: RoundPlan) -> list[Promise]:
    """Hold the exercise and talk about it; return what was undertaken."""
    with days.on(plan.proposed):
        steward = northmoor.actor(STEWARD)
        round = asking.exercise_set_up(
            title="Our homes side by side",
            opens_at=days.moment(plan.opens, OPENS),
            closes_at=days.moment(plan.closes, CLOSES),
            actor=steward,
        )
        proposal = questionnaires.round_propose(round=round, actor=steward)
        clockwork.strike()  # sends the letters to those who may sign
    rounds.run(northmoor, days, plan, round, proposal)
    return talks.hold(
        northmoor,
        days,
        round,
        day=plan.closes + TALKED_AFTER,
        decided=decisions.HOMES,
        raised=decisions.RAISED_ABOUT_HOMES,
    )


def put_down(northmoor: Northmoor, days: Days, *, day: int) -> None:
    """Later the steward takes one more topic from the exercise, and partners say how they do it."""
    with days.on(day):
        (topic,) = ways.topics_take(keys=["deciding-disagreeing"], actor=northmoor.actor(STEWARD))
    for words, partner in zip(DISAGREEING, PARTNERS, strict=True):
        with days.on(day + 2, 15):
            ways.habits_say(
                organisation=northmoor.organisations[partner],
                said={topic.id: words},
                actor=northmoor.actor(signing.SIGNATORIES[partner]),
            )
