"""What the room says, from `Published` alone; what holds of every statement is told once, above them."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from accord.analysis.published import Banded, Cut, Group, Item, Published, Reason, Suppressed
from accord.mechanisms.rounds.publishing import drawings, sentences
from accord.web.components import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What was said to one statement. facts: of each group that is shown. hidden: which are not, and why."""

    text: str
    facts: list[Fact]
    hidden: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the room says. scale: how to read a figure. hidden: which groups no statement shows, and why."""

    scale: list[str]
    hidden: list[str]
    statements: list[Statement]


def said(published: Published) -> Said:
    """Return what the room says to each statement, everyone first; of what is not shown it says why."""
    groups = [
        *(group for group in published.groups if group.cut is Cut.EVERYONE),
        *published.groups_of(Cut.ORGANISATION),
    ]
    told = [_statement(published, groups, item) for item in published.items]
    everywhere = [why for why in told[0].hidden if all(why in each.hidden for each in told)] if told else []
    rest = [replace(each, hidden=[why for why in each.hidden if why not in everywhere]) for each in told]
    return Said(scale=_scale(published, groups), hidden=everywhere, statements=rest)


def _statement(published: Published, groups: list[Group], item: Item) -> Statement:
    facts, hidden = [], dict[Reason, list[str]]()
    for group in groups:
        cell = published.cell(group.key, item.key)
        if isinstance(cell, Suppressed):
            hidden.setdefault(cell.reason, []).append(group.name)
        else:
            facts.append(Fact(group.name, sentences.figure_in_words(cell)))
    why = [sentences.hidden_in_words(reason, names) for reason, names in hidden.items()]
    return Statement(text=item.text, facts=facts, hidden=why)


def _scale(published: Published, groups: list[Group]) -> list[str]:
    """The ends of the scale, where all statements share one; and what two figures mean, where some stand."""
    anchors = {(item.options, *drawings.anchors(item)) for item in published.items}
    lines = []
    if len(anchors) == 1:
        options, lowest, *_between, highest = anchors.pop()
        words = _("On a scale from 1, {lowest}, to {options}, {highest}.")
        lines.append(words.format(lowest=lowest, options=options, highest=highest))
    cells = [published.cell(group.key, item.key) for group in groups for item in published.items]
    if any(isinstance(cell, Banded) for cell in cells):
        lines.append(_("Where two figures stand, the average lies between them."))
    return lines
