"""Leader feedback in the demo: six leaders, two years; one group too small to be told, one talk still due."""

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from accord.foundations.outbox import selectors as outbox
from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.rounds import CLOSES, EVERYBODY_AT_ONCE, LINK, NOON, OPENS, TEATIME
from accord.gateways.command.demo.said_of_leaders import CHANGES, STRENGTHS
from accord.mechanisms.rounds.ballot import door, drafts, submit
from accord.steps.leadership import selectors as leadership
from accord.steps.leadership.feedback import asking, selectors, services
from accord.steps.leadership.feedback.candidates import Candidate, candidates
from accord.steps.leadership.feedback.rules import AIM, MOST_AT_ONCE, Group, OnRecord

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Review, Year

STEWARD, GUIDE = "Anna Rees", "Helen Price"
DROPPED, DUE = "Ilse Brandt", "Tomasz Wilk"
"""Of whose direct reports too few answer; and with whom the second year's talk is still to be held."""

STANDS = {"Ruth Aske": 3.5, "Anna Rees": 4.0, "Owen Hart": 3.2, "Kay Lowell": 3.6, "Tomasz Wilk": 3.1}
"""About where raters see them; all others in the middle."""


@dataclass(frozen=True, slots=True)
class YearPlan:
    """A year's reviews; days as in `Days`. moved: how much raters see more of it than in the first year."""

    title: str
    proposed: int
    opens: int
    closes: int
    talks: int
    moved: float


FIRST = YearPlan("Leader feedback, first year", -408, -380, -366, -358, 0.0)
SECOND = YearPlan("Leader feedback, second year", -80, -52, -38, -31, 0.5)


def hold(northmoor: Northmoor, days: Days, plan: YearPlan) -> None:
    """Tell a year's reviews from what the partners agreed to up to the talks about the reports."""
    year = _agreed(northmoor, days, plan)
    for review in list(year.reviews.all()):
        _prepare(northmoor, days, plan, review)
    with days.on(plan.opens, OPENS):
        for _sweep in range(3):  # makes the rounds, opens them, sends the letters
            clockwork.strike()
    _answer(days, plan, year)
    with days.on(plan.closes, CLOSES):
        clockwork.strike()
    _talk(northmoor, days, plan, year)


def _agreed(northmoor: Northmoor, days: Days, plan: YearPlan) -> "Year":
    with days.on(plan.proposed):
        proposal = services.year_propose(
            title=plan.title,
            opens_on=days.day(plan.opens),
            closes_on=days.day(plan.closes),
            leaders=[found.person for found in leadership.leaders()],
            behaviours=asking.behaviours()[:8],
            actor=northmoor.actor(STEWARD),
        )
        clockwork.strike()
    signing.all_agree(northmoor, days, proposal, from_day=plan.proposed + 1)
    return selectors.year_with(proposal.subject_id)


def _prepare(northmoor: Northmoor, days: Days, plan: YearPlan, review: "Review") -> None:
    """Let a leader choose the guide and propose raters, and the guide confirm them; both views on record."""
    name = review.leader.name
    with days.on(plan.proposed + 8):
        held = selectors.review_with(review.id)
        manager = next(
            (place.manager for place in held.leader.assignments.filter(main=True) if place.manager), None
        )
        leader = northmoor.actor(name)
        services.guide_choose(review=held, guide=northmoor.people[GUIDE], chair=manager, actor=leader)
        people = [each.person for each in _raters(selectors.review_with(review.id))]
        services.raters_propose(review=held, people=people, actor=leader)
        clockwork.strike()
    with days.on(plan.proposed + 12):
        services.raters_confirm(review=held, people=people, actor=northmoor.actor(GUIDE))
        clockwork.strike()
    with days.on(plan.opens + 1):
        _say(northmoor, held, OnRecord.SELF, name, 4)
        if manager is not None:
            _say(northmoor, held, OnRecord.CHAIR, manager.name, 3)


def _raters(review: "Review") -> list[Candidate]:
    """The first five of each group who do not rate too many already, those near before others."""
    times = selectors.times_confirmed(review.year, review)
    found = [each for each in candidates(review) if times.get(each.person.id, 0) < MOST_AT_ONCE]
    found.sort(key=lambda each: (not each.near, each.person.family_name))
    return [
        each
        for group in Group
        for each in [one for one in found if one.group is group][:AIM]
        if sum(one.group is group for one in found) >= 3
    ]


def _say(northmoor: Northmoor, review: "Review", kind: OnRecord, name: str, about: int) -> None:
    chance = Random(f"{review.leader.name} {kind} {review.year.title}")  # noqa: S311  a story, not a secret
    answers = {each["key"]: min(5, about + chance.choice((0, 0, 1))) for each in review.year.statements}
    services.view_sign(
        review=review, kind=kind, answers=answers, strength="", change="", actor=northmoor.actor(name)
    )


def _answer(days: Days, plan: YearPlan, year: "Year") -> None:
    """Let raters follow their letters, a few each day; of one leader's direct reports only two."""
    with days.on(plan.opens + 2, NOON):
        opened = days.moment(plan.opens, OPENS)
        letters = [
            found
            for found in outbox.envelopes(limit=EVERYBODY_AT_ONCE)
            if found.kind == "ballot.invitation" and found.posted_at == opened
        ]
        silent: dict[str, int] = {}
        wrote: dict[str, int] = {}
        for number, found in enumerate(sorted(letters, key=lambda each: each.address)):
            _envelope, letter = outbox.envelope_read(found.id)
            link = LINK.search(letter.text) if letter else None
            if link is None:
                message = "The invitation holds no link."
                raise LookupError(message)
            visit = door.visit(link.group(1))
            invitation = visit.open_invitation
            subject = getattr(invitation.round.subject, "name", "")
            if getattr(invitation, "group", "") == Group.REPORTS and subject == DROPPED:
                silent[subject] = silent.get(subject, 0) + 1
                if silent[subject] > 2:
                    continue
            writes = number % 3 == 0
            wrote[subject] = wrote.get(subject, len(subject)) + writes
            _rate(visit, plan, year, number, _words(wrote[subject]) if writes else {})
    with days.on(plan.opens + 2, TEATIME):
        clockwork.strike()


def _rate(visit: door.Visit, plan: YearPlan, year: "Year", number: int, said: dict[str, str]) -> None:
    subject = getattr(visit.open_invitation.round.subject, "name", "")
    chance = Random(f"{subject} {number} {plan.title}")  # noqa: S311  a story, not a secret
    around = STANDS.get(subject, 3.4) + plan.moved
    given = {
        each["key"]: 0 if chance.random() < 0.03 else max(1, min(5, round(chance.gauss(around, 0.8))))
        for each in year.statements
    }
    drafts.draft_save(visit, given=given, said=said)
    submit.answers_submit(door.again(visit))


def _words(nth: int) -> dict[str, str]:
    """What somebody writes who is the nth to write about a leader: no two write the same."""
    return {
        "open/strength": STRENGTHS[nth % len(STRENGTHS)],
        "open/change": CHANGES[nth % len(CHANGES)],
    }


def _talk(northmoor: Northmoor, days: Days, plan: YearPlan, year: "Year") -> None:
    """Let the guide talk with each leader, but for one talk that is booked for the days to come."""
    for review in list(year.reviews.all()):
        due = plan is SECOND and review.leader.name == DUE
        with days.on(-2 if due else plan.talks):
            held = selectors.review_with(review.id)
            guide = northmoor.actor(GUIDE)
            services.debrief_book(review=held, on=days.day(3 if due else plan.talks), actor=guide)
            if not due:
                services.debrief_record(review=held, on=days.day(plan.talks), actor=guide)
            clockwork.strike()
