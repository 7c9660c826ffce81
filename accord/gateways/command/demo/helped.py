"""The first help that Northmoor bought: about money, in its first year; judged and closed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from accord.foundations.access import Area
from accord.gateways.command.demo import clockwork, decided_on_the_way, facilitators, rounds, signing, talks
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.facilitators import STEWARD, Stood, Wanted
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import CLOSES, OPENS, RoundPlan
from accord.mechanisms.rounds.questionnaires import services as questionnaires
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.steps.expertise.briefs.rules import Stance
from accord.steps.expertise.engagements import selectors, services
from accord.steps.expertise.engagements.rules import Useful

if TYPE_CHECKING:
    from accord.steps.expertise.briefs.models import Facilitator
    from accord.steps.expertise.engagements.models import Engagement

KNOWN, RAISED, PROPOSED, CLOSED = -556, -555, -550, -431
MONEY = Wanted(
    title="Talking about money before it is spent",
    why="Twice in the first quarter a cost came to the board when it was spent already. Each side says that "
    "it told the other.",
    raised_by="Dev Sharma",
    outcome="Every cost above £5,000 is talked about by all three partners before it is ordered.",
    scope="Three sessions with those who order and those who pay. Gives no advice to one partner alone.",
    areas=(Area.CHARTER, Area.TALKS),
    first=-546,
    last=-440,
    days=9,
    shares={"council": 3000, "kestrel": 3000, "harbour": 1500},
    judged_by="Whether costs still come to the board after they were spent.",
    statement="evaluation",
)
STOOD = (
    Stood(
        key="tom",
        offer="Three sessions over a real order of last month, each with a page that stays.",
        day_rate=750,
        interests={"council": "none", "kestrel": "Audited one site account in 2019", "harbour": "none"},
        views={
            "council": (Stance.ACCEPTS, "We had hoped for somebody who knows schools."),
            "kestrel": (Stance.PREFERS, "He knows how building firms count."),
            "harbour": (Stance.PREFERS, "Open books are what we need."),
        },
    ),
)
SESSIONS = (
    (-540, "One order, from wish to invoice", "Where it was decided, and who heard of it when.", "3", 120),
    (-500, "Who tells whom from which sum on", "Three sums, one page. The third is not agreed.", "3", 95),
    (-452, "Two real orders, told beforehand", "Both were told in time; one was changed by it.", "2.5", 110),
)
TAKEN = (
    ("A list of coming orders, read in the weekly call", "Lowri Adeyemi", -470, -473),
    ("One page that says who decides up to which sum", "Emre Shaw", -450, -455),
)
DECLINED = (
    "A joint bank account for the school programme",
    "Harbour’s auditors would have to count it twice, and the list of orders does what it was for.",
)
TOOK_PART = (
    *("Owen Hart", "Nadia Khan", "Peter Lund", "Fatima Walsh", "Lowri Adeyemi", "Keeley Mbeki", "Alan Gibbs"),
    *("Jamal Dunn", "Wendy Lister", "Megan Hussain", "Tomasz Wilk", "Grace Obi", "Ben Ives", "Carys Pugh"),
    *("Dev Sharma", "Noah Larkin", "Hannah Begum", "Rhys Yates", "Leila Riley"),
    *("Omar Moss", "Joan Eaton", "Emre Nowak", "Nia Vaughan"),
)
ASKED = RoundPlan(number=5, proposed=-457, opens=-451, closes=-443)
TALKED, REPORTED = -437, -400
JUDGED: Mapping[str, tuple[Useful, str, bool]] = {
    "council": (Useful.MUCH, "No cost has reached the board too late since. The page is in use.", True),
    "kestrel": (Useful.SOME, "The list helps. The third session could have been a letter.", True),
    "harbour": (Useful.SOME, "Good with the sums; slow to write things down.", False),
}


def help_with_money(northmoor: Northmoor, days: Days) -> dict[str, "Facilitator"]:
    """Tell the whole of it; return who stands in the directory."""
    known = facilitators.write_down(northmoor, days, day=KNOWN)
    (tom,) = facilitators.stand(northmoor, days, known, MONEY, STOOD, day=RAISED)
    proposal = facilitators.propose(northmoor, days, tom, day=PROPOSED)
    signing.all_agree(northmoor, days, proposal, from_day=PROPOSED + 1)
    engagement = selectors.engagement_of(tom.id)
    assert engagement is not None  # noqa: S101  every partner has agreed
    _work(northmoor, days, engagement)
    _ask(northmoor, days, engagement)
    _judge(northmoor, days, engagement)
    return known


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
                actor=northmoor.actor(STEWARD),
            )
    for words, owner, due, done in TAKEN:
        with days.on(-499, 11):
            made = services.recommendation_make(
                engagement=engagement,
                words=words,
                because="In both cases somebody knew of it two weeks before the others.",
                actor=northmoor.actor(STEWARD),
            )
            taken = services.recommendation_take_up(
                recommendation=made,
                owner=northmoor.people[owner],
                due=days.day(due),
                actor=northmoor.actor(STEWARD),
            )
        assert taken.undertaking is not None  # noqa: S101  it was taken up
        with days.on(done, 11):
            undertakings.undertaking_report(
                undertaking=taken.undertaking,
                outcome=Outcome.DONE,
                words="It is in use in all three houses.",
                actor=northmoor.actor(owner),
            )
    with days.on(-450, 12):
        made = services.recommendation_make(
            engagement=engagement,
            words=DECLINED[0],
            because="What lies in one place is seen by all.",
            actor=northmoor.actor(STEWARD),
        )
        services.recommendation_decline(
            recommendation=made, reason=DECLINED[1], actor=northmoor.actor(STEWARD)
        )


def _ask(northmoor: Northmoor, days: Days, engagement: "Engagement") -> None:
    """Those who took part say in confidence how useful it was, and what they said is talked about.

    The partners judge on the record after that.
    """
    steward = northmoor.actor(STEWARD)
    with days.on(ASKED.proposed):
        services.participants_set(
            engagement=engagement, people=[northmoor.people[name] for name in TOOK_PART], actor=steward
        )
        round = services.participants_ask(
            engagement=engagement,
            opens_at=days.moment(ASKED.opens, OPENS),
            closes_at=days.moment(ASKED.closes, CLOSES),
            actor=steward,
        )
        proposal = questionnaires.round_propose(round=round, actor=steward)
        clockwork.strike()  # sends the letters to those who may sign
    rounds.run(northmoor, days, ASKED, round, proposal)
    promises = talks.hold(northmoor, days, round, day=TALKED, decided=decided_on_the_way.HELP)
    talks.report(northmoor, days, promises, since=TALKED, before=REPORTED)


def _judge(northmoor: Northmoor, days: Days, engagement: "Engagement") -> None:
    with days.on(CLOSED - 5, 15):
        for partner, (useful, words, released) in JUDGED.items():
            services.evaluation_give(
                engagement=engagement,
                organisation=northmoor.organisations[partner],
                useful=useful,
                words=words,
                released=released,
                actor=northmoor.actor(signing.SIGNATORIES[partner]),
            )
    with days.on(CLOSED - 4, 10):
        proposal = services.close_propose(
            engagement=engagement,
            handover="The page of sums and the list of orders are with Lowri Adeyemi.",
            ourselves="We read the list of coming orders each Monday, without anybody from outside.",
            actor=northmoor.actor(STEWARD),
        )
    signing.all_agree(northmoor, days, proposal, from_day=CLOSED - 3)
