"""What the pages of an import say in sentences."""

from collections.abc import Iterable
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from django.utils.formats import date_format, number_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership.importing.choices import Outcome
from accord.partnership.importing.plan import Plan
from accord.partnership.importing.problems import Kind, findings
from accord.web.components import Fact, State, Task

if TYPE_CHECKING:
    from accord.partnership.models import Import


def sentence_of(plan: Plan) -> str:
    """Say in one sentence what would happen, or what stops it."""
    mend = len(findings(plan.problems, Kind.MEND))
    if mend:
        words = ngettext(
            "One thing must be mended before this list can be imported.",
            "{count} things must be mended before this list can be imported.",
            mend,
        )
        return words.format(count=number(mend))
    if not plan.read:
        return _("We find nobody in this list.")
    if plan.is_empty:
        return _("This list says nothing that we do not know already.")
    return _("{parts}.").format(parts=_joined([*_counts(plan)]))


def done_of(outcome: Outcome) -> str:
    """Say in one sentence what was done."""
    joined, changed, left = outcome["joined"] + outcome["returned"], outcome["changed"], outcome["left"]
    parts = [
        ngettext("one person joins", "{count} people join", joined).format(count=number(joined))
        if joined
        else "",
        ngettext("one changes", "{count} change", changed).format(count=number(changed)) if changed else "",
        ngettext("one leaves", "{count} leave", left).format(count=number(left)) if left else "",
    ]
    said = _joined(filter(None, parts))
    return _("It is done: {parts}.").format(parts=said) if said else _("It is done: nothing changes.")


def facts_of(outcome: Outcome) -> list[Fact]:
    """Return what was done, in numbers."""
    rows = (
        (_("Joined"), outcome["joined"]),
        (_("Came back"), outcome["returned"]),
        (_("Changed"), outcome["changed"]),
        (_("Leave"), outcome["left"]),
        (_("New teams"), outcome["teams"]),
    )
    return [Fact(term, number(count)) for term, count in rows if count]


def writing_of(held: "Import") -> str:
    """Say in one sentence what is being done."""
    words = _("“{file}” is being written.") if held.writing_since else _("“{file}” is written next.")
    return words.format(file=held.file_name)


def stages_of(held: "Import", zone: tzinfo) -> list[Task]:
    """Return how far a list is that was confirmed and left to the worker."""
    done, waits = State(_("done"), "done"), State(_("waits"), "waiting")
    rows = len(held.sheet["rows"])
    read = ngettext("One row read", "{count} rows read", rows).format(count=number(rows))
    begun = held.writing_since
    writing = State(_("under way"), "waiting") if begun else waits
    since = _("Begun at {time}.").format(time=time_format(begun.astimezone(zone), "H:i:s")) if begun else ""
    return [
        Task(read, state=done),
        Task(_("Compared with the people on record, and confirmed by you"), state=done),
        Task(_("Written, all of it or nothing"), state=writing, hint=since),
        Task(_("In the log, which all partners read"), state=waits),
    ]


def number(count: int) -> str:
    """Return a number as people read it: 10,000."""
    return number_format(count, force_grouping=True)


def shown(cell: str | date) -> str:
    """Return a cell as a person reads it."""
    return date_format(cell, "j M Y") if isinstance(cell, date) else cell


def _counts(plan: Plan) -> Iterable[str]:
    joiners, changes = len(plan.joiners), len(plan.changes)
    if joiners:
        yield ngettext("One person would join", "{count} people would join", joiners).format(
            count=number(joiners)
        )
    if changes and joiners:
        yield ngettext("one would change", "{count} would change", changes).format(count=number(changes))
    elif changes:
        yield ngettext("One person would change", "{count} people would change", changes).format(
            count=number(changes)
        )


def _joined(parts: Iterable[str]) -> str:
    *first, last = parts or [""]
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last
