"""Reading the programme of the year, and what it allows."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.http import Http404
from django.utils import translation

from accord.agreement.rules import text_hash
from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.programme.models import Entry, Programme
from accord.partnership.programme.rules import EntryKind, ProgrammeState
from accord.partnership.programme.texts import text_of

if TYPE_CHECKING:
    from datetime import date

COMING = (ProgrammeState.DRAFT, ProgrammeState.PROPOSED)


def programmes(actor: Actor) -> list[Programme]:
    """Return every programme, the newest first, each with its `entries`."""
    access.require(actor, "programme.read")
    return list(Programme.objects.prefetch_related("entries"))


def programme_for(actor: Actor, programme_id: UUID) -> Programme:
    """Return one programme; raises Http404, Denied."""
    access.require(actor, "programme.read")
    found: Programme | None = Programme.objects.filter(id=programme_id).first()
    if found is None:
        raise Http404
    return found


def draft_for(actor: Actor, programme_id: UUID) -> Programme:
    """Return one programme for whoever may draft it; raises Http404, Denied."""
    found = programme_for(actor, programme_id)
    access.require(actor, "programme.draft", found)
    return found


def entry_of(programme: Programme, entry_id: UUID) -> Entry:
    """Return one entry of a programme; raises Http404."""
    found: Entry | None = Entry.objects.filter(programme=programme, id=entry_id).first()
    if found is None:
        raise Http404
    return found


def entry_or_none(entry_id: UUID) -> Entry | None:
    """Return one entry of the partnership in scope, or None."""
    found: Entry | None = Entry.objects.select_related("programme").filter(id=entry_id).first()
    return found


def agreed_on(day: "date") -> Programme | None:
    """Return the programme that every partner agreed to for a day, while its text is still that one."""
    found = Programme.objects.filter(
        state=ProgrammeState.IN_FORCE, first_day__lte=day, last_day__gte=day
    ).first()
    return found if found is not None and is_as_agreed(found) else None


def is_as_agreed(programme: Programme) -> bool:
    """Say whether a programme is in force, in the very words that every partner agreed to."""
    in_force = programme.state == ProgrammeState.IN_FORCE
    return in_force and text_hash(text(programme.id)) == programme.text_hash


def rounds_planned(day: "date") -> list[Entry]:
    """Return the rounds of the programme agreed for a day that may still open on that day or later."""
    found = agreed_on(day)
    return [entry for entry in rounds_of(found) if entry.starts_until >= day] if found else []


def entries_ahead(day: "date") -> list[Entry]:
    """Return all that the programme in force on a day plans from that day on.

    For what is only looked at: whether its text is still that which was agreed, an act asks again.
    """
    in_force = Entry.objects.filter(
        programme__state=ProgrammeState.IN_FORCE,
        programme__first_day__lte=day,
        programme__last_day__gte=day,
        starts_until__gte=day,
    )
    return list(in_force)


def rounds_of(programme: Programme) -> list[Entry]:
    """Return the rounds that a programme plans, in the order of their days."""
    return list(programme.entries.filter(kind=EntryKind.ROUND).select_related("programme"))


def overlapping(programme: Programme) -> list[Programme]:
    """Return the other programmes in force that share a day with one, locked."""
    shares = Q(first_day__lte=programme.last_day, last_day__gte=programme.first_day)
    found = Programme.objects.select_for_update().filter(shares, state=ProgrammeState.IN_FORCE)
    return list(found.exclude(id=programme.id))


def text(programme_id: UUID) -> str:
    """Return the canonical text of a programme; the same whoever reads it."""
    found = Programme.objects.get(id=programme_id)
    with translation.override(settings.LANGUAGE_CODE):
        return text_of(found, list(found.entries.all()), organisation_names())


def organisation_names() -> dict[str, str]:
    """Return the name of every organisation, by its id as text."""
    return {str(found.id): found.name for found in partnership.organisations()}


def is_kept(programme_id: UUID) -> bool:
    """Say whether a programme is still there."""
    return bool(Programme.objects.filter(id=programme_id).exists())


def is_coming() -> bool:
    """Say whether a programme is being drafted, or is before the partners."""
    return bool(Programme.objects.filter(state__in=COMING).exists())
