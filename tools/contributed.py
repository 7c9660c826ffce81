"""What many people contribute, on a fresh database: for `tools/bench_objectives.py`.

Pages are asked for in this process, through every middleware.
"""

import sys
from functools import partial
from statistics import median, quantiles

from django.core.management import call_command

from accord.partnership import people
from accord.partnership import selectors as partnership
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Tier
from accord.steps.objectives import near, reminding, selectors, services
from accord.steps.objectives.rules import Place
from accord.steps.objectives.tests.world import managed, words
from tests.cast import SINCE, Cast, build_cast
from tests.visits import page, visitor
from tools.measuring import look_through_the_tables
from tools.report import say, timed

READS, OK = 40, 200
EACH = 10  # people who report to each manager
WRITTEN = 3  # every third has an objective


def main(database: str, count: str) -> None:
    """Let many people join, some of them agree how they contribute, and look."""
    call_command("migrate", verbosity=0)
    cast = build_cast()
    with cast.in_scope():
        _fill(cast, int(count))
        managed(cast)
        _agree(cast)
        look_through_the_tables()
        posted, _none = timed(reminding.remind)
    _look(cast, database, int(count))
    say("  letters of a day", f"{posted:.2f} s")


def _fill(cast: Cast, count: int) -> None:
    joined = people.people_join(
        people=[
            NewPerson(
                given_name=f"Given{number}",
                family_name=f"Family{number}",
                email=f"p{number}@council.example",
                staff_number="",
                employer=(cast.council, cast.kestrel)[number % 2],
            )
            for number in range(count)
        ],
        actor=cast.system,
    )
    people.places_give(
        places=[
            NewPlace(
                person=person,
                organisation=person.employer,
                team=None,
                tier=Tier.EVERYONE if number % EACH else Tier.MANAGER,
                role="",
                manager=joined[number - number % EACH] if number % EACH else cast.director,
                since=SINCE,
                main=True,
            )
            for number, person in enumerate(joined)
        ],
        actor=cast.system,
    )


def _agree(cast: Cast) -> None:
    """Let every third say how to contribute, and the line manager agree."""
    for number, place in enumerate(partnership.assignments_in_post().filter(main=True).order_by("id")):
        cast.people["somebody"] = place.person
        held = Place(
            partnership_id=place.partnership_id,
            person_id=place.person_id,
            organisation_id=place.organisation_id,
        )
        manager = near.line_manager(held)
        if number % WRITTEN or manager is None:
            continue
        year = words()["goal"].year
        objective = services.objective_write(held=held, year=year, actor=cast.actor("somebody"), **words())
        cast.people["manager of somebody"] = manager
        latest = selectors.latest(objective)
        if latest is not None:
            services.objective_agree(
                objective=objective, wording_id=latest.id, actor=cast.actor("manager of somebody")
            )


def _look(cast: Cast, database: str, count: int) -> None:
    """Ask for the page that says how far each organisation is, and for the first of the step."""
    steward = visitor(cast, "steward")
    for name, called in (("objectives:coverage", "how far objectives are"), ("objectives:home", "goals")):
        where = page(cast, name)
        if steward.get(where).status_code != OK:
            sys.exit(f"{where} was not answered")
        taken = [timed(partial(steward.get, where))[0] for _ in range(READS)]
        p95 = quantiles(taken, n=20)[-1]
        say(
            f"{called}, of {count:,}, {database}",
            f"{median(taken) * 1000:.0f} ms",
            f"median; p95 {p95 * 1000:.0f} ms, under 300",
        )
