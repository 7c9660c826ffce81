"""Teams of the demo talk about the autumn round: most have, two of two partners together, some have not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from accord.foundations.outbox.services import letters_send
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.team_talks import following, selectors, services
from accord.mechanisms.team_talks.services import Act
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import TeamTalk

STEWARD = "Anna Rees"
SENT, REMINDED = 1, 8
"""So many days after the close the cards leave, and leaders are reminded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talked:
    """What a team made of its card, and what it will do, by when (days as in `Days`); or why nothing."""

    team: str
    day: int
    reading: str
    title: str = ""
    owner: str = ""
    due: int = 0
    reason: str = ""


SPRING = (
    Talked(
        team="Partnership office",
        day=-212,
        reading="We were told of things late, and had not asked.",
        title="A standing question in every site call: what may slip?",
        owner="Anna Rees",
        due=-190,
    ),
    Talked(
        team="Education capital",
        day=-209,
        reading="Minutes come when everybody has forgotten what was meant.",
        reason="The partnership changes its minutes just now. We see first what that does.",
    ),
)
SUMMER = (
    Talked(
        team="Partnership board",
        day=-124,
        reading="We speak of cost in every meeting and of pupils in none.",
        reason="The talk of all partners has taken it up: every board paper begins with it.",
    ),
    Talked(
        team="School places",
        day=-121,
        reading="We plan for weeks that the site has given up already.",
        title="Ring Site south before the places are fixed",
        owner="Nadia Khan",
        due=-95,
    ),
    Talked(
        team="Design",
        day=-118,
        reading="Nobody outside of Kestrel sees a drawing before it is finished.",
        title="Show one drawing half done, and see what happens",
        owner="Grace Obi",
        due=-90,
    ),
    Talked(
        team="Site office",
        day=-116,
        reading="We hear of changes by chance.",
        reason="The Friday note of each site is to do this. We look again after the next round.",
    ),
)
DONE = {
    "Anna Rees": "It stands on the list of every call; seven things came up early.",
    "Nadia Khan": "Both ring each other on Mondays.",
    "Grace Obi": "The council found a door in the wrong place; it took an hour to move it.",
}
"""What was said of what had been undertaken in spring and summer."""
PAIR = ("School places", "Site south")
AUTUMN = (
    Talked(
        team="Partnership board",
        day=-36,
        reading="We hear of problems when they reach the board, and that is late. We ask for them rarely.",
        title="Every board meeting begins with “what should we hear of early?”",
        owner="Ruth Aske",
        due=12,
    ),
    Talked(
        team="Children's services",
        day=-33,
        reading="What slips on site reaches us through head teachers. We would rather hear it from the site.",
        title="Name one person whom every site may ring at any hour",
        owner="Nadia Khan",
        due=6,
    ),
    Talked(
        team="School places",
        day=-30,
        reading="Site south tells its own chain at once, and the council only when it is sure. We wait for "
        "sure, and plan for the wrong week. An early “perhaps” would do.",
        title="A “perhaps” list of both teams, looked at every Monday",
        owner="Carys Pugh",
        due=20,
    ),
    Talked(
        team="Education capital",
        day=-29,
        reading="We keep our word on dates and not on minutes: they come when everybody has forgotten.",
        title="Actions of a meeting go out on the same day",
        owner="Peter Lund",
        due=14,
    ),
    Talked(
        team="Partnership office",
        day=-28,
        reading="Everybody tells us, and we pass it on in our own time. We are the slow step.",
        title="What comes in before noon goes on the same day",
        owner="Anna Rees",
        due=9,
    ),
    Talked(
        team="Design",
        day=-26,
        reading="We show drawings when they are finished, because half-done ones were held against us once.",
        title="A folder of half-done drawings that all partners can open",
        owner="Grace Obi",
        due=25,
    ),
    Talked(
        team="Commercial",
        day=-25,
        reading="What we may say of costs is set by the contract, and it says little.",
        reason="The contract is looked at in the spring, with everybody at the table.",
    ),
    Talked(
        team="Site office",
        day=-24,
        reading="Whoever is in the site office hears everything. Whoever is not hears it a week later.",
        title="A board at the gate with what changed this week",
        owner="Marta Silva",
        due=3,
    ),
    Talked(
        team="Tern contract team",
        day=-20,
        reading="We are rung when something broke, never when it is planned.",
        title="Ask the site meeting for a place on its list",
        owner="Joe Farrow",
        due=16,
    ),
    Talked(
        team="Hill Lane leadership",
        day=-19,
        reading="We see the works every day and are asked once a term.",
        title="A Monday page on what the works mean for lessons",
        owner="Helen Price",
        due=30,
    ),
)


def hold(northmoor: Northmoor, days: Days, told: Sequence[Talked], *, closed: int) -> None:
    """Send the cards of the round that closed on a day, and let a few teams talk; report what they did."""
    with days.on(closed + SENT, 6):
        following.bring_on(northmoor.system)
    for each in told:
        with days.on(each.day, 15):
            talk = _write(northmoor, days, each)
        if talk.undertaking is not None:
            with days.on(each.due - 1, 14):
                undertakings.undertaking_report(
                    undertaking=talk.undertaking,
                    outcome=Outcome.DONE,
                    words=DONE[each.owner],
                    actor=northmoor.actor(each.owner),
                )


def hold_autumn(northmoor: Northmoor, days: Days, *, closed: int) -> None:
    """Send the cards of the round that closed on a day, remind, and let most teams talk, two together."""
    for after in (SENT, REMINDED):
        with days.on(closed + after, 6):
            following.bring_on(northmoor.system)
            letters_send()
    with days.on(AUTUMN[0].day, 9):
        _pair(northmoor)
    for told in AUTUMN:
        with days.on(told.day, 15):
            _write(northmoor, days, told)


def _pair(northmoor: Northmoor) -> None:
    """Two teams of two partners name each other."""
    one, other = (_talk(name) for name in PAIR)
    services.pair_ask(talk=one, other=other, actor=northmoor.actor(_leader(one)))
    services.pair_ask(talk=other, other=one, actor=northmoor.actor(_leader(other)))


def _write(northmoor: Northmoor, days: Days, told: Talked) -> "TeamTalk":
    talk = _talk(told.team)
    held_on, actor = days.day(told.day) - timedelta(days=1), northmoor.actor(_leader(talk))
    if told.reason:
        return services.team_talk_not(
            talk=talk, held_on=held_on, reading=told.reading, reason=told.reason, actor=actor
        )
    act = Act(title=told.title, owner=northmoor.people[told.owner], due=days.day(told.due))
    return services.team_talk_act(talk=talk, held_on=held_on, reading=told.reading, act=act, actor=actor)


def _talk(name: str) -> "TeamTalk":
    cards = selectors.open_cards()
    if cards is None:
        message = "No cards are under way on this day of the story."
        raise LookupError(message)
    return next(talk for talk in selectors.talks_of(cards) if str(talk) == name)


def _leader(talk: "TeamTalk") -> str:
    return talk.leader.name if talk.leader else STEWARD
