"""Tables of a published result. They read `Published` and nothing else: what is not in it cannot be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.analysis.published import Cell, Cut, Gap, Group, Item, Published, Reason, Shown, Suppressed
from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import heat, rules, sentences
from accord.web import components
from accord.web.components import Column, Table
from accord.web.frame import Text


def overview_table(
    published: Published,
    items: Sequence[Item],
    caption: Text,
    *,
    on_paper: bool = False,
    columns: Sequence[Group] | None = None,
    first: Group | None = None,
) -> Table:
    """Return statements by organisation, in the order given, with the gap that matters most on each.

    on_paper: nothing leads anywhere, and a cell that shows no figure says why itself. columns: which groups
    may have a column, in order; organisations and everyone where none are given. first: whose gaps matter.
    """
    groups = columns_of(published, items, columns)
    widest = rules.widest_gaps(published, of=first)
    names = {group.key: group.name for group in published.groups}
    return Table(
        caption=caption,
        caption_hidden=True,
        stacks=True,
        columns=(
            Column(_("Statement")),
            *(Column(_column_label(group), numeric=True, name=group.name) for group in groups),
        ),
        rows=tuple(
            _overview_row(published, item, groups, (widest.get(item.key), names), on_paper) for item in items
        ),
    )


def columns_of(
    published: Published, items: Sequence[Item], columns: Sequence[Group] | None = None
) -> tuple[Group, ...]:
    """Return the groups that have a column: of those given (organisations, then everyone, where none are)
    all of whom anything is shown.
    """
    return tuple(
        group
        for group in (_candidates(published) if columns is None else columns)
        if any(not isinstance(published.cell(group.key, item.key), Suppressed) for item in items)
    )


def left_out(
    published: Published, items: Sequence[Item], columns: Sequence[Group] | None = None
) -> list[tuple[str, list[Link]]]:
    """Return a sentence for each group without a column, with links to why nothing of it is shown."""
    shown = columns_of(published, items, columns)
    return [
        (_left_out_in_words(group), _reasons_linked(published, items, group))
        for group in (_candidates(published) if columns is None else columns)
        if group not in shown
    ]


def further_groups(published: Published) -> list[tuple[str, list[Link]]]:
    """Return, for teams and for the tiers of each organisation, of how many there is a figure on at least
    one statement, with links to why there is none of the others.
    """
    found = []
    for cut in (Cut.TEAM, Cut.ORGANISATION_TIER):
        groups = published.groups_of(cut)
        hidden = [group for group in groups if not rules.shows_any_of(published, group)]
        if groups:
            words = sentences.further_in_words(cut, shown=len(groups) - len(hidden), of=len(groups))
            reasons = {
                link.url: link
                for group in hidden
                for link in _reasons_linked(published, published.items, group)
            }
            found.append((words, list(reasons.values())))
    return found


def _candidates(published: Published) -> tuple[Group, ...]:
    everyone = rules.everyone(published)
    return (*rules.organisations_of(published), *([everyone] if everyone else []))


def _left_out_in_words(group: Group) -> str:
    people = sentences.answered_in_short(group)
    return _("{group} ({people}): not shown.").format(group=group.name, people=people)


def _reasons_linked(published: Published, items: Sequence[Item], group: Group) -> list[Link]:
    cells = [published.cell(group.key, item.key) for item in items]
    found = {cell.reason for cell in cells if isinstance(cell, Suppressed)}
    explained = sentences.explained([reason for reason in sentences.WHY if reason in found])
    return [Link(short, f"#why-{reason.value}") for reason, short, _long in explained]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some groups of a statement: those of whom there is something to tell, and a line for those hidden for
    one reason, with the link that says why.
    """

    heading: Sentence
    table: Table | None
    hidden: tuple[tuple[str, Link], ...] = ()


def statement_parts(published: Published, item: Item, *, on_paper: bool = False) -> list[Part]:
    """Return all that is published about one statement: the large groups, then teams, then the tiers of each
    organisation. Of the many small ones that are hidden, only a line each reason. on_paper: as above.
    """
    found = []
    for heading, cuts in sentences.PARTS.items():
        groups = [group for group in published.groups if group.cut in cuts]
        told = [group for group in groups if Cut.EVERYONE in cuts or _is_told(published, group, item)]
        table = _statement_table(published, item, told, heading, on_paper=on_paper) if told else None
        if groups:
            hidden = _hidden(published, item, [group for group in groups if group not in told])
            found.append(Part(heading=heading, table=table, hidden=hidden))
    return found


def _is_told(published: Published, group: Group, item: Item) -> bool:
    return not isinstance(published.cell(group.key, item.key), Suppressed)


def _hidden(published: Published, item: Item, groups: Sequence[Group]) -> tuple[tuple[str, Link], ...]:
    """Return which groups are hidden for each reason, with the link to why."""
    cells = [(group.name, published.cell(group.key, item.key)) for group in groups]
    found: dict[Reason, list[str]] = {}
    for name, reason in [(name, cell.reason) for name, cell in cells if isinstance(cell, Suppressed)]:
        found.setdefault(reason, []).append(name)
    return tuple(
        (
            sentences.hidden_in_words(reason, names),
            Link(_("why?"), f"#why-{reason.value}", sentences.WHY_SHORT[reason]),
        )
        for reason, names in found.items()
    )


def _statement_table(
    published: Published, item: Item, groups: Sequence[Group], caption: Text, *, on_paper: bool = False
) -> Table:
    return Table(
        caption=caption,
        caption_hidden=True,
        stacks=True,
        columns=(
            Column(_("Group")),
            Column(_("Answers"), numeric=True),
            Column(_("Mean"), numeric=True),
            Column(_("Sure to lie between"), numeric=True),
            Column(favourable_label(item), numeric=True),
            Column(_("How they answered")),
        ),
        rows=tuple(_statement_row(published, item, group, on_paper) for group in groups),
    ).without_empty()


def reasons_in(published: Published, items: Sequence[Item] | None = None) -> list[Reason]:
    """Return every reason for which something is not shown, in the order in which reasons are explained."""
    keys = {item.key for item in (published.items if items is None else items)}
    found = {
        cell.reason
        for (_group, key), cell in published.cells.items()
        if key in keys and isinstance(cell, Suppressed)
    }
    return [reason for reason in sentences.WHY if reason in found]


def _overview_row(
    published: Published,
    item: Item,
    groups: Sequence[Group],
    apart: tuple[Gap | None, Mapping[str, str]],
    on_paper: bool,
) -> tuple[object, ...]:
    """One statement. apart: the gap that matters, and what groups are called."""
    gap, names = apart
    return (
        format_html(
            '{}<p class="weak">{}</p>',
            item.text if on_paper else _statement_linked(published, item),
            _gap_in_short(gap, names),
        ),
        *(_heat_cell(published.cell(group.key, item.key), item, (gap, group), on_paper) for group in groups),
    )


def _heat_cell(cell: Cell, item: Item, between: tuple[Gap | None, Group], on_paper: bool) -> components.Cell:
    """A figure with its tint; where partners would say another one, theirs stands under it."""
    found = _cell(cell, _look(cell, item, *between), on_paper)
    if not isinstance(cell, Shown) or cell.equal_weight is None or not rules.weights_disagree(cell):
        return found
    twin = _("{mean} by partner").format(mean=sentences.one_decimal(cell.equal_weight))
    words = format_html('{}<br><span class="quiet-text">{}</span>', found.text, twin)
    return components.Cell(words, look=found.look)


def _statement_linked(published: Published, item: Item) -> SafeString:
    url = address("publishing:statement", round_id=published.round_key, item_key=item.key)
    return format_html('<a href="{}">{}</a>', url, item.text)


def _statement_row(published: Published, item: Item, group: Group, on_paper: bool) -> tuple[object, ...]:
    cell = published.cell(group.key, item.key)
    if isinstance(cell, Suppressed):
        return (group.name, "", _cell(cell, "", on_paper), "", "", "")
    if not isinstance(cell, Shown):
        return (group.name, cell.n, _cell(cell, "", on_paper), "", "", "")
    return (
        group.name,
        cell.n,
        _cell(cell, "", on_paper),
        sentences.between_in_words(cell.low, cell.high),
        sentences.favourable_in_words(cell),
        sentences.agreement_in_short(cell),
    )


def _cell(cell: Cell, look: str, on_paper: bool) -> components.Cell:
    if isinstance(cell, Suppressed) and on_paper:
        return components.Cell(sentences.figure_with_reason(cell), look="hidden-cell")
    words = sentences.figure_in_words(cell)
    if isinstance(cell, Suppressed):
        why = Link(_("why?"), f"#why-{cell.reason.value}", sentences.WHY_SHORT[cell.reason])
        return components.Cell(words, look="hidden-cell", link=why)
    return components.Cell(words, look=look if isinstance(cell, Shown) else "band")


def _look(cell: Cell, item: Item, gap: Gap | None, group: Group) -> str:
    """The tint of a figure, and a line under the two sides of a sure gap; words say both as well."""
    warm = heat.step(cell, item)
    apart = gap is not None and gap.sure and group.key in {gap.first, gap.second}
    return " ".join([*([f"heat-{warm}"] if warm else []), *(["apart"] if apart else [])])


def _gap_in_short(gap: Gap | None, names: Mapping[str, str]) -> str:
    if gap is None:
        return ""
    if not gap.sure:
        return _("no difference we can be sure of")
    return _("{first} and {second}: {points} apart, sure").format(
        first=names[gap.first], second=names[gap.second], points=sentences.one_decimal(abs(gap.difference))
    )


def _column_label(group: Group) -> SafeString:
    return format_html("{}<br>{}", group.name, sentences.answered_in_short(group))


def favourable_label(item: Item) -> str:
    """Return what the upper answers to a statement are called together."""
    above = item.labels[len(item.labels) // 2 + 1 :]
    if not above:
        return _("Above the middle")
    return _("“{lowest}” or more").format(lowest=above[0])
