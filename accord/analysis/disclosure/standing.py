"""Partners who stand together under one name, so that their answers count somewhere."""

from collections.abc import Iterable

import numpy as np

from accord.analysis.disclosure.answers import Grouping
from accord.analysis.disclosure.audience import Audience, Place
from accord.analysis.disclosure.plan import Plan, plan, worth
from accord.analysis.published import Cut, Group


def counting_nowhere(audience: Audience, planned: Plan) -> tuple[Place, ...]:
    """The organisations some of whose people stand in no group that is shown."""
    shown = [audience.places.index(place) for place in planned.shown]
    lost = (audience.people > 0) & ~audience.member[shown].any(axis=0)
    return tuple(
        place
        for place in audience.of(Cut.ORGANISATION)
        if (audience.member[audience.places.index(place)] & lost).any()
    )


def companion(audience: Audience, place: Place, *, floor: int) -> Place | None:
    """The organisation with which another should stand together, so that all answers count; None if none
    helps.

    Of several, the one with which least is lost.
    """
    best: tuple[float, Place] | None = None
    for other in audience.of(Cut.ORGANISATION):
        if other == place:
            continue
        merged = together(audience, (other, place))
        planned = plan(merged, floor=floor)
        kept = sum(value for shown, value in worth(merged).items() if shown in planned.shown)
        if not counting_nowhere(merged, planned) and (best is None or kept > best[0]):
            best = (kept, other)
    return best and best[1]


def together(audience: Audience, places: Iterable[Place]) -> Audience:
    """The same people with these groups as one, in the place of the first."""
    first, *others = places
    keep = [index for index, place in enumerate(audience.places) if place not in others]
    member = audience.member.copy()
    rows = [audience.places.index(place) for place in (first, *others)]
    member[rows[0]] = member[rows].any(axis=0)
    return Audience(
        places=tuple(audience.places[index] for index in keep),
        member=member[keep],
        people=audience.people,
        partners=audience.partners,
    )


def stand_together(grouping: Grouping, keys: Iterable[str], group: Group) -> Grouping:
    """The same grouping with some groups, by their keys, as one group; it comes last."""
    joined = frozenset(keys)
    kept = [place for place, old in enumerate(grouping.groups) if old.key not in joined]
    places = np.full(len(grouping.groups) + 1, len(kept), dtype=np.int64)
    places[kept] = np.arange(len(kept))
    places[-1] = -1  # people outside every group stay outside
    return Grouping(
        cut=grouping.cut,
        groups=(*(grouping.groups[place] for place in kept), group),
        index=places[grouping.index],
    )
