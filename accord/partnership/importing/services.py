"""The way of a list: uploaded, its columns chosen, confirmed or cancelled."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, scope, tables
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership.importing import columns, selectors, writing
from accord.partnership.importing.choices import Choices
from accord.partnership.importing.columns import Field
from accord.partnership.models import Import
from accord.partnership.rules import ImportState

WAITS = timedelta(days=1)
AT_ONCE = 500  # rows, which are written in a second; more are left to the worker


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


def import_confirm(*, held: Import, seen: str, choices: Choices, actor: Actor) -> Import:
    """Confirm exactly what was seen. Confirmed twice, it is done once.

    A short list is written before this returns (DONE); a long one is left to the worker (CONFIRMED), since
    nobody should wait for a page that long. seen: the digest of the plan that was looked at. Where the roster
    has changed since, where something must be mended, or where a choice is missing, a short list raises
    Refused, and a long one is given back by the worker with that reason (`hindrance`).
    """
    access.require(actor, "partnership.write_people", held)
    if len(held.sheet["rows"]) <= AT_ONCE:
        return writing.import_write(import_id=held.id, seen=seen, choices=choices, actor=actor)
    if held.state == ImportState.MATCHED:
        waiting = Import.objects.filter(id=held.id, state=ImportState.MATCHED)
        waiting.update(
            state=ImportState.CONFIRMED,
            seen=seen,
            choices=choices.plain(),
            hindrance="",
            writing_since=None,
        )
    confirmed: Import = Import.objects.get(id=held.id)
    return confirmed


@transaction.atomic
def import_cancel(*, held: Import, actor: Actor) -> None:
    """Forget a list that was not written. Raises Refused where it was, even a moment ago."""
    _open(held, actor, ImportState.UPLOADED, ImportState.MATCHED, ImportState.CONFIRMED).delete()


def imports_expire() -> None:
    """Forget every list that was left lying for a day; a sweep."""
    with scope.off():
        Import.objects.filter(expires_at__lte=clock.now()).delete()


def _open(held: Import, actor: Actor, *states: ImportState) -> Import:
    """The import, locked, in one of these states: where none is given, while it is not confirmed."""
    access.require(actor, "partnership.write_people", held)
    locked: Import = Import.objects.select_for_update().get(id=held.id)
    if locked.state == ImportState.DONE:
        raise Refused(_("This list has been imported already."))
    if locked.state not in (states or (ImportState.UPLOADED, ImportState.MATCHED)):
        raise Refused(_("This list is confirmed, and being written."))
    return locked
