"""Who helps Northmoor this winter, as every partner agreed, and who is proposed for what follows."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from accord.foundations.access import Area
from accord.gateways.command.demo import facilitators, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.facilitators import STEWARD, Stood, Wanted
from accord.gateways.command.demo.founding import Northmoor
from accord.partnership import actors
from accord.steps.expertise.briefs.rules import Stance
from accord.steps.expertise.engagements import selectors, services
from accord.steps.expertise.needs import services as needs

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.steps.expertise.briefs.models import Facilitator
    from accord.steps.expertise.engagements.models import Engagement

ENGAGED, PROPOSED = -29, -5
DECLINED = -120
TALKS = Wanted(
    title="Talking about what the autumn round says",
    why="The council and Kestrel have read the same figures, and each of them hears something else. Whoever "
    "leads the talk belongs to one of them.",
    raised_by="Ben Ives",
    outcome="Both say in their own words how the other sees it, and agree on two things that can be checked.",
    scope="Lead the talks about the rounds of this winter. Not: advice to one partner alone.",
    areas=(Area.RESULTS, Area.TALKS),
    first=-26,
    last=75,
    days=6,
    shares={"council": 2400, "kestrel": 2400, "harbour": 600},
    judged_by="Whether each side can say how the other sees it, and whether both undertakings are kept.",
    statement="evaluation",
)
FOR_TALKS = (
    Stood(
        key="nerys",
        offer="A talk in two halves, with each side asked alone first; notes that both sides agree on.",
        day_rate=850,
        interests={
            "council": "none",
            "kestrel": "Led one meeting with neighbours in 2021",
            "harbour": "none",
        },
        other="A cousin teaches at Alder Park.",
        views={
            "council": (Stance.PREFERS, "She asks both sides before she brings them together."),
            "kestrel": (Stance.PREFERS, "We know her as somebody who lets nobody off."),
            "harbour": (Stance.ACCEPTS, "Fine by us; the price is fair."),
        },
    ),
    Stood(
        key="mair",
        offer="One long meeting of all who have answered, in the school hall.",
        day_rate=900,
        interests={"council": "Trains its head teachers each year", "kestrel": "none", "harbour": "none"},
        views={
            "council": (Stance.ACCEPTS, "She knows the schools."),
            "kestrel": (Stance.DOUBTS, "She works for the council each year."),
            "harbour": (Stance.ACCEPTS, "Either would do."),
        },
    ),
)
CHECK = Wanted(
    title="The talk about the full check, with everybody in the room",
    why="The full check asks about each of us by name. Sixty people in one room need somebody who belongs to "
    "none of them.",
    raised_by="Megan Hussain",
    outcome="Every point of the full check is decided, by people who have heard each other.",
    scope="Lead the talk about the full check with all partners in the room, and help us with what follows "
    "from it. Not: advice to one partner alone.",
    areas=(Area.CHARTER, Area.RESULTS, Area.TALKS),
    first=40,
    last=145,
    days=5,
    shares={"council": 1500, "kestrel": 1500, "harbour": 1500},
    judged_by="Whether every point is decided, and how many people spoke.",
    statement="evaluation",
)
FOR_CHECK = (
    Stood(
        key="mair",
        offer="A day in the school hall at tables of six, each with all three partners.",
        day_rate=900,
        interests={"council": "Trains its head teachers each year", "kestrel": "none", "harbour": "none"},
        views={
            "council": (Stance.PREFERS, "Nobody leads a large meeting better."),
            "kestrel": (Stance.ACCEPTS, "With all in the room, her work for the council matters less."),
            "harbour": (Stance.PREFERS, "A day of all people is worth its price."),
        },
    ),
)
SESSIONS: tuple[tuple[int, str, str, str, int], ...] = (
    (-20, "Talks with each side alone", "What each side thinks the other would say.", "1.5", 60),
    (-9, "The agenda, with both sides", "Five points, in an order that both agreed to.", "0.75", 0),
)
RECOMMENDED: Mapping[str, str] = {
    "One shared calendar of dates that schools hear of": "Neither side knows the dates of the other.",
    "The talk begins with what each side got right": "Both came with a list of what the other did wrong.",
}


def engage(northmoor: Northmoor, days: Days, known: Mapping[str, "Facilitator"]) -> None:
    """Every partner agrees who leads the talks of this winter: what for, until when, and who pays what."""
    _decline(northmoor, days)
    nerys, _mair = facilitators.stand(northmoor, days, known, TALKS, FOR_TALKS, day=ENGAGED - 6)
    proposal = facilitators.propose(northmoor, days, nerys, day=ENGAGED)
    signing.all_agree(northmoor, days, proposal, from_day=ENGAGED + 1)
    engagement = selectors.engagement_of(nerys.id)
    assert engagement is not None  # noqa: S101  every partner has agreed
    _work(northmoor, days, engagement)


def propose(northmoor: Northmoor, days: Days, known: Mapping[str, "Facilitator"]) -> None:
    """Kestrel proposes who leads the talk about the full check, and has agreed; the others have not."""
    (mair,) = facilitators.stand(northmoor, days, known, CHECK, FOR_CHECK, day=PROPOSED - 4)
    proposal = facilitators.propose(northmoor, days, mair, day=PROPOSED)
    signing.agrees(northmoor, days, proposal, "kestrel", day=PROPOSED + 1)


def _decline(northmoor: Northmoor, days: Days) -> None:
    with days.on(DECLINED, 10):
        need = needs.need_raise(
            title="Somebody who writes our procedures for us",
            why="Nobody has the time, and every site does it otherwise.",
            actor=northmoor.actor("Carys Pugh"),
        )
    with days.on(DECLINED + 3, 10):
        needs.need_decline(
            need=need,
            reason="Nobody keeps to what somebody else wrote. Each site writes down one of them by summer.",
            actor=northmoor.actor(STEWARD),
        )


def _work(northmoor: Northmoor, days: Days, engagement: "Engagement") -> None:
    for day, purpose, notes, worked, expenses in SESSIONS:
        with days.on(day, 17):
            services.session_record(
                engagement=engagement,
                held_on=days.day(day),
                purpose=purpose,
                notes=notes,
                days=Decimal(worked),
                expenses=expenses,
                actor=_engaged(engagement),
            )
    with days.on(-8, 10):
        first, _second = (
            services.recommendation_make(
                engagement=engagement, words=words, because=because, actor=_engaged(engagement)
            )
            for words, because in RECOMMENDED.items()
        )
    with days.on(-6, 10):
        services.recommendation_take_up(
            recommendation=first,
            owner=northmoor.people["Bethan Newell"],
            due=days.day(25),
            actor=northmoor.actor(STEWARD),
        )


def _engaged(engagement: "Engagement") -> "Actor":
    """Who was engaged; none of the people whose places the story began with."""
    found = actors.actor_for(engagement.person_id)
    assert found is not None  # noqa: S101  the clock stands on a day of the engagement
    return found
