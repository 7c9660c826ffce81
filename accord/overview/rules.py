"""Which headline the partnership reads first, and what matters now in its phase. Pure."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from accord.foundations.registry import Headline, Standing, Weight

MOST = 3
"""How many things stand first on the dashboard."""


class Candidate(NamedTuple):
    """A step with where it stands; leads: whether it matters before others in this phase."""

    standing: Standing | None
    leads: bool


def first_headline(found: Iterable[Candidate]) -> Headline | None:
    """Return the weightiest headline; of two as weighty, one that leads in this phase, then the earlier's."""
    headlines = [
        (each.standing.headline, each.leads) for each in found if each.standing and each.standing.headline
    ]
    first = max(headlines, key=lambda each: (each[0].weight, each[1]), default=None)
    return first[0] if first else None


def first_now(found: Sequence[Candidate], headline: Headline | None) -> list[int]:
    """Return the places of what stands first: at most three, in which there is something to do.

    Those that lead in this phase and have stopped until somebody acts, then those that lead, then others
    that have stopped; in the order of the guidance. What the heading says already is not said again.
    """
    wanted = [
        place
        for place, each in enumerate(found)
        if each.standing is not None
        and each.standing.next_step is not None
        and (each.leads or _has_stopped(each.standing))
        and (headline is None or each.standing.headline is not headline)
    ]
    return sorted(wanted, key=lambda place: _rank(found[place]))[:MOST]


def _rank(candidate: Candidate) -> int:
    stopped = candidate.standing is not None and _has_stopped(candidate.standing)
    if candidate.leads:
        return 0 if stopped else 1
    return 2


def _has_stopped(standing: Standing) -> bool:
    return standing.waits or (standing.headline is not None and standing.headline.weight >= Weight.WAITS)
