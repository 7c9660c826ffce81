"""How long the plan and the audit of one statement take, by the number of groups.

Printed by `make bench-utility` after the table. Each partnership has organisations of some teams and roles;
groups are everyone, organisations, roles, teams, organisation x role and team x role, so that most are
small. Times are those of one processor.
"""

import time

import numpy as np

from accord.analysis.disclosure.audience import TOTAL, Audience, Place
from accord.analysis.disclosure.plan import Plan, plan
from accord.analysis.disclosure.settle import Level, Settlement
from accord.analysis.published import Cut

SIZES = ((3, 4, 4), (5, 8, 5), (10, 10, 6), (10, 40, 6))
"""Organisations, teams in each, roles."""

TO_HOLD = {80: 0.5, 276: 0.5, 777: 2.0, 2877: 15.0}
"""Seconds for the plan and the audit together, by the number of groups."""

ANSWERS = (0.06, 0.14, 0.3, 0.35, 0.15)


def audience_of(organisations: int, teams: int, roles: int) -> Audience:
    """A partnership with five or six people per team and role on average, unevenly spread over the roles."""
    random = np.random.default_rng(0)
    organisation, team, role = (axis.ravel() for axis in np.indices((organisations, teams, roles)))
    team = organisation * teams + team
    people = random.poisson(
        5.5 * roles * random.dirichlet(np.ones(roles), size=organisations * teams).ravel()
    )
    places: list[Place] = [TOTAL]
    rows = [np.full(people.size, True)]
    cells = np.arange(people.size) + team.max() + 1
    crosses = organisation * roles + role
    for cut, index in (
        (Cut.ORGANISATION, organisation),
        (Cut.TIER, role),
        (Cut.TEAM, team),
        (Cut.ORGANISATION_TIER, crosses),
        (Cut.TEAM, cells),
    ):
        for group in np.unique(index).tolist():
            places.append((cut, group))
            rows.append(index == group)
    member = np.array(rows)
    return Audience(
        places=tuple(places), member=member, people=people, partners=member[1 : 1 + organisations]
    )


def main() -> None:
    """Print one line per size."""
    print(f"\n{'groups':>8}{'people':>8}{'plan':>9}{'audit':>9}{'to hold':>9}{'shown':>8}{'banded':>8}")
    for size in SIZES:
        audience = audience_of(*size)
        started = time.process_time()
        planned = plan(audience, floor=5)
        between = time.process_time()
        random = np.random.default_rng(0)
        counts = np.array([random.multinomial(people, ANSWERS) for people in audience.people])
        settled = Settlement(audience, counts, planned, Plan(frozenset()), 5).settled()
        ended = time.process_time()
        groups, levels = len(audience.places), [form.level for form in settled.forms.values()]
        print(
            f"{groups:>8}{audience.people.sum():>8}{between - started:>7.2f} s{ended - between:>7.2f} s"
            f"{TO_HOLD.get(groups, float('nan')):>7.1f} s{levels.count(Level.MEAN):>8}"
            f"{levels.count(Level.BANDED):>8}",
            flush=True,
        )


if __name__ == "__main__":
    main()
