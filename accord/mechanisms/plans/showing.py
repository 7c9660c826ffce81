"""Plans and lines as pages and papers show them."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.plans import movement, readers, selectors, verdicts, words
from accord.mechanisms.plans.rules import Plan, Whose
from accord.mechanisms.plans.words import day
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing.verdicts import moved_in_words
from accord.web.components import Fact, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.analysis.published import Published
    from accord.foundations.access import Actor
    from accord.mechanisms.plans.entries import Entry

    Results = Sequence[Published]

MOST_RESULTS = 3
"""Beside a line stand the verdicts of so many results, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line in a plan. by: who, by when, and the next check. moved: what results say, the latest first."""

    entry: "Entry"
    url: str
    by: str
    state: State
    moved: tuple[Link, ...]


def rows(found: "Sequence[Entry]", results: "Results") -> list[Row]:
    """Return lines as rows, in the order given."""
    return [
        Row(
            entry=entry,
            url=address("plans:line", line_id=entry.line.id),
            by=words.by_in_words(entry),
            state=words.state_word(entry),
            moved=moved(entry, results),
        )
        for entry in found
    ]


def by_value(found: "Sequence[Row]") -> list[tuple[str, list[Row]]]:
    """Return rows under the names of the charter's values, in its order."""
    groups = groupby(found, key=lambda row: row.entry.line.behaviour.value)
    return [(value.name, list(of_value)) for value, of_value in groups]


def moved(entry: "Entry", results: "Results") -> tuple[Link, ...]:
    """Return what the results since a line was opened say of its behaviour, with where they say so.

    Those that compare it; where none does, that is said of the latest.
    """
    since = [published for published in results if _falls_into(published, entry)]
    found = [(each, movement.moved(each, entry.line.behaviour.thread, entry.line)) for each in since]
    compared = [(published, groups) for published, groups in found if groups] or found[:1]
    return tuple(
        Link(
            label=_("{round}: {verdict}").format(round=published.title, verdict=moved_in_words(groups)),
            url=_statement(published, entry),
        )
        for published, groups in compared
    )


def _falls_into(published: "Published", entry: "Entry") -> bool:
    """Say whether a round closed while a line was open."""
    ended = entry.line.ended_at
    return entry.line.opened_at < published.closed_at and (ended is None or published.closed_at <= ended)


def _statement(published: "Published", entry: "Entry") -> str:
    """Where the answers to a line's behaviour are, or "" where it was not asked."""
    thread = str(entry.line.behaviour.thread)
    key = next((item.key for item in published.items if item.behaviour == thread), "")
    return address("publishing:statement", round_id=published.round_key, item_key=key) if key else ""


def results(actor: "Actor") -> "Results":
    """Return the latest results, for what stands beside each line."""
    return publishing.results_on_charter(actor, most=MOST_RESULTS)


def beside(plan: Plan, found: "Sequence[Entry]", latest: "Results") -> str:
    """Return how what somebody works on moved in the latest result, beside what started as low."""
    if not latest:
        return ""
    published = latest[0]
    worked_on = [
        entry.line.behaviour.thread
        for entry in found
        if entry.owner_id is not None and entry.line.opened_at < published.closed_at
    ]
    counted = movement.beside(published, plan, worked_on)
    return verdicts.beside_in_words(counted, published.title)


def next_step(actor: "Actor", plan: Plan, found: "Sequence[Entry]") -> Link | None:
    """Return the one thing that whoever writes a plan does next."""
    if not access.allows(actor, "plans.write", plan):
        return None
    unowned = [entry for entry in found if entry.wants_owner]
    if unowned:
        oldest = min(unowned, key=lambda entry: entry.line.opened_at)
        return Link(label=_("Give a line its owner"), url=address("plans:give", line_id=oldest.line.id))
    if not selectors.behaviours_without_line(plan, found):
        return None
    return Link(
        label=_("Open a line"), url=address("plans:add", whose=plan.whose.value, holder_id=plan.holder_id)
    )


def url_of(plan: Plan) -> str:
    """Return where a plan is."""
    if plan.whose is Whose.PARTNERSHIP:
        return address("plans:partnership")
    return address("plans:plan", whose=plan.whose.value, holder_id=plan.holder_id)


def near(actor: "Actor", plan: Plan) -> list[Link]:
    """Return the other plans that the actor reads, the partnership's first."""
    found = [selectors.plan_of_partnership(), *selectors.plans_near(actor)]
    return [Link(label=_title_in_list(each, actor), url=url_of(each)) for each in found if each != plan]


def _title_in_list(plan: Plan, actor: "Actor") -> str:
    if plan.whose is Whose.PARTNERSHIP:
        return _("Plan of the partnership")
    return readers.title(plan, actor)


def facts(entry: "Entry", *, tends: bool) -> list[Fact]:
    """Return all that is kept about a line, with where it is changed for whoever may."""
    line, undertaking = entry.line, entry.line.undertaking
    is_open = tends and not line.ending
    write = Link(_("Write it anew"), address("plans:write", line_id=line.id)) if is_open else None
    found = [
        Fact(_("Now"), line.now or _("Nobody has said yet what can be seen."), write),
        Fact(_("Standard wanted"), line.wanted),
    ]
    if undertaking is not None:
        owner = undertaking.owner
        found += [
            Fact(_("Who sees to it"), f"{owner.name}, {owner.employer.name}"),
            Fact(_("By when"), day(undertaking.due)),
            *(
                Fact(_("Moved from {day}").format(day=day(move.was_due)), move.reason)
                for move in undertaking.moves.all()
            ),
        ]
        found += [Fact(_("How it is seen"), undertaking.evidence)] if undertaking.evidence else []
        reason = undertaking.reason or line.ended_because
    else:
        reason = line.ended_because
    if line.next_check is not None and not line.ending:
        found.append(Fact(_("Next check"), day(line.next_check)))
    found += [Fact(_("Why it ended"), reason)] if reason else []
    return found
