"""Something on its way down many teams, and their plans, on a fresh database: for `tools/bench_cascade.py`.

Pages are asked for in this process, through every middleware. Beside the page of the whole stands the page of
people, asked for in the same way, since a figure says little without its machine.
"""

import sys
from functools import partial
from statistics import median, quantiles
from typing import TYPE_CHECKING
from uuid import UUID

from django.core.management import call_command

from accord.mechanisms.cascade import progress, reminding, roster, selectors, services
from accord.partnership import people
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Tier
from tests.cast import SINCE, Cast, build_cast
from tests.visits import page, visitor
from tools import planned
from tools.measuring import look_through_the_tables
from tools.report import say, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.mechanisms.cascade.models import Cascade
    from accord.partnership.models import Organisation, Team

READS, OK = 40, 200
FANS_OUT = 6  # teams below each
UNBRIEFED = 3  # every third team


def main(database: str, teams: str, people_each: str) -> None:
    """Build the teams, send something down, brief most of them, and look."""
    call_command("migrate", verbosity=0)
    cast = build_cast()
    with cast.in_scope():
        _fill(cast, list(_hung(cast, int(teams))), int(people_each))
        started, cascade = timed(partial(_start, cast))
        _brief(cast, cascade)
        followed, _none = timed(partial(roster.follow, cascade.id))
        posted, _none = timed(partial(reminding.remind, cascade.id))
    count = int(teams) * int(people_each)
    say(f"cascade to {count:,} in {teams} teams, {database}", f"{started:.2f} s", "under 5 s for 2,000")
    say("  who joined or left followed; letters posted", f"{followed:.2f}; {posted:.2f} s")
    look_through_the_tables()
    _look(cast, cascade.id)
    planned.measure(cast)


def _start(cast: Cast) -> "Cascade":
    return services.cascade_start(
        title="We move in May", words="The office moves on 4 May.", actor=cast.actor("steward")
    )


def _hung(cast: Cast, count: int) -> "Iterator[Team]":
    """A tree of teams of the council, each with a few below it."""
    made: list[Team] = []
    for number in range(count):
        parent = made[(number - 1) // FANS_OUT] if number else None
        team = partnerships.team_add(
            name=f"Team {number}", organisation=cast.council, parent=parent, actor=cast.system
        )
        made.append(team)
        yield team


def _fill(cast: Cast, teams: "list[Team]", each: int) -> None:
    """Let so many people join each team, one of them its manager."""
    joined = people.people_join(
        people=[_new(cast.council, number) for number in range(len(teams) * each)], actor=cast.system
    )
    places = [
        NewPlace(
            person=person,
            organisation=cast.council,
            team=teams[number // each],
            tier=Tier.EVERYONE if number % each else Tier.MANAGER,
            role="",
            manager=None,
            since=SINCE,
            main=True,
        )
        for number, person in enumerate(joined)
    ]
    people.places_give(places=places, actor=cast.system)


def _new(organisation: "Organisation", number: int) -> NewPerson:
    return NewPerson(
        given_name=f"Given{number}",
        family_name=f"Family{number}",
        email=f"p{number}@council.example",
        staff_number="",
        employer=organisation,
    )


def _brief(cast: Cast, cascade: "Cascade") -> None:
    """Brief the upper levels, so that every state stands in the tree."""
    for number, branch in enumerate(progress.whole_of(cascade).branches):
        briefing = branch.briefing
        if briefing.level > 1 or (number % UNBRIEFED == 0 and briefing.level):
            continue
        leader = partnership.person(briefing.leader_id) if briefing.leader_id else cast.steward
        cast.people["leader"] = leader
        services.briefing_give(
            briefing=briefing,
            given_on=partnership.today(),
            present=[each.person_id for each in selectors.recipients_in(briefing)],
            asked="",
            actor=cast.actor("leader"),
        )


def _look(cast: Cast, cascade_id: UUID) -> None:
    """Ask for the page of the whole, and beside it for that of people, fifty at a time."""
    steward = visitor(cast, "steward")
    whole = page(cast, "cascade:cascade", cascade_id=cascade_id)
    listed = page(cast, "partnership:people")
    for address in (whole, listed):
        if steward.get(address).status_code != OK:
            sys.exit(f"{address} was not answered")
    taken, beside = (
        [timed(partial(steward.get, address))[0] for _ in range(READS)] for address in (whole, listed)
    )
    p95 = quantiles(taken, n=20)[-1]
    say("  its page", f"{median(taken) * 1000:.0f} ms", f"median; p95 {p95 * 1000:.0f} ms, under 300")
    say(
        "    beside: the list of people",
        f"{median(beside) * 1000:.0f} ms",
        f"the page takes {median(taken) / median(beside):.1f} times that",
    )
