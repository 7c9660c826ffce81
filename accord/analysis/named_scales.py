"""Named scales of a published result: statements on one construct, and what a group says to them together.

The figure of a scale is the mean of the published means of its statements, and of nothing else, so it tells
no more than they do. A score per person would: less the statements it is made of, it leaves those who left
some out (disclosure.plan.plan_scale).
"""

from dataclasses import dataclass

from accord.analysis.cells import Shown
from accord.analysis.published import Item, Published
from accord.analysis.table import FEWEST_ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedScale:
    """Two or more statements of one construct, answered on scales of the same length.

    about: the organisation that all of them are about, or None where they are no mirror items.
    """

    name: str
    about: str | None
    items: tuple[Item, ...]

    @property
    def options(self) -> int:
        return self.items[0].options


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleMean:
    """What a group says to a scale. of: how many of its statements have a mean that is shown."""

    value: float
    of: int


def named_scales(published: Published) -> tuple[NamedScale, ...]:
    """Return the scales of a result, in the order in which their first statements were asked."""
    found: dict[tuple[str, str | None, int], list[Item]] = {}
    for item in published.items:
        if item.construct and item.directed:
            found.setdefault((item.construct, item.about, item.options), []).append(item)
    return tuple(
        NamedScale(name=name, about=about, items=tuple(items))
        for (name, about, _options), items in found.items()
        if len(items) >= FEWEST_ANSWERED
    )


def scale_mean(published: Published, scale: NamedScale, group: str) -> ScaleMean | None:
    """Return what a group says to a scale, by the key of the group; None where too little of it is shown.

    As of answers, half of the statements are needed, and two at least (table.FEWEST_ANSWERED).
    """
    cells = [published.cell(group, item.key) for item in scale.items]
    shown = [cell.mean for cell in cells if isinstance(cell, Shown)]
    if len(shown) < max(FEWEST_ANSWERED, (len(cells) + 1) // 2):
        return None
    return ScaleMean(value=sum(shown) / len(shown), of=len(shown))
