"""The way of a list: uploaded, its columns chosen, confirmed or cancelled."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, scope, tables
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership.importing import columns, selectors
from accord.partnership.importing.columns import Field
from accord.partnership.importing.enactment import ADD, NONE, Choices, Enactment, Outcome
from accord.partnership.importing.plan import Plan
from accord.partnership.models import Import, Partnership
from accord.partnership.rules import ImportState

WAITS = timedelta(days=1)

kinds.kind(
    "partnership.people_imported",
    _("{actor} imported a list: {joined} join, {returned} come back, {changed} change, {left} leave."),
)


def import_start(*, content: bytes, file_name: str, actor: Actor) -> Import:
    """Read a spreadsheet and keep it until it is confirmed, for a day at most. Raises Unreadable.

    Reading may take seconds, in a process of its own, and so happens outside of any transaction.
    """
    access.require(actor, "partnership.write_people")
    if actor.person_id is None:  # a list waits for a person to confirm it
        raise access.denial("partnership.write_people")
    sheet = tables.read(content)
    heading = columns.heading_of(sheet)
    now = clock.now()
    in_care = [found.id for found in selectors.roster(actor).organisations if found.in_care]
    held: Import = Import.objects.create(
        partnership_id=actor.partnership_id,
        uploaded_by_id=actor.person_id,
        uploaded_at=now,
        expires_at=now + WAITS,
        file_name=tables.clean(file_name)[:200],
        sheet=tables.plain(sheet),
        heading_row=heading.row,
        columns=heading.columns,
        organisation_id=in_care[0] if len(in_care) == 1 else None,
    )
    return held


@transaction.atomic
def import_heading_choose(*, held: Import, row: int, actor: Actor) -> Import:
    """Take another row for the names of the columns, and guess anew what each is."""
    locked = _open(held, actor)
    sheet = selectors.sheet_of(locked)
    if row not in {found.number for found in sheet.rows[:-1]}:
        raise Refused(_("Choose a row that has something in it and people below."), field="heading_row")
    heading = columns.heading_at(sheet, row)
    locked.heading_row, locked.columns, locked.state = heading.row, heading.columns, ImportState.UPLOADED
    locked.save(update_fields=["heading_row", "columns", "state"])
    return locked


@transaction.atomic
def import_columns_choose(
    *, held: Import, chosen: Sequence[str], organisation_id: UUID | None, actor: Actor
) -> Import:
    """Say what each column is ("" for left out), and whose people those are where the list does not say."""
    locked = _open(held, actor)
    named = {Field(name) for name in chosen if name}
    if len(chosen) != selectors.sheet_of(locked).width or len(named) != sum(map(bool, chosen)):
        raise Refused(_("Choose each thing for one column only."))
    if named.isdisjoint({Field.FULL_NAME, Field.FAMILY_NAME}):
        raise Refused(_("Say which column holds the names of the people."))
    in_care = {found.id for found in selectors.roster(actor).organisations if found.in_care}
    if organisation_id is not None and organisation_id not in in_care:
        raise Refused(_("Choose an organisation whose people are in your care."), field="organisation")
    if organisation_id is None and Field.ORGANISATION not in named:
        raise Refused(_("Say in which organisation these people are."), field="organisation")
    locked.columns, locked.organisation_id = list(chosen), organisation_id
    locked.state = ImportState.MATCHED
    locked.save(update_fields=["columns", "organisation", "state"])
    return locked


@transaction.atomic
def import_confirm(*, held: Import, seen: str, choices: Choices, actor: Actor) -> Outcome:
    """Carry out exactly what was seen, all of it or nothing. Confirmed twice, it is done once.

    seen: the digest of the plan that was looked at. Raises Refused where the roster has changed since, where
    something must be mended, or where a choice is missing.
    """
    access.require(actor, "partnership.write_people", held)
    # One import at a time, so that no other comes between comparing and writing.
    Partnership.objects.select_for_update().get(id=actor.partnership_id)
    locked: Import = Import.objects.select_for_update().get(id=held.id)
    if locked.state == ImportState.DONE:
        done: Outcome = locked.outcome
        return done
    plan = selectors.plan_of(locked, actor)
    _check(plan, seen, choices)
    outcome = Enactment(plan, choices, actor).carry_out()
    locked.state, locked.outcome = ImportState.DONE, outcome
    locked.sheet, locked.columns, locked.file_name = {"name": "", "rows": []}, [], ""
    locked.save(update_fields=["state", "outcome", "sheet", "columns", "file_name"])
    audit.record("partnership.people_imported", actor=actor, **outcome)
    return outcome


@transaction.atomic
def import_cancel(*, held: Import, actor: Actor) -> None:
    """Forget a list that was not confirmed."""
    access.require(actor, "partnership.write_people", held)
    held.delete()


def imports_expire() -> None:
    """Forget every list that was left lying for a day; a sweep."""
    with scope.off():
        Import.objects.filter(expires_at__lte=clock.now()).delete()


def _open(held: Import, actor: Actor) -> Import:
    """The import, locked, while it is not confirmed."""
    access.require(actor, "partnership.write_people", held)
    locked: Import = Import.objects.select_for_update().get(id=held.id)
    if locked.state == ImportState.DONE:
        raise Refused(_("This list has been imported already."))
    return locked


def _check(plan: Plan, seen: str, choices: Choices) -> None:
    if plan.must_mend:
        raise Refused(_("Mend first what stops this import, and upload the list again."))
    if plan.digest != seen:
        raise Refused(_("Something has changed since you looked. Look at it once more before you confirm."))
    for team in plan.teams:
        allowed = {ADD, NONE, *map(str, team.may_be)}
        if choices.teams.get(team.key) not in allowed:
            raise Refused(_("Say what we do about this team."), field=team.key)
    may_leave = {leaver.person for leaver in plan.leavers if not leaver.holds}
    if not choices.leaving <= may_leave:
        raise Refused(_("Choose only people who may leave by an import."), field="leaving")
    if choices.leaving and choices.last_day is None:
        raise Refused(_("Choose their last day."), field="last_day")
