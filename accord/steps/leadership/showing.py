"""Leaders and commitments as pages show them: by organisation, then by name, and in no other order."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.steps.leadership import reminding, selectors, words
from accord.steps.leadership.rules import Outcome
from accord.web.components import Fact, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from accord.foundations.access import Actor
    from accord.steps.leadership.entries import Entry
    from accord.steps.leadership.selectors import Leader


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One commitment in a list. by: until when. last: what the leader said last."""

    entry: "Entry"
    url: str
    by: str
    last: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderRow:
    """One leader with the open commitments. none: stands beside whoever has none."""

    leader: "Leader"
    url: str
    role: str
    rows: tuple[Row, ...]
    none: State | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Every leader, by organisation; and how many of them have a live commitment."""

    groups: tuple[tuple[str, tuple[LeaderRow, ...]], ...]
    leading: int
    with_live: int

    @property
    def heading(self) -> str:
        return words.heading(self.leading, self.with_live)


def register(actor: "Actor") -> Register:
    """Return every leader with the open commitments; raises Denied."""
    open_entries, found = selectors.open_entries(actor), selectors.leaders()
    can = bool(selectors.behaviours_in_force())
    rows = [_leader_row(leader, open_entries.get(leader.person.id, []), can=can) for leader in found]
    by_organisation = groupby(rows, key=lambda row: row.leader.organisation)
    return Register(
        groups=tuple((organisation.name, tuple(held)) for organisation, held in by_organisation),
        leading=len(found),
        with_live=sum(any(entry.is_live for entry in open_entries.get(each.person.id, [])) for each in found),
    )


def rows(found: "Iterable[Entry]") -> list[Row]:
    """Return commitments as rows, in the order given."""
    return [
        Row(
            entry=entry,
            url=address("leadership:commitment", commitment_id=entry.commitment.id),
            by=_("By {day}.").format(day=words.day(entry.due)),
            last=words.last_said(entry),
            state=words.state_word(entry),
        )
        for entry in found
    ]


def facts(entry: "Entry") -> list[Fact]:
    """Return what stands about a commitment beside its own words."""
    promise = entry.commitment.undertaking
    found = [
        Fact(_("Who"), f"{promise.owner.name}, {promise.owner.employer.name}"),
        Fact(_("Behaviour"), entry.commitment.behaviour.behaviour),
        Fact(_("How anyone can tell"), entry.commitment.how_seen),
        Fact(_("By when"), words.day(entry.due)),
    ]
    if promise.first_due != promise.due:
        found.append(Fact(_("First promised for"), words.day(promise.first_due)))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What somebody said of a commitment: by whom and when, and the words."""

    basis: str
    words: str


def said(entry: "Entry") -> list[Passage]:
    """Return what the leader said came of a commitment, the latest first."""
    return [
        Passage(
            basis=_("{said} · {day}").format(
                said=words.SAID[Outcome(report.outcome)], day=_day(report.said_at, entry)
            ),
            words=report.words,
        )
        for report in entry.commitment.reports.all()
    ]


def seen(entry: "Entry") -> list[Passage]:
    """Return what colleagues in other partners saw, the latest first, each with the partner of that day."""
    return [
        Passage(
            basis=_("{name}, {organisation} · {day}").format(
                name=found.person.name, organisation=found.organisation.name, day=_day(found.said_at, entry)
            ),
            words=found.words,
        )
        for found in entry.commitment.seen.all()
    ]


def next_step(actor: "Actor") -> Link | None:
    """Return the one thing that a leader does next: say what came of something, or commit to something."""
    if not access.allows(actor, "leadership.commit"):
        return None
    own = [entry for entry in selectors.recent() if entry.is_open and entry.owner_id == actor.person_id]
    due = reminding.to_report(own)
    if due:
        label = _("Say what came of it") if len(own) == 1 else _("Say what came of your commitments")
        return Link(label=label, url=_report_url(due[0]) if len(due) == 1 else own_url(actor))
    if own or not selectors.behaviours_in_force():
        return None
    return Link(label=_("Make a commitment"), url=address("leadership:commit"))


def own_url(actor: "Actor") -> str:
    """Return where a leader's own commitments stand."""
    return address("leadership:leader", person_id=actor.person_id)


def _report_url(entry: "Entry") -> str:
    return address("leadership:report", commitment_id=entry.commitment.id)


def _day(moment: "datetime", entry: "Entry") -> str:
    return words.day(moment.astimezone(entry.zone).date())


def _leader_row(leader: "Leader", found: "Sequence[Entry]", *, can: bool) -> LeaderRow:
    return LeaderRow(
        leader=leader,
        url=address("leadership:leader", person_id=leader.person.id),
        role=words.role(leader),
        rows=tuple(rows(found)),
        none=None if found else words.none_yet(can=can),
    )
