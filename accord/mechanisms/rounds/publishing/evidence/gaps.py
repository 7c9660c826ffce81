"""The gap view: on which statements two organisations surely lie apart, the widest first."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.published import Gap, Group, Item, Published
from accord.mechanisms.rounds.publishing import drawings, rules, sentences
from accord.mechanisms.rounds.publishing.evidence.asked import statements
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.evidence.scales import by_scale
from accord.web.pictures import Axis, Dumbbells, GapRow
from accord.web.pictures import Group as Drawn

MOST_DRAWN = 10
"""More than these stand in the table of all statements."""


def gaps(published: Published, own: Group | None = None) -> Piece | None:
    """Return the widest sure gap of each statement; None where organisations cannot be compared at all.

    own: an organisation of which only its own gaps are told, where it has any.
    """
    if not published.gaps:
        return None
    organisation = own if own in rules.organisations_of(published) else None
    widest = rules.widest_gaps(published, of=organisation)
    told = [item for item in statements(published) if item.key in widest]
    sure = [
        item for item in rules.in_order_of_gaps(published, told, of=organisation) if widest[item.key].sure
    ]
    return Piece(
        key="gaps",
        heading=_headline(sure, len(told), widest, organisation),
        basis=_basis(len(sure)),
        shown=tuple(_pictures(published, sure[:MOST_DRAWN], widest)),
    )


def _headline(sure: Sequence[Item], told: int, widest: dict[str, Gap], own: Group | None) -> str:
    if not sure:
        return ngettext(
            "On the one statement that can be compared we are not sure that partners lie apart.",
            "On none of {told} statements can we be sure that partners lie apart.",
            told,
        ).format(told=told)
    words = (
        ngettext(
            "{own} and another partner surely lie apart on {count} of {told} statements, by {points} points.",
            "{own} and another partner surely lie apart on {count} of {told} statements, by up to {points} "
            "points.",
            len(sure),
        )
        if own
        else ngettext(
            "Partners surely lie apart on {count} of {told} statements, by {points} points.",
            "Partners surely lie apart on {count} of {told} statements, by up to {points} points.",
            len(sure),
        )
    )
    points = sentences.one_decimal(abs(widest[sure[0].key].difference))
    return words.format(own=own.name if own else "", count=len(sure), told=told, points=points)


def _basis(sure: int) -> str:
    if not sure:
        return ""
    words = _("Each line is the widest gap on one statement that we can be sure of.")
    if sure <= MOST_DRAWN:
        return words
    further = ngettext(
        "{count} more stands in the tables of all statements.",
        "{count} more stand in the tables of all statements.",
        sure - MOST_DRAWN,
    )
    return " ".join([words, further.format(count=sure - MOST_DRAWN)])


def _pictures(published: Published, items: Sequence[Item], widest: dict[str, Gap]) -> list[Dumbbells]:
    """One picture for each scale."""
    groups = drawings.drawn_groups(published)
    return [
        Dumbbells(
            key=f"gaps-{number}",
            title=_("How far partners lie apart, widest sure gap first"),
            sentence=sentences.scale_in_words(scale),
            axis=Axis(scale),
            rows=tuple(_row(published, item, widest[item.key], groups) for item in asked),
        )
        for number, (scale, asked) in enumerate(by_scale(items), start=1)
    ]


def _row(published: Published, item: Item, gap: Gap, groups: Mapping[str, Drawn]) -> GapRow:
    return GapRow(
        name=item.text,
        first=drawings.mark(published.cell(gap.first, item.key)),
        second=drawings.mark(published.cell(gap.second, item.key)),
        words=sentences.apart_in_short(gap.difference),
        between=(groups[gap.first], groups[gap.second]),
    )
