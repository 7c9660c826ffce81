"""What people say about a step: the answers to its core statement in the latest result, in words."""

from typing import assert_never

from django.utils.translation import gettext as _

from accord.analysis.published import Banded, Cell, Item, Published, Reason, Shown, Suppressed
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.mechanisms.rounds.publishing import drawings, rules, sentences
from accord.mechanisms.rounds.publishing import selectors as publishing


def latest_result(actor: Actor) -> Published | None:
    """Return what the latest round says; None before the first, and for one to whom results are not open."""
    if not access.allows(actor, "publishing.read"):
        return None
    latest = publishing.latest_result()
    return publishing.result_listed(actor, latest.round_id) if latest else None


def in_short(published: Published | None, step_key: str) -> str:
    """Return what people say in a few words ("people say 3.9 ± 0.2"); nothing before the first result.

    Where everyone together cannot be shown, the lowest and the highest organisation stand for them; where
    these cannot be shown either, the words say why.
    """
    if published is None:
        return ""
    cell = publishing.core_statement(published, step_key)
    between = _between_organisations(published, step_key) if isinstance(cell, Suppressed) else ""
    return between or cell_in_short(cell)


def cell_in_short(cell: Cell) -> str:
    """Return a cell in a few words; one that is not shown says why."""
    match cell:
        case Shown():
            mean, reach = cell.mean, max(cell.mean - cell.low, cell.high - cell.mean)
            if not sentences.reach_in_words(cell.low, cell.high):
                return _("people say {figure}").format(figure=sentences.one_decimal(mean))
            return _("people say {mean} ± {reach}").format(
                mean=sentences.one_decimal(mean), reach=sentences.one_decimal(reach)
            )
        case Banded():
            return _("people say {figure}").format(figure=sentences.between_in_words(cell.low, cell.high))
        case Suppressed(reason=Reason.NOT_ASKED):
            return _("people were not asked")
        case Suppressed():
            return _("what people say is not shown: {why}").format(why=sentences.WHY_SHORT[cell.reason])
        case _:  # pragma: no cover
            assert_never(cell)


def evidence_url(published: Published | None, step_key: str) -> str:
    """Return the address of the answers to a step's core statement, or "" where it was not asked."""
    item = _item(published, step_key)
    if published is None or item is None:
        return ""
    return address("publishing:statement", round_id=published.round_key, item_key=item.key)


def beside(published: Published | None, step_key: str) -> str:
    """Return what stands beside a step; nothing where one reason hides them all and is told above them."""
    return "" if _hides_all(published) is not None else in_short(published, step_key)


def how_to_read(published: Published | None) -> str:
    """Return how the figures beside the steps are to be read, or why there are none."""
    reason = _hides_all(published)
    if published is None or reason is None:
        return scale_in_words(published)
    return _("What people say about each step is not shown: {why}. From “{round}”.").format(
        why=sentences.WHY_SHORT[reason], round=published.title
    )


def scale_in_words(published: Published | None) -> str:
    """Return how the figures of what people say are to be read; nothing before the first result."""
    item = next((item for item in published.items if item.core), None) if published else None
    if published is None or item is None:
        return ""
    scale = drawings.anchors(item)
    return _(
        "Beside each step stands what people say to one statement about it, on a scale from 1, {lowest}, "
        "to {options}, {highest}. From “{round}”."
    ).format(lowest=scale[0], options=item.options, highest=scale[-1], round=published.title)


def _item(published: Published | None, step_key: str) -> Item | None:
    items = published.items if published else ()
    return next((item for item in items if item.key == f"core:{step_key}"), None)


def _hides_all(published: Published | None) -> Reason | None:
    """The one reason for which no step has a figure; None where some have one, or reasons differ."""
    keys = [item.key.removeprefix("core:") for item in published.items if item.core] if published else []
    if published is None or len(keys) < 2 or any(_between_organisations(published, key) for key in keys):
        return None
    cells = [publishing.core_statement(published, key) for key in keys]
    reasons = {cell.reason if isinstance(cell, Suppressed) else None for cell in cells}
    return reasons.pop() if len(reasons) == 1 else None


def _between_organisations(published: Published, step_key: str) -> str:
    """The lowest and the highest mean of an organisation, where at least two are shown."""
    item = _item(published, step_key)
    if item is None:
        return ""
    means = sorted(
        (cell.mean, group.name)
        for group in rules.organisations_of(published)
        if isinstance(cell := published.cell(group.key, item.key), Shown)
    )
    if len(means) < 2:
        return ""
    (lowest, low_name), (highest, high_name) = means[0], means[-1]
    return _("people say {lowest} ({low_name}) to {highest} ({high_name})").format(
        lowest=sentences.one_decimal(lowest),
        low_name=low_name,
        highest=sentences.one_decimal(highest),
        high_name=high_name,
    )
