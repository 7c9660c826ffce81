"""A report as its page and its paper show it: each statement with every view of it, side by side.

From figures that may be told, and from what was said on the record; from nothing else.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.feedback import TOGETHER, view_of
from accord.mechanisms.rounds.reports import words
from accord.mechanisms.rounds.reports.words import number
from accord.steps.leadership.feedback import asking, drawing
from accord.steps.leadership.feedback.rules import OnRecord
from accord.steps.leadership.feedback.sheet import Line, Sheet

if TYPE_CHECKING:
    from accord.analysis.cells import Cell
    from accord.analysis.feedback import Movement
    from accord.analysis.published import Item
    from accord.mechanisms.rounds.reports.selectors import Opened
    from accord.steps.leadership.feedback.models import Review, View


def sheet(review: "Review", opened: "Opened", *, own: bool) -> Sheet:
    """Return a report with what was said on the record beside it. own: the leader reads it, and is "you"."""
    figures = opened.content.figures
    views = {view.kind: view for view in review.views.all()}
    behaviours = {each["key"]: each["behaviour"] for each in review.year.statements}
    lines = tuple(
        _line(
            at,
            item,
            [(group.name, figures.cell(group.key, item.key)) for group in figures.groups],
            own=_answer(views.get(OnRecord.SELF), item),
            chair=_answer(views.get(OnRecord.CHAIR), item),
            change=_change(figures.change(item.key)),
            behaviour_id=behaviours.get(item.key, ""),
        )
        for at, item in enumerate(figures.items, start=1)
    )
    names = tuple(group.name for group in figures.groups)
    leader = "" if own else review.leader.name
    return Sheet(
        groups=names,
        lines=lines,
        said=_said(opened),
        on_record=tuple(
            (view.person.name, question, text)
            for view in views.values()
            for question, text in (
                (_("One strength"), view.strength),
                (_("One thing to do differently"), view.change),
            )
            if text
        ),
        table=drawing.table(names, lines, leader),
        picture=drawing.picture(lines, [figures.cell(TOGETHER, item.key) for item in figures.items], leader),
    )


def heading(found: Sheet) -> str:
    """Return what a report says first, calmly: where own view and that of others differ."""
    if found.higher:
        words = _("Others see you do this less than you think: {what}.")
        return words.format(what="; ".join(line.item.text.rstrip(".") for line in found.higher[:1]))
    if found.lower:
        words = _("Others see you do this more than you think: {what}.")
        return words.format(what="; ".join(line.item.text.rstrip(".") for line in found.lower[:1]))
    if any(line.compared for line in found.lines):
        return _("You and your raters see much the same.")
    return _("What your raters see.")


def _line(
    at: int,
    item: "Item",
    cells: "list[tuple[str, Cell]]",
    *,
    own: int | None,
    chair: int | None,
    change: str,
    behaviour_id: str,
) -> Line:
    return Line(
        number=at,
        item=item,
        own=own,
        chair=chair,
        named=tuple((name, words.told(cell, item)) for name, cell in cells),
        whys=tuple((name, why) for name, cell in cells if (why := words.why(cell))),
        compared=view_of(own, cells[0][1]) if own else None,
        change=change,
        behaviour_id=behaviour_id,
    )


def _answer(view: "View | None", item: "Item") -> int | None:
    return (view.answers.get(item.key) or None) if view else None


def _change(change: "Movement | None") -> str:
    if change is None:
        return ""
    if not change.sure:
        return _("no change we can be sure of")
    up = change.difference > 0
    if change.at_least:
        moved = _("moved up by {points} at least") if up else _("moved down by {points} at least")
    else:
        moved = _("moved up by {points}") if up else _("moved down by {points}")
    return moved.format(points=number(abs(change.difference)))


def _said(opened: "Opened") -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (str(question), found)
        for key, question in asking.QUESTIONS.items()
        if (found := tuple(each.words for each in opened.content.said if each.question == key))
    )
