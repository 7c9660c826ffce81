"""The demo grown to so many people, through the services of its rooms: for `tools/overviewed.py`.

It has its charter, two years of rounds, talks and promises already. What grows with people is added: teams
with their managers and results, undertakings, objectives, plans of teams, and a cascade on its way.
"""

from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

from django.db import transaction

from accord.analysis.published import EVERYONE, Cut, Group
from accord.foundations import clock
from accord.foundations.access import Actor
from accord.mechanisms.cascade import progress
from accord.mechanisms.cascade import selectors as cascades
from accord.mechanisms.cascade import services as cascading
from accord.mechanisms.plans import selectors as plans
from accord.mechanisms.plans import services as planning
from accord.mechanisms.plans.rules import Whose
from accord.mechanisms.rounds.publishing import selectors as results
from accord.mechanisms.rounds.publishing.services import result_store
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.undertakings import services as undertaking
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import actors, people
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Office, Tier
from accord.steps.objectives import near, selectors, services
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import Place
from accord.steps.objectives.services import Words
from tools import large_result
from tools.measuring import look_through_the_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.mechanisms.cascade.models import Cascade
    from accord.partnership.models import Person, Team

EACH, FANS_OUT = 10, 6  # people in a team, teams below each
CONTRIBUTES, PROMISES = 3, 2  # every third has an objective, every second a promise
CLOSED = (20, 110, 200, 290)  # days ago
JOINED = timedelta(days=600)
UNTOLD = 3  # every third team of the second level
SENT = timedelta(days=100)
WEEK = timedelta(days=7)


def grow(most: int) -> None:
    """Let people join until there are so many, and do what people do; the partnership is in scope."""
    head = partnership.holders(Office.STEWARD)[0]
    steward = acting(head)
    with transaction.atomic():
        teams = list(_teams(most))
        joined = _join(head, teams)
    for number, person in enumerate(joined):
        _undertake(person, number, steward)
        _contribute(person, number)
    for number, team in enumerate(teams):
        _plan(team, joined[number * EACH], number)
    with clock.at(clock.now() - SENT):  # in a quarter in which people's minutes are not full
        _send_down(steward)
    for days in CLOSED:
        _publish(days)
    look_through_the_tables()


def acting(person: "Person") -> Actor:
    """Return who somebody is today."""
    found = actors.actor_for(person.id)
    assert found is not None  # noqa: S101  everybody of the measurement has a place
    return found


def _system() -> Actor:
    return Actor.system(partnership.partnership().id)


def _teams(most: int) -> "Iterator[Team]":
    """Teams of the council, each with a few below it, for those who are still missing."""
    council = partnership.organisations()[0]
    missing = most - len(partnership.people_in_post())
    begun = len(partnership.teams())
    made: list[Team] = []
    for number in range(missing // EACH):
        above = made[(number - 1) // FANS_OUT] if number else None
        made.append(
            partnerships.team_add(
                name=f"Team {begun + number}", organisation=council, parent=above, actor=_system()
            )
        )
        yield made[-1]


def _join(head: "Person", teams: "list[Team]") -> "list[Person]":
    """So many people join each team, the first of them its manager, who reports to the one above."""
    council, began = partnership.organisations()[0], count(len(partnership.people_in_post()))
    joined = people.people_join(
        people=[
            NewPerson(
                given_name=f"Given{number}",
                family_name=f"Family{number}",
                email=f"p{number}@council.example",
                staff_number="",
                employer=council,
            )
            for number, _each in zip(began, range(len(teams) * EACH), strict=False)
        ],
        actor=_system(),
    )
    since = partnership.today() - JOINED
    people.places_give(
        places=[_place(joined, teams, number, head, since) for number in range(len(joined))],
        actor=_system(),
    )
    return joined


def _place(joined: "list[Person]", teams: "list[Team]", number: int, head: "Person", since: date) -> NewPlace:
    at, leads = number // EACH, number % EACH == 0
    above = joined[(at - 1) // FANS_OUT * EACH] if at else head
    return NewPlace(
        person=joined[number],
        organisation=joined[number].employer,
        team=teams[at],
        tier=Tier.MANAGER if leads else Tier.EVERYONE,
        role="",
        manager=above if leads else joined[at * EACH],
        since=since,
        main=True,
    )


def _undertake(person: "Person", number: int, steward: Actor) -> None:
    """Every second person promised something in the last two years; most of it was done."""
    if number % PROMISES:
        return
    weeks = number // PROMISES % 80
    with clock.at(clock.now() - weeks * WEEK):
        made = undertaking.undertaking_make(
            title=f"Send the list of works {number} to the schools each Friday",
            owner=person,
            due=partnership.today() + 3 * WEEK,
            actor=steward,
        )
    if weeks > 3 and number % 3:
        with clock.at(clock.now() - (weeks - 2) * WEEK):
            undertaking.undertaking_report(
                undertaking=made, outcome=Outcome.DONE, words="They came in time.", actor=steward
            )


def _contribute(person: "Person", number: int) -> None:
    """Every third person says how to contribute to the goals of the year, and the line manager agrees."""
    held = Place(
        partnership_id=person.partnership_id, person_id=person.id, organisation_id=person.employer_id
    )
    year, manager = goals.year_in_force(), near.line_manager(held)
    if number % CONTRIBUTES or year is None or manager is None:
        return
    said = Words(
        goal=goals.ours(year)[number % 3],
        behaviour=goals.behaviours()[0],
        sentence="I tell the school on the day when a date may slip.",
        told="The school says so of each slip.",
    )
    objective = services.objective_write(held=held, year=year, actor=acting(person), **said)
    if latest := selectors.latest(objective):
        services.objective_agree(objective=objective, wording_id=latest.id, actor=acting(manager))


def _plan(team: "Team", lead: "Person", number: int) -> None:
    """Each team works on one behaviour; in every other one somebody has taken it on."""
    behaviours, actor = plans.behaviours_in_force(), acting(lead)
    line = planning.line_open(
        plan=plans.plan_for(actor, Whose.TEAM, team.id),
        behaviour=behaviours[number % len(behaviours)],
        now="We hear of it a week later.",
        wanted="On the same day.",
        actor=actor,
    )
    if number % 2:
        today = partnership.today()
        planning.line_give(
            line=line, owner=lead, due=today + 12 * WEEK, next_check=today + 4 * WEEK, actor=actor
        )


def _send_down(steward: Actor) -> None:
    """Something is on its way down all teams; the upper levels have been told."""
    sent: Cascade = cascading.cascade_start(
        title="We move in May", words="The office moves on 4 May.", actor=steward
    )
    for number, branch in enumerate(progress.whole_of(sent).branches):
        briefing = branch.briefing
        if briefing.level > 1 or (number % UNTOLD == 0 and briefing.level):
            continue
        leader = partnership.person(briefing.leader_id) if briefing.leader_id else None
        cascading.briefing_give(
            briefing=briefing,
            given_on=partnership.today(),
            present=[each.person_id for each in cascades.recipients_in(briefing)],
            asked="",
            actor=acting(leader) if leader else steward,
        )


def _publish(days: int) -> None:
    """A round as large as the partnership closed some days ago: what the last one asked, of every team."""
    actor, last = _system(), results.latest_result()
    assert last is not None  # noqa: S101  the demo has closed rounds
    closed = clock.now() - timedelta(days=days)
    round = Round.objects.create(
        partnership_id=actor.partnership_id,
        charter=last.round.charter,
        title=f"Round of {closed:%B %Y}",
        state=RoundState.CLOSED,
        opens_at=closed - timedelta(days=14),
        closes_at=closed,
        closed_at=closed,
        questionnaire=last.round.questionnaire,
        cuts=["organisation", "team"],
    )
    items = tuple(item for item in results.published_of(last).items if item.core or item.behaviour)
    with clock.at(closed):
        published = large_result.large(str(round.id), groups=tuple(_groups()), items=items)
        result_store(round=round, published=published, actor=actor)


def _groups() -> "Iterator[Group]":
    found = len(partnership.people_in_post())
    yield Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=found, responded=found * 8 // 10)
    for each in partnership.organisations_to_ask():
        yield Group(key=str(each.id), name=each.name, cut=Cut.ORGANISATION, invited=50, responded=40)
    for team in partnership.standing_teams():
        yield Group(key=f"team:{team.id}", name=team.name, cut=Cut.TEAM, invited=EACH, responded=EACH)
