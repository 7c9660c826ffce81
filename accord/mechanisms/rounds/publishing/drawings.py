"""Pictures of a published result. They read `Published` and nothing else."""

from dataclasses import replace

from django.utils.translation import gettext as _

from accord.analysis.published import SPREAD_FLOOR, Banded, Cell, Gap, Item, Published, Shown, Suppressed
from accord.analysis.published import Group as PublishedGroup
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.web.pictures import (
    Apart,
    Axis,
    Diverging,
    Dot,
    DotRow,
    DotRows,
    Group,
    Hidden,
    Range,
    Spread,
    letters,
)

DRAWN_OPTIONS = 5


def dots(published: Published, item: Item) -> DotRows:
    """Return the means of the organisations on one statement, with the gap that matters most as a bracket."""
    groups = rules.organisations_of(published)
    gap = rules.widest_gap(published, item.key)
    return DotRows(
        key="means",
        title=_("“{statement}”, by organisation").format(statement=item.text),
        sentence=means_in_words(published, item),
        axis=Axis(anchors(item)),
        rows=tuple(
            DotRow(group=drawn, mark=mark(published.cell(group.key, item.key)))
            for group, drawn in zip(groups, _drawn(published, item), strict=True)
        ),
        apart=_apart(published, gap) if gap and gap.sure else None,
    )


def distribution(published: Published, item: Item) -> Diverging | None:
    """Return how many of each organisation gave each answer, or None where that is shown for nobody."""
    cells = [published.cell(group.key, item.key) for group in rules.organisations_of(published)]
    if item.options != DRAWN_OPTIONS or not any(distributions(published, item)):
        return None
    return Diverging(
        key="answers",
        title=_("How many gave each answer to “{statement}”").format(statement=item.text),
        sentence=_("People by answer, for each organisation from which at least ten answered."),
        options=anchors(item),
        rows=tuple(
            Spread(group=drawn, people=_people(cell))
            for drawn, cell in zip(_drawn(published, item), cells, strict=True)
        ),
    )


def distributions(published: Published, item: Item) -> list[tuple[int, ...] | None]:
    """Return how many of each organisation gave each answer; None where that is not shown."""
    cells = [published.cell(group.key, item.key) for group in rules.organisations_of(published)]
    return [cell.distribution if isinstance(cell, Shown) else None for cell in cells]


def means_in_words(published: Published, item: Item) -> str:
    """Return the sentence that says what the picture of the means shows."""
    parts = [
        _("{group}: {figure}").format(
            group=group.name, figure=sentences.figure_in_words(published.cell(group.key, item.key))
        )
        for group in rules.organisations_of(published)
    ]
    return _("{scale} {means}.").format(scale=sentences.scale_in_words(anchors(item)), means="; ".join(parts))


def anchors(item: Item) -> tuple[str, ...]:
    """Return the words of a scale, lowest first; numbers where it has none."""
    return item.labels or tuple(str(option) for option in range(1, item.options + 1))


def drawn_groups(published: Published) -> dict[str, Group]:
    """Return the organisations as all pictures name them, by key: letter and hue follow their order."""
    groups = rules.organisations_of(published)
    signs = letters([group.name for group in groups])
    return {
        group.key: Group(name=group.name, letter=letter, hue=hue)
        for hue, (group, letter) in enumerate(zip(groups, signs, strict=True), start=1)
    }


def _drawn(published: Published, item: Item) -> list[Group]:
    """The organisations on the picture of one statement, each with how many answered it."""
    drawn = drawn_groups(published)
    return [
        replace(drawn[group.key], detail=_detail(published.cell(group.key, item.key), group))
        for group in rules.organisations_of(published)
    ]


def _detail(cell: Cell, group: PublishedGroup) -> str:
    if isinstance(cell, Suppressed):
        return sentences.asked_in_short(group)
    return _("{n} answered").format(n=cell.n)


def mark(cell: Cell) -> Dot | Range | Hidden:
    """Return a cell as it is drawn: a dot with its interval, a range, or that it is hidden."""
    if isinstance(cell, Shown):
        return Dot(value=cell.mean, low=cell.low, high=cell.high)
    if isinstance(cell, Banded):
        return Range(low=cell.low, high=cell.high)
    return Hidden(word=_hidden_word(str(sentences.WHY_SHORT[cell.reason])))


def _people(cell: Cell) -> tuple[int, ...] | Hidden:
    if isinstance(cell, Shown) and cell.distribution:
        return cell.distribution
    if isinstance(cell, Suppressed):
        return Hidden(word=_hidden_word(str(sentences.WHY_SHORT[cell.reason])))
    few = cell.n < SPREAD_FLOOR
    return Hidden(
        word=_hidden_word(_("fewer than ten answered") if few else _("a smaller group would follow"))
    )


def _hidden_word(why: str) -> str:
    return _("not shown: {why}").format(why=why)


def _apart(published: Published, gap: Gap) -> Apart:
    keys = [group.key for group in rules.organisations_of(published)]
    return Apart(
        first=keys.index(gap.first),
        second=keys.index(gap.second),
        words=sentences.apart_in_short(gap.difference),
    )
