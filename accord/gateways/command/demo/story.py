"""What has happened in the demo partnership so far, told through the services of every room.

Dates hang on the day of filling; names and published values repeat, keys do not.
"""

from typing import TYPE_CHECKING

from accord.foundations import scope
from accord.gateways.command.demo import (
    assessed,
    bid_to_schools,
    cap,
    cascade,
    charter,
    comments,
    decisions,
    dilemmas,
    feedback,
    found,
    founding,
    helped,
    helping,
    homes,
    issues,
    key_person,
    kiln_house,
    measures,
    objectives,
    offices,
    our_brand,
    plans,
    practical,
    programme,
    promise_book,
    questionnaire,
    receivers,
    released,
    rights,
    rounds,
    sessions,
    signing,
    talks,
    team_talks,
    thanked,
    whose_ways,
)
from accord.gateways.command.demo.charter import Version
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import RoundPlan
from accord.mechanisms.rounds.questionnaires.rules import RoundCut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.expertise.briefs.models import Facilitator

FOUNDED, ARRANGED = -630, -570
MEASURED = -560
CAP_PROPOSED = -24
LADDER, SETTLED, CLIMBS = -300, -90, -7
FIRST_CHARTER = Version(drafted=-600, proposed=-590)
FIRST_CASCADE = -580
SECOND_CHARTER = Version(drafted=-430, proposed=-415)
LEVELS = Version(drafted=-360, proposed=-350)
CASCADE, JOINED = -70, -12
NEXT_CHARTER_DRAFTED = -9
PUT_DOWN = -104
CULTURE_BEGUN, CHECK_BEGUN, CHECK_REWRITTEN = -164, -75, -22
PARTNERS = ("council", "kestrel", "harbour")
SPRING = RoundPlan(number=0, proposed=-250, opens=-236, closes=-222, organisations=PARTNERS)
HOMES = RoundPlan(number=6, proposed=-207, opens=-197, closes=-186)
SUMMER = RoundPlan(
    number=1, proposed=-158, opens=-145, closes=-131, cuts=(RoundCut.ORGANISATION, RoundCut.TIER)
)
DILEMMAS = RoundPlan(number=5, proposed=-116, opens=-106, closes=-99)
AUTUMN = RoundPlan(
    number=2,
    proposed=-67,
    opens=-54,
    closes=-40,
    cuts=(RoundCut.ORGANISATION, RoundCut.TEAM, RoundCut.ORGANISATION_TIER),
    together=("Investor and schools", "harbour", "hill_lane", "alder_park"),
    measures=("Defects put right within five days",),
    guessed=("behaviour 3",),
    says="The shared drawings were your idea. What we do about openness, we decide together in the talk.",
)
NOW = RoundPlan(
    number=3,
    proposed=-18,
    opens=-6,
    closes=8,
    with_a_deputy=True,
    cards=True,
    later=frozenset(
        {
            "Anna Rees",
            "Idris Bell",
            "Owen Hart",
            "Ruth Aske",
            "Tomasz Wilk",
            "Kay Lowell",
            "Ilse Brandt",
            "Carys Pugh",
            "Joe Farrow",
            "Helen Price",
            "Priya Wright",
            "Olga Abbott",
        }
    ),
)
NEXT = RoundPlan(
    number=4,
    proposed=-2,
    opens=60,
    closes=74,
    measures=("Defects put right within five days", "Questions from schools"),
)


def begin(days: Days) -> Northmoor:
    """Found the partnership; wants a transaction around it."""
    with days.on(FOUNDED):
        return founding.found(days.day(FOUNDED))


def tell(northmoor: Northmoor, days: Days) -> None:
    """Tell the rest, in the order of the days, up to the round that is open today.

    Not in one transaction: the close of a round empties the database's journal, which it cannot do in one.
    """
    with scope.partnership(northmoor.partnership.id):
        transition = bid_to_schools.begin(northmoor, days)
        charter.agree_first(northmoor, days, FIRST_CHARTER)
        promise_book.write(northmoor, days)
        cascade.first(northmoor, days, started=FIRST_CASCADE)
        bid_to_schools.hand_over(northmoor, days, transition)
        plans.go_on(northmoor, days, since=FOUNDED, before=SECOND_CHARTER.drafted)
        charter.agree_second(northmoor, days, second=SECOND_CHARTER, levels=LEVELS)
        rights.arrange(northmoor, days, proposed=ARRANGED)
        measures.keep(northmoor, days, registered=MEASURED)
        our_brand.agree(northmoor, days)
        known = helped.help_with_money(northmoor, days)
        feedback.hold(northmoor, days, feedback.FIRST)
        issues.agree(northmoor, days, proposed=LADDER)
        autumn = _closed_rounds(northmoor, days)
        _under_way(northmoor, days, autumn, known)


def _closed_rounds(northmoor: Northmoor, days: Days) -> "Round":
    """Two rounds and the dilemmas, which were talked about, and one that was not yet: return that."""
    plans.go_on(northmoor, days, since=SECOND_CHARTER.drafted, before=SPRING.proposed)
    spring = rounds.hold(northmoor, days, SPRING)
    team_talks.hold(northmoor, days, team_talks.SPRING, closed=SPRING.closes)
    promises = talks.hold(
        northmoor,
        days,
        spring,
        day=SPRING.closes + 9,
        decided=decisions.SPRING,
        raised=decisions.RAISED_IN_SPRING,
    )
    promises += homes.lay_side_by_side(northmoor, days, HOMES)
    talks.report(northmoor, days, promises, since=SPRING.closes, before=SUMMER.proposed)
    plans.go_on(northmoor, days, since=SPRING.proposed, before=SUMMER.proposed)
    summer = rounds.hold(
        northmoor, days, SUMMER, questionnaire.begin_short(northmoor, days, day=CULTURE_BEGUN)
    )
    team_talks.hold(northmoor, days, team_talks.SUMMER, closed=SUMMER.closes)
    promises += talks.hold(northmoor, days, summer, day=SUMMER.closes + 10, decided=decisions.SUMMER)
    receivers.name(northmoor, days, promises, day=SUMMER.closes + 11)
    whose_ways.register(northmoor, days)
    homes.put_down(northmoor, days, day=PUT_DOWN)
    talks.report(northmoor, days, promises, since=SUMMER.closes, before=AUTUMN.proposed)
    plans.go_on(northmoor, days, since=SUMMER.proposed, before=AUTUMN.proposed)
    dilemmas.ask_and_talk(northmoor, days, DILEMMAS)
    objectives.contribute(northmoor, days, objectives.agree(northmoor, days))
    issues.settle_one(northmoor, days, raised=SETTLED)
    autumn = rounds.hold(northmoor, days, AUTUMN, questionnaire.begin(northmoor, days, day=CHECK_BEGUN))
    plans.go_on(northmoor, days, since=AUTUMN.proposed, before=NOW.proposed)
    team_talks.hold_autumn(northmoor, days, closed=AUTUMN.closes)
    rights.come_and_go(northmoor, days, came=-36, left=-15)
    receivers.give(northmoor, days, promises, first=-16, again=-3)
    issues.pass_one_up(northmoor, days, raised=CLIMBS)
    return autumn


def _under_way(northmoor: Northmoor, days: Days, autumn: "Round", known: "Mapping[str, Facilitator]") -> None:
    """The year and its cap; who is from outside; the round that is open; what is before the partners now."""
    feedback.hold(northmoor, days, feedback.SECOND)
    programme.agree(northmoor, days)
    released.tell(northmoor, days)
    helping.engage(northmoor, days, known)
    comments.moderate(days, autumn)
    cap.agree(northmoor, days, proposed=CAP_PROPOSED)
    plans.go_on(northmoor, days, since=NOW.proposed, before=0)
    check = questionnaire.rewrite(northmoor, days, day=CHECK_REWRITTEN)
    now = rounds.hold(northmoor, days, NOW, check)
    helping.propose(northmoor, days, known)
    _next, proposal = rounds.propose(northmoor, days, NEXT)
    signing.agrees(northmoor, days, proposal, "harbour", day=-1, signing=signing.WITH_A_DEPUTY)
    rights.ask(northmoor, days, day=-1)
    sessions.plan(northmoor, days, autumn)
    dilemmas.write_more(northmoor, days)
    charter.draft_next(northmoor, days, drafted=NEXT_CHARTER_DRAFTED)
    practical.board(northmoor, days)
    kiln_house.move_in(northmoor, days)
    our_brand.look_for_marks(northmoor, days)
    our_brand.show(northmoor, days)
    found.say(northmoor, days)
    thanked.thank(northmoor, days)
    key_person.follow(northmoor, days)
    cascade.second(northmoor, days, started=CASCADE, joined=JOINED)
    assessed.tell(northmoor, days)
    rounds.remind(northmoor, days, now)
    offices.declare(northmoor, days)
