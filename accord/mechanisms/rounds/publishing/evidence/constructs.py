"""Named scales: several statements about one thing, taken together, by organisation."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.named_scales import NamedScale, named_scales, scale_mean
from accord.analysis.published import Group, Published
from accord.mechanisms.rounds.publishing import heat, sentences
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Begun
from accord.web.components import Cell, Column, Table


def constructs(published: Published, begun: Begun) -> Piece | None:
    """Return what groups say to each named scale; None where none is shown of anybody."""
    scales = [scale for scale in named_scales(published) if scale.about is None]
    groups = [group for group in begun.columns if any(scale_mean(published, s, group.key) for s in scales)]
    if not groups:
        return None
    first = begun.group if begun.group in groups else groups[0]
    return Piece(
        key="scales",
        heading=_headline(published, scales, first),
        basis=_(
            "Each figure is the mean of the means of its statements; half of them at least have to be shown."
        ),
        shown=(
            Table(
                caption=_("Several statements taken together"),
                caption_hidden=True,
                stacks=True,
                columns=(Column(_("About")), *(Column(group.name, numeric=True) for group in groups)),
                rows=tuple(
                    (_named(scale), *(_cell(published, scale, group) for group in groups)) for scale in scales
                ),
            ),
        ),
        has_heat=True,
    )


def _headline(published: Published, scales: list[NamedScale], group: Group) -> str:
    found = [
        (round(told.value, 1), number, scale)
        for number, scale in enumerate(scales)
        if (told := scale_mean(published, scale, group.key)) is not None
    ]
    if len(found) == 1:
        value, _number, scale = found[0]
        words = _("{group} on {scale}, several statements taken together: {mean}.")
        return words.format(group=group.name, scale=scale.name, mean=sentences.one_decimal(value))
    low, high = min(found), max(found, key=lambda each: (each[0], -each[1]))
    return _("{group}: lowest on {lowest} ({low}), highest on {highest} ({high}).").format(
        group=group.name,
        lowest=low[2].name,
        low=sentences.one_decimal(low[0]),
        highest=high[2].name,
        high=sentences.one_decimal(high[0]),
    )


def _named(scale: NamedScale) -> str:
    words = ngettext("{name} ({count} statement)", "{name} ({count} statements)", len(scale.items))
    return words.format(name=scale.name, count=len(scale.items))


def _cell(published: Published, scale: NamedScale, group: Group) -> Cell:
    found = scale_mean(published, scale, group.key)
    if found is None:
        return Cell(_("not shown"), look="hidden-cell")
    return Cell(sentences.one_decimal(found.value), look=f"heat-{heat.step_of(found.value, scale.options)}")
