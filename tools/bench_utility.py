"""How much of a first round can be read under our rule, and under three that others document.

`make bench-utility` prints one line per partnership and mean of the answers, averaged over seeds.

The generator. Organisations: with 60 people 22/34/4 or 30/24/6, else three (12 and 30 people), five (120),
eight (800) or twelve (2,000) whose sizes fall off like 1, 1/2, 1/3 ... Teams of five to fourteen inside an
organisation. Tiers: 6% directors, 12% senior managers, 22% managers, the rest everyone. 75% answer, each by
chance. One statement on a scale of five: a normal answer around 3.4 or 3.9, deviation 1, teams differ by
0.3, rounded and kept within 1 to 5. Cuts: everyone, organisation, tier, team, organisation x tier; minimum
five.

The other rules, as far as their makers describe them: (a) five answers make a figure; (b) the same, and
where one group of a cut is hidden, the next smallest of that cut inside the same parent is hidden too; (c)
the same as (a), and a group is hidden if what is left of its parent is one to four answers. Beside them
stands (b) with our value rule on top: a mean that would tell what somebody answered is a band there too. So
much could be shown at most by whoever hides no more groups than (b), and yet keeps what single people
answered.

Shown: the share of all cells with answers that are shown, a band counts half. Recovered: cells with one to
four answers whose sum follows exactly from the plain ones.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure import Answers, Frame, Grouping, publish
from accord.analysis.disclosure.value import is_plain
from accord.analysis.published import EVERYONE, Banded, Cut, Group, Item, Shown

MINIMUM = 5
CLOSED = datetime(2026, 3, 31, 17, tzinfo=UTC)
WORLDS: dict[str, tuple[int, ...]] = {
    "12": (6, 4, 2),
    "30": (14, 10, 6),
    "60 (22/34/4)": (22, 34, 4),
    "60 (30/24/6)": (30, 24, 6),
    "120": (52, 26, 18, 13, 11),
    "800": (294, 147, 98, 74, 59, 49, 42, 37),
    "2000": (644, 322, 215, 161, 129, 107, 92, 81, 72, 64, 59, 54),
}


@dataclass(frozen=True, slots=True)
class World:
    """A round that closed. inside: (groups, respondents), everyone first; parent: the group that holds
    each.
    """

    answers: Answers
    inside: NDArray[np.bool_]
    cuts: tuple[Cut, ...]
    parent: NDArray[np.int64]


def world(sizes: tuple[int, ...], mean: float, seed: int) -> World:
    """A partnership of organisations of these sizes, after its first round."""
    random = np.random.default_rng(seed)
    organisation = np.repeat(np.arange(len(sizes)), sizes)
    team = np.concatenate([_teams(size, random) + 1000 * place for place, size in enumerate(sizes)])
    team = np.unique(team, return_inverse=True)[1].reshape(-1)
    tier = random.choice(4, size=organisation.size, p=(0.06, 0.12, 0.22, 0.6))
    around = mean + random.normal(0, 0.3, team.max() + 1)[team]
    values = np.clip(np.round(random.normal(around, 1)), 1, 5).astype(np.int8)
    here = random.random(organisation.size) < 0.75
    index = {
        Cut.ORGANISATION: organisation,
        Cut.TIER: tier,
        Cut.TEAM: team,
        Cut.ORGANISATION_TIER: organisation * 4 + tier,
    }
    groupings = tuple(_grouping(cut, places, here) for cut, places in index.items())
    everyone = Group(key=EVERYONE, name=EVERYONE, cut=Cut.EVERYONE, invited=organisation.size)
    answers = Answers(
        items=(Item(key="q", text="q", options=5),),
        values=values[here][:, None],
        everyone=everyone,
        groupings=groupings,
    )
    return _with_parents(answers)


def _teams(size: int, random: np.random.Generator) -> NDArray[np.int64]:
    """The team of each of so many people."""
    teams: list[int] = []
    while len(teams) < size:
        number = teams[-1] + 1 if teams else 0
        teams += [number] * int(random.integers(5, 15))
    return np.array(teams[:size], dtype=np.int64)


def _grouping(cut: Cut, places: NDArray[np.int64], here: NDArray[np.bool_]) -> Grouping:
    invited = np.bincount(places)
    groups = tuple(
        Group(key=f"{cut}-{place}", name=f"{cut} {place}", cut=cut, invited=int(people))
        for place, people in enumerate(invited)
    )
    return Grouping(cut=cut, groups=groups, index=places[here].astype(np.int64))


def _with_parents(answers: Answers) -> World:
    """The groups of a round in one table; teams and organisation x tier lie inside organisations."""
    inside = [np.full(answers.respondents, True)]
    cuts, parent = [Cut.EVERYONE], [0]
    organisation = answers.grouping(Cut.ORGANISATION).index
    for grouping in answers.groupings:
        for place in range(len(grouping.groups)):
            member = grouping.index == place
            inside.append(member)
            cuts.append(grouping.cut)
            nested = grouping.cut in {Cut.TEAM, Cut.ORGANISATION_TIER} and member.any()
            parent.append(1 + int(organisation[member][0]) if nested else 0)
    return World(answers, np.array(inside), tuple(cuts), np.array(parent))


def naive(found: World) -> NDArray[np.float64]:
    """Rule (a)."""
    return np.asarray(found.inside.sum(axis=1) >= MINIMUM, dtype=np.float64)


def next_smallest(found: World) -> NDArray[np.float64]:
    """Rule (b)."""
    sizes, shown = found.inside.sum(axis=1), naive(found)
    for cut, parent in {*zip(found.cuts[1:], found.parent[1:].tolist(), strict=True)}:
        places = zip(found.cuts, found.parent.tolist(), strict=True)
        siblings = [place for place, own in enumerate(places) if place and own == (cut, parent)]
        hidden = [place for place in siblings if 0 < sizes[place] < MINIMUM]
        others = sorted((place for place in siblings if shown[place]), key=lambda place: sizes[place])
        if len(hidden) == 1 and others:
            shown[others[0]] = 0
    return shown


def next_smallest_with_bands(found: World) -> NDArray[np.float64]:
    """Rule (b), and a band where the mean would tell what somebody answered."""
    shown = next_smallest(found)
    values = found.answers.values[:, 0]
    for place in np.flatnonzero(shown):
        answers = values[found.inside[place]]
        if not is_plain(int(answers.sum()), answers.size, 5):
            shown[place] = 0.5
    return shown


def remainder(found: World) -> NDArray[np.float64]:
    """Rule (c)."""
    sizes, shown = found.inside.sum(axis=1), naive(found)
    left = sizes[found.parent] - sizes
    shown[(left > 0) & (left < MINIMUM)] = 0
    return shown


def ours(found: World) -> NDArray[np.float64]:
    """Our rule."""
    frame = Frame(round_key="bench", title="bench", closed_at=CLOSED, minimum=MINIMUM)
    result = publish(found.answers, frame)
    cells = [result.cells[group.key, "q"] for group in result.groups]
    return np.array(
        [isinstance(cell, Shown) + isinstance(cell, Banded) / 2 for cell in cells], dtype=np.float64
    )


def recovered(found: World, shown: NDArray[np.float64]) -> int:
    """How many groups of one to four answers follow exactly from the plain ones."""
    atoms = np.unique(found.inside, axis=1).astype(np.float64)
    plain = atoms[shown == 1]
    sizes = found.inside.sum(axis=1)
    wanted = atoms[(sizes > 0) & (sizes < MINIMUM) & (shown == 0)]
    if not len(plain) or not len(wanted):
        return 0
    basis = np.linalg.svd(plain, full_matrices=False)
    rows = basis.Vh[basis.S > 1e-9]
    return int((np.abs(wanted - wanted @ rows.T @ rows).max(axis=1) < 1e-7).sum())


RULES: dict[str, Callable[[World], NDArray[np.float64]]] = {
    "ours": ours,
    "(a) naive": naive,
    "(b) next": next_smallest,
    "(c) rest": remainder,
    "(b) + bands": next_smallest_with_bands,
}


def main(seeds: int) -> None:
    """Print the table."""
    rules = "".join(f"{name:>20}" for name in RULES)
    print(f"{'people':14}{'mean':>5}  {rules}{'ours of (b)':>16}{'worst':>8}")
    for name, sizes in WORLDS.items():
        for mean in (3.4, 3.9):
            worlds = [world(sizes, mean, seed) for seed in range(seeds)]
            _print_line(name, mean, worlds)


def _print_line(name: str, mean: float, worlds: list[World]) -> None:
    shares: dict[str, list[float]] = {}
    words = []
    for rule, shown_by in RULES.items():
        shown = [shown_by(found) for found in worlds]
        cells = [int((found.inside.sum(axis=1) > 0).sum()) for found in worlds]
        shares[rule] = [float(each.sum()) / number for each, number in zip(shown, cells, strict=True)]
        leaks = sum(recovered(found, each) for found, each in zip(worlds, shown, strict=True))
        words.append(f"{np.mean(shares[rule]):>10.0%}, {leaks / len(worlds):>4.1f} found")
    kept = np.array(shares["ours"]) / np.maximum(shares["(b) next"], 1e-9)
    overall = np.mean(shares["ours"]) / np.mean(shares["(b) next"])
    figures = "".join(f"{each:>20}" for each in words)
    print(f"{name:14}{mean:>5}  {figures}{overall:>16.0%}{kept.min():>8.0%}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
