"""What an import would do, as tables: the first rows on one page, a long table on pages of its own."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from accord.partnership.importing.joining import Joiner
from accord.partnership.importing.plan import Plan
from accord.partnership.importing.problems import Kind, findings
from accord.partnership.importing.roster import Body, Roster
from accord.partnership.importing.words import number, shown
from accord.web.components import Column, Table

if TYPE_CHECKING:
    from accord.partnership.importing.managers import Ref

FIRST = 25
PAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One table of a preview; `key` names it in addresses. Rows are made when they are shown."""

    key: str
    caption: str
    head: tuple[Column, ...]
    found: Sequence[Any]
    row: Callable[[Any], tuple[object, ...]]

    def __len__(self) -> int:
        return len(self.found)

    def table(self, start: int = 0, count: int = FIRST) -> Table:
        """Return so many rows of the table."""
        rows = tuple(map(self.row, self.found[start : start + count]))
        return Table(caption=self.caption, columns=self.head, rows=rows)

    @property
    def more(self) -> str:
        """What leads to the rows that are not shown beside other tables; "" where all are."""
        words = _("{caption}: see all {count}")
        return words.format(caption=self.caption, count=number(len(self))) if len(self) > FIRST else ""


def parts(plan: Plan, roster: Roster) -> list[Part]:
    """Return the tables that have rows: problems first, then changes, joiners, remarks, and who stays."""
    found = [_found("mend", _("What to mend"), plan, Kind.MEND), _changes(plan)]
    found += _joiners(plan, roster)
    found += [_found("notes", _("What we leave out or assume"), plan, Kind.NOTE), _staying(plan)]
    return [part for part in found if len(part)]


def _found(key: str, caption: str, plan: Plan, kind: Kind) -> Part:
    return Part(
        key=key,
        caption=caption,
        head=(Column(_("Where")), Column(_("What we see"))),
        found=findings(plan.problems, kind),
        row=lambda finding: (finding.places, finding.words),
    )


def _changes(plan: Plan) -> Part:
    return Part(
        key="changes",
        caption=_("What changes"),
        head=(
            Column(_("Name")),
            Column(_("Row"), numeric=True),
            Column(_("What")),
            Column(_("Now")),
            Column(_("Then")),
        ),
        found=[(change, difference) for change in plan.changes for difference in change.shown],
        row=lambda both: (both[0].name, both[0].row, both[1].field.label, both[1].old or "—", both[1].new),
    )


def _joiners(plan: Plan, roster: Roster) -> Iterator[Part]:
    """One table for each organisation."""
    people: dict[Ref, str] = {person.id: person.name for person in roster.people}
    people |= {joiner.row: joiner.name for joiner in plan.joiners}
    new_teams = {team.key: team.name for team in plan.teams}

    def row(joiner: Joiner) -> tuple[object, ...]:
        team = new_teams[joiner.team] if isinstance(joiner.team, str) else roster.team_name(joiner.team)
        manager = people[joiner.manager] if joiner.manager is not None else ""
        told = (joiner.email, team, joiner.role, joiner.tier.label, manager, shown(joiner.since))
        return (joiner.name, joiner.row, *told)

    for body in roster.organisations:
        yield _joiners_of(body, plan, row)


def _joiners_of(body: Body, plan: Plan, row: Callable[[Joiner], tuple[object, ...]]) -> Part:
    return Part(
        key=f"joiners-{body.id}",
        caption=_("Who joins {organisation}").format(organisation=body.name),
        head=(
            Column(_("Name")),
            Column(_("Row"), numeric=True),
            Column(_("E-mail address")),
            Column(_("Team")),
            Column(_("Role")),
            Column(_("Tier")),
            Column(_("Manager")),
            Column(_("First day"), numeric=True),
        ),
        found=[joiner for joiner in plan.joiners if joiner.organisation == body.id],
        row=row,
    )


def _staying(plan: Plan) -> Part:
    return Part(
        key="staying",
        caption=_("Not in the list, and stays: an import ends no mandate and no office"),
        head=(Column(_("Name")), Column(_("Who that is"))),
        found=[leaver for leaver in plan.leavers if leaver.holds],
        row=lambda leaver: (leaver.name, ", ".join(leaver.holds)),
    )
