"""Where decisions come from, as tables; and what organisations said, result by result."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.analysis.published import Cut, Published, Suppressed
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.publishing.verdicts import verdict_in_words
from accord.steps.culture.origins import said, words
from accord.steps.culture.origins.rules import Tally
from accord.web.components import Cell, Column, Table

if TYPE_CHECKING:
    from accord.partnership.models import Organisation


def counted(
    caption: str, first: str, rows: Sequence[tuple[str, Tally]], partners: "Sequence[Organisation]"
) -> Table:
    """Return tallies as a table: a column for each partner, then what comes from no single one."""
    columns = (
        Column(first),
        *(Column(partner.short_name, numeric=True) for partner in partners),
        Column(_("Put together"), numeric=True),
        Column(_("New"), numeric=True),
        Column(_("Each its own"), numeric=True),
        Column(_("All"), numeric=True),
    )
    body = tuple(
        (
            name,
            *(tally.taken.get(partner.id, 0) for partner in partners),
            tally.blended,
            tally.new,
            tally.apart,
            tally.all,
        )
        for name, tally in rows
    )
    return Table(caption=caption, columns=columns, rows=body, stacks=True)


def over_time(tallies: Mapping[date, Tally], partners: "Sequence[Organisation]") -> Table:
    """Return what was in force at the end of each quarter, and today."""
    rows = [(date_format(day, "j F Y"), tally) for day, tally in tallies.items()]
    return counted(_("Decided ways of working over time, by where they come from"), _("On"), rows, partners)


def statement(asked: Sequence[Published], key: str) -> Table:
    """Return what each organisation said to a statement in the results that asked it, the latest first."""
    latest = asked[0]
    older_first = asked[::-1]
    columns = (
        Column(_("Organisation")),
        *(Column(each.title, numeric=True) for each in older_first),
        Column(_("In the latest")),
        Column(_("Since the round before")),
    )
    rows = tuple(
        (
            each.group.name,
            *(_cell(published, each.group.key, key) for published in older_first),
            words.view_in_words(each.view),
            _moved(latest, each.group.key, key),
        )
        for each in said.by_organisation(latest, key)
    )
    item = sentences.item_of(latest, key)
    return Table(caption=f"“{item.text}”", caption_hidden=True, columns=columns, rows=rows, stacks=True)


def _cell(published: Published, group: str, key: str) -> Cell:
    keys = {each.key for each in published.groups_of(Cut.ORGANISATION)}
    if group not in keys:
        return Cell(_("not by itself"), look="hidden-cell")
    cell = published.cell(group, key)
    if isinstance(cell, Suppressed):
        return Cell(sentences.figure_in_words(cell), look="hidden-cell")
    return Cell(sentences.figure_in_words(cell))


def _moved(published: Published, group: str, key: str) -> str:
    found = said.moved(published, group, key)
    return verdict_in_words(found) if found else _("not compared")
