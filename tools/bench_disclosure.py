"""How long the plan and the audit of one statement take, by the number of groups, and the close of a whole
round.

Printed by `make bench` and, after the table, by `make bench-utility`. Each partnership has organisations of
some teams and roles; groups are everyone, organisations, roles, teams, organisation x role and team x role,
so that most are small. Growth: by how much time and groups are more than in the line before.

The round: the partnerships of `tools.bench_utility` with 120 to 2,000 people, 48 statements on a scale of
five around 3.9, of which everybody leaves out 3%, so that nearly every statement needs a plan of its own;
cuts organisation, tier, team and organisation x tier, all at once. Times are those of one processor.
"""

import resource
import time
from dataclasses import replace

import numpy as np

from accord.analysis.disclosure import Answers, Frame, publish
from accord.analysis.disclosure.audience import TOTAL, Audience, Place
from accord.analysis.disclosure.forms import Level
from accord.analysis.disclosure.plan import Plan, plan
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.published import Cut, Item
from tools.bench_utility import CLOSED, MINIMUM, WORLDS, world

SIZES = ((3, 4, 4), (5, 8, 5), (10, 10, 6), (10, 40, 6))
"""Organisations, teams in each, roles."""

TO_HOLD = {80: 0.5, 276: 0.5, 777: 2.0, 2877: 15.0}
"""Seconds for the plan and the audit together, by the number of groups."""

ROUNDS = ("120", "800", "2000")
STATEMENTS, MEAN, LEFT_OUT, TO_CLOSE = 48, 3.9, 0.03, 60.0

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
    """Print one line per size, and one per round."""
    print(
        f"\n{'groups':>8}{'people':>8}{'plan':>9}{'audit':>9}{'to hold':>9}{'shown':>8}{'banded':>8}   growth"
    )
    before: tuple[int, float] | None = None
    for size in SIZES:
        before = _print_line(audience_of(*size), before)
    print(f"\n{'close of':>8}{'people':>8}{'groups':>8}{'seconds':>9}{'to hold':>9}{'MB':>7}")
    for name in ROUNDS:
        _print_close(_round(name))


def _print_line(audience: Audience, before: tuple[int, float] | None) -> tuple[int, float]:
    """How many groups were planned and audited, and in how many seconds."""
    started = time.process_time()
    planned = plan(audience, floor=MINIMUM)
    between = time.process_time()
    random = np.random.default_rng(0)
    counts = np.array([random.multinomial(people, ANSWERS) for people in audience.people])
    settled = Settlement(audience, counts, planned, Plan(frozenset()), MINIMUM).settled()
    ended = time.process_time()
    groups, levels = len(audience.places), [form.level for form in settled.forms.values()]
    growth = f"{(ended - started) / before[1]:.1f} of {groups / before[0]:.1f}" if before else ""
    print(
        f"{groups:>8}{audience.people.sum():>8}{between - started:>7.2f} s{ended - between:>7.2f} s"
        f"{TO_HOLD.get(groups, float('nan')):>7.1f} s{levels.count(Level.MEAN):>8}"
        f"{levels.count(Level.BANDED):>8}   {growth}",
        flush=True,
    )
    return groups, ended - started


def _round(name: str) -> Answers:
    """A partnership of the utility bench with as many statements as a whole round has."""
    found = world(WORLDS[name], MEAN, seed=0).answers
    random = np.random.default_rng(0)
    shape = (found.respondents, STATEMENTS)
    values = np.clip(np.round(random.normal(MEAN, 1, shape)), 1, 5).astype(np.int8)
    values[random.random(shape) < LEFT_OUT] = 0
    items = tuple(Item(key=f"q{place}", text=f"q{place}", options=5) for place in range(STATEMENTS))
    return replace(found, items=items, values=values)


def _print_close(answers: Answers) -> None:
    started = time.process_time()
    result = publish(answers, Frame(round_key="bench", title="bench", closed_at=CLOSED, minimum=MINIMUM))
    took = time.process_time() - started
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{STATEMENTS:>8}{answers.respondents:>8}{len(result.groups):>8}"
        f"{took:>7.1f} s{TO_CLOSE:>7.1f} s{most:>7.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
