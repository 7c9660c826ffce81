"""The mirror: what each organisation says of the others, beside what each says of itself.

Of a mirror statement the raters are the groups of the result, and the one rated is `Item.about`: the four
cells of two organisations (docs/method/who-says-what.md), each as it was published.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import gettext as _

from accord.analysis.named_scales import NamedScale, named_scales, scale_mean
from accord.analysis.published import Gap, Group, Item, Published
from accord.mechanisms.rounds.publishing import drawings, heat, rules, sentences, tables
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.evidence.scales import by_scale
from accord.mechanisms.rounds.publishing.starts import Begun
from accord.web.components import Cell, Column, Component, Table
from accord.web.pictures import Axis, Dumbbells, GapRow

MOST_DRAWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How one organisation sees another on a statement, and by how much otherwise than that one sees itself.

    apart: what the rater says less what the one rated says of itself.
    """

    item: Item
    rater: Group
    rated: Group
    gap: Gap
    apart: float


def mirror(published: Published, begun: Begun, *, on_paper: bool = False) -> Piece | None:
    """Return who says what of whom; None where nobody was asked about anybody."""
    items = [item for item in published.items if item.about]
    if not items:
        return None
    found = seen(published)
    sure = sorted((each for each in found if each.gap.sure), key=lambda each: _rank(each, begun.group))
    every = tables.overview_table(
        published, items, _("Every statement about a partner"), on_paper=on_paper, columns=begun.columns
    )
    return Piece(
        key="mirror",
        heading=_headline(sure, len(found)),
        basis=_(
            "Each row is an organisation that answers, each column the one that it is about. Below, the "
            "widest sure differences between what others say of a partner and what it says of itself."
        ),
        lines=tuple(in_words(published, each) for each in sure[:3]),
        shown=(*_tables(published, items), *_pictures(published, sure[:MOST_DRAWN])),
        folded=((_("Every statement about a partner"), every),),
        has_heat=True,
    )


def seen(published: Published) -> list[Seen]:
    """Return every pair of what somebody says of an organisation and what that one says of itself."""
    groups = {group.key: group for group in rules.organisations_of(published)}
    about = {item.key: item for item in published.items if item.about in groups}
    found = []
    for gap in published.gaps:
        item = about.get(gap.item)
        if item is None or item.about is None or item.about not in {gap.first, gap.second}:
            continue
        of_itself = gap.first == item.about
        rater = gap.second if of_itself else gap.first
        apart = -gap.difference if of_itself else gap.difference
        found.append(Seen(item=item, rater=groups[rater], rated=groups[item.about], gap=gap, apart=apart))
    return found


def in_words(published: Published, found: Seen) -> str:
    """Return one difference: what somebody says of an organisation, and what it says of itself."""
    return _("“{statement}” {rater} says {theirs}, {rated} of itself {own}.").format(
        statement=found.item.text,
        rater=found.rater.name,
        rated=found.rated.name,
        theirs=sentences.figure_in_words(published.cell(found.rater.key, found.item.key)),
        own=sentences.figure_in_words(published.cell(found.rated.key, found.item.key)),
    )


def _rank(found: Seen, own: Group | None) -> tuple[bool, float]:
    """The reader's own organisation first, then by how far apart."""
    return (own not in {found.rater, found.rated}, -abs(found.apart))


def _headline(sure: Sequence[Seen], pairs: int) -> str:
    if not sure:
        return _("Nowhere can we be sure that others see a partner otherwise than it sees itself.")
    lower = sum(each.apart < 0 for each in sure)
    words = _(
        "Others surely see a partner lower than it sees itself on {lower} of {pairs} points, and higher on "
        "{higher}."
    )
    return words.format(lower=lower, pairs=pairs, higher=len(sure) - lower)


def _tables(published: Published, items: Sequence[Item]) -> list[Component]:
    """One table for each construct that the statements about partners make together."""
    found: dict[tuple[str, int], dict[str, NamedScale]] = {}
    for scale in named_scales(published):
        if scale.about:
            found.setdefault((scale.name, scale.options), {})[scale.about] = scale
    return [_table(published, name, of, items) for (name, _options), of in found.items()]


def _table(published: Published, name: str, of: dict[str, NamedScale], items: Sequence[Item]) -> Table:
    raters = rules.organisations_of(published)
    return Table(
        caption=_("{name}: who says what of whom").format(name=name),
        stacks=True,
        columns=(
            Column(_("Who answers")),
            *(Column(_about(published, key, items), numeric=True) for key in of),
        ),
        rows=tuple(
            (rater.name, *(_cell(published, scale, rater, key) for key, scale in of.items()))
            for rater in raters
        ),
    )


def _about(published: Published, key: str, items: Sequence[Item]) -> str:
    """What an organisation is called: as a group of the result, else as its page was called."""
    named = {group.key: group.name for group in published.groups}
    topic = next((item.topic for item in items if item.about == key), "")
    return _("about {organisation}").format(organisation=named.get(key) or topic.rpartition(": ")[2])


def _cell(published: Published, scale: NamedScale, rater: Group, rated: str) -> Cell:
    found = scale_mean(published, scale, rater.key)
    if found is None:
        return Cell(_("not shown"), look="hidden-cell")
    figure, look = sentences.one_decimal(found.value), f"heat-{heat.step_of(found.value, scale.options)}"
    if rater.key != rated:
        return Cell(figure, look=look)
    return Cell(format_html('{}<br><span class="quiet-text">{}</span>', figure, _("of itself")), look=look)


def _pictures(published: Published, found: Sequence[Seen]) -> list[Component]:
    """What a partner says of itself, and what another says of it; one picture for each scale."""
    groups, by_item = drawings.drawn_groups(published), {(each.item, each.rater): each for each in found}
    return [
        Dumbbells(
            key=f"mirror-{number}",
            title=_("What others say of a partner, and what it says of itself"),
            sentence=sentences.scale_in_words(scale),
            axis=Axis(scale),
            rows=tuple(
                GapRow(
                    name=each.item.text,
                    first=drawings.mark(published.cell(each.rated.key, each.item.key)),
                    second=drawings.mark(published.cell(each.rater.key, each.item.key)),
                    words=sentences.apart_in_short(each.apart),
                    between=(groups[each.rated.key], groups[each.rater.key]),
                )
                for (item, _rater), each in by_item.items()
                if item in asked
            ),
        )
        for number, (scale, asked) in enumerate(by_scale(dict.fromkeys(item for item, _ in by_item)), start=1)
    ]
