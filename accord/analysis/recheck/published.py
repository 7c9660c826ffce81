"""A result of ours as a reader sees it, so that it can be checked without trust like one from anywhere."""

from collections.abc import Mapping

from accord.analysis.cells import Banded, Shown
from accord.analysis.disclosure.forms import places_of_mean
from accord.analysis.disclosure.value import Range
from accord.analysis.published import Cut, Published
from accord.analysis.recheck.record import Cell, Record, Seen

COLUMNS = {
    Cut.EVERYONE: (),
    Cut.ORGANISATION: ("organisation",),
    Cut.TIER: ("tier",),
    Cut.TEAM: ("team",),
    Cut.ORGANISATION_TIER: ("organisation", "tier"),
}


def record_of(published: Published, *, options: int, crossed: Mapping[str, tuple[str, str]]) -> Record:
    """Return what a result tells of its statements on a scale of so many options.

    crossed: of each group of organisation x tier, by key, the keys of the organisation and of the tier.
    """
    cuts = {group.key: group.cut for group in published.groups}
    asked = {item.key for item in published.items if item.options == options}
    cells = {
        Cell(cuts[group], group, item): _seen(cell, options)
        for (group, item), cell in published.cells.items()
        if item in asked and isinstance(cell, Shown | Banded)
    }
    return Record(
        name=published.title,
        options=options,
        minimum=published.minimum,
        cells=cells,
        columns={cut.value: columns for cut, columns in COLUMNS.items()},
        parts={(Cut.ORGANISATION_TIER.value, group): parts for group, parts in crossed.items()},
    )


def _seen(cell: Shown | Banded, options: int) -> Seen:
    if isinstance(cell, Banded):
        return Seen(n=cell.n, means=Range(cell.low, cell.high), plain=False)
    half = 0.5 * 10.0 ** -places_of_mean(cell.n)
    means = Range(max(cell.mean - half, 1.0), min(cell.mean + half, float(options)))
    return Seen(n=cell.n, means=means, counts=cell.distribution)
