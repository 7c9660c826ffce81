"""What the pages of an import say: its plan as sentences and tables."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership.importing.enactment import Outcome
from accord.partnership.importing.joining import Joiner
from accord.partnership.importing.managers import Ref
from accord.partnership.importing.plan import Plan
from accord.partnership.importing.problems import Finding, Kind, findings
from accord.partnership.importing.roster import Roster
from accord.web.components import Column, Fact, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A plan as a page shows it; None for a table without rows."""

    sentence: str
    mend: Table | None
    notes: Table | None
    joiners: tuple[Table, ...]
    changes: Table | None
    staying: Table | None


def preview(plan: Plan, roster: Roster) -> Preview:
    """Return a plan in words."""
    return Preview(
        sentence=sentence_of(plan),
        mend=_found(_("What to mend"), findings(plan.problems, Kind.MEND)),
        notes=_found(_("What we leave out or assume"), findings(plan.problems, Kind.NOTE)),
        joiners=tuple(_joiners(plan, roster)),
        changes=_changes(plan),
        staying=_staying(plan),
    )


def sentence_of(plan: Plan) -> str:
    """Say in one sentence what would happen, or what stops it."""
    mend = len(findings(plan.problems, Kind.MEND))
    if mend:
        words = ngettext(
            "One thing must be mended before this list can be imported.",
            "{count} things must be mended before this list can be imported.",
            mend,
        )
        return words.format(count=mend)
    if not plan.read:
        return _("We find nobody in this list.")
    if plan.is_empty:
        return _("This list says nothing that we do not know already.")
    return _("{parts}.").format(parts=_joined([*_counts(plan)]))


def done_of(outcome: Outcome) -> str:
    """Say in one sentence what was done."""
    joined, changed, left = outcome["joined"] + outcome["returned"], outcome["changed"], outcome["left"]
    parts = [
        ngettext("one person joins", "{count} people join", joined).format(count=joined) if joined else "",
        ngettext("one changes", "{count} change", changed).format(count=changed) if changed else "",
        ngettext("one leaves", "{count} leave", left).format(count=left) if left else "",
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
    return [Fact(term, count) for term, count in rows if count]


def shown(cell: str | date) -> str:
    """Return a cell as a person reads it."""
    return date_format(cell, "j M Y") if isinstance(cell, date) else cell


def _counts(plan: Plan) -> Iterable[str]:
    joiners, changes = len(plan.joiners), len(plan.changes)
    if joiners:
        yield ngettext("One person would join", "{count} people would join", joiners).format(count=joiners)
    if changes and joiners:
        yield ngettext("one would change", "{count} would change", changes).format(count=changes)
    elif changes:
        yield ngettext("One person would change", "{count} people would change", changes).format(
            count=changes
        )


def _joined(parts: Iterable[str]) -> str:
    *first, last = parts or [""]
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last


def _joiners(plan: Plan, roster: Roster) -> Iterator[Table]:
    """One table for each organisation."""
    people: dict[Ref, str] = {person.id: person.name for person in roster.people}
    people |= {joiner.row: joiner.name for joiner in plan.joiners}
    head = (
        Column(_("Name")),
        Column(_("Row"), numeric=True),
        Column(_("E-mail address")),
        Column(_("Team")),
        Column(_("Role")),
        Column(_("Tier")),
        Column(_("Manager")),
        Column(_("First day"), numeric=True),
    )
    for body in roster.organisations:
        rows = [
            _joiner(joiner, plan, roster, people) for joiner in plan.joiners if joiner.organisation == body.id
        ]
        table = _table(_("Who joins {organisation}").format(organisation=body.name), head, rows)
        if table is not None:
            yield table


def _joiner(joiner: Joiner, plan: Plan, roster: Roster, people: dict[Ref, str]) -> tuple[object, ...]:
    new_teams = {team.key: team.name for team in plan.teams}
    team = new_teams[joiner.team] if isinstance(joiner.team, str) else roster.team_name(joiner.team)
    return (
        joiner.name,
        joiner.row,
        joiner.email,
        team,
        joiner.role,
        joiner.tier.label,
        people[joiner.manager] if joiner.manager is not None else "",
        shown(joiner.since),
    )


def _changes(plan: Plan) -> Table | None:
    rows = [
        (change.name, change.row, difference.field.label, difference.old or "—", difference.new)
        for change in plan.changes
        for difference in change.shown
    ]
    head = (
        Column(_("Name")),
        Column(_("Row"), numeric=True),
        Column(_("What")),
        Column(_("Now")),
        Column(_("Then")),
    )
    return _table(_("What changes"), head, rows)


def _staying(plan: Plan) -> Table | None:
    rows = [(leaver.name, ", ".join(leaver.holds)) for leaver in plan.leavers if leaver.holds]
    caption = _("Not in the list, and stays: an import ends no mandate and no office")
    return _table(caption, (Column(_("Name")), Column(_("Who that is"))), rows)


def _found(caption: str, found: list[Finding]) -> Table | None:
    rows = [(finding.places, finding.words) for finding in found]
    return _table(caption, (Column(_("Where")), Column(_("What we see"))), rows)


def _table(caption: str, head: tuple[Column, ...], rows: Sequence[tuple[object, ...]]) -> Table | None:
    return Table(caption=caption, columns=head, rows=tuple(rows)) if rows else None
