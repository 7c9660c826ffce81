"""Plans of many teams, on a database of its own: the second half of what `tools/cascaded.py` measures.

A charter comes into force, each team opens a line, every other one gets an owner; then pages are asked for.
"""

from datetime import timedelta
from functools import partial
from statistics import median, quantiles
from typing import TYPE_CHECKING

from accord.mechanisms.plans import selectors, services
from accord.mechanisms.plans.rules import Whose
from accord.partnership import selectors as partnership
from accord.steps.values.tests.world import in_force
from tests.cast import Cast
from tests.visits import page, visitor
from tools.report import say, timed

if TYPE_CHECKING:
    from django.test import Client

    from accord.partnership.models import Person, Team

READS, OK = 30, 200
DUE, CHECK = timedelta(days=90), timedelta(days=30)
PAGES = {
    "the plan of the partnership": "plans:partnership",
    "all plans, counted": "plans:counted",
    "the dashboard": "overview:dashboard",
}


def measure(cast: Cast) -> None:
    """Open the lines, and say how long the pages of plans take."""
    with cast.in_scope():
        opened, _charter = timed(partial(in_force, cast))
        teams = partnership.standing_teams()
        for number, team in enumerate(teams):
            _open(cast, team, number)
        followed = len(selectors.entries_in(cast.actor("steward"), selectors.plan_of_partnership()))
    say(f"  a charter comes into force, {followed} lines", f"{opened:.2f} s", "the plan follows")
    steward = visitor(cast, "steward")
    for name, address in PAGES.items():
        _ask(steward, name, page(cast, address))


def _open(cast: Cast, team: "Team", number: int) -> None:
    behaviours = selectors.behaviours_in_force()
    member = _somebody_of(team)
    cast.people["planner"] = member
    actor = cast.actor("planner")
    line = services.line_open(
        plan=selectors.plan_for(actor, Whose.TEAM, team.id),
        behaviour=behaviours[number % len(behaviours)],
        now="We hear of it a week later.",
        wanted="On the same day.",
        actor=actor,
    )
    if number % 2:
        today = partnership.today()
        services.line_give(line=line, owner=member, due=today + DUE, next_check=today + CHECK, actor=actor)


def _somebody_of(team: "Team") -> "Person":
    place = partnership.assignments_in_post().filter(team_id=team.id).first()
    assert place is not None  # noqa: S101  each team of the measurement has people
    return place.person


def _ask(client: "Client", name: str, address: str) -> None:
    assert client.get(address).status_code == OK  # noqa: S101  else the figure says nothing
    taken = [timed(partial(client.get, address))[0] for _ in range(READS)]
    p95 = quantiles(taken, n=20)[-1]
    say(f"    {name}", f"{median(taken) * 1000:.0f} ms", f"median; p95 {p95 * 1000:.0f} ms, under 300")
