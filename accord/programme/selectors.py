"""Reading what goes to a programme and what comes from there, in one partnership."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.utils import translation

from accord.agreement.drafts import IN_FORCE
from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors as programme
from accord.programme.models import Ask, Lesson, Release, Sent

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.programme.models import Programme


def programme_that_releases() -> "Programme | None":
    """Return the programme of the year agreed for today, where the yearly release is part of it; or None."""
    found = programme.agreed_on(partnership.today())
    return found if found is not None and found.releases else None


def release_of(found: "Programme") -> Release | None:
    """Return the release of a programme that was announced and not stopped, or None."""
    return _releases().filter(programme=found, stopped_at=None).first()


def releases(actor: Actor) -> list[Release]:
    """Return every release, the latest first; raises Denied."""
    access.require(actor, "releases.read")
    return list(_releases())


def release_for(actor: Actor, release_id: UUID) -> Release:
    """Return one release; raises Http404, Denied."""
    found = get_object_or_404(_releases(), id=release_id)
    access.require(actor, "releases.read", found)
    return found


def release_locked(release_id: UUID) -> Release:
    """Return one release with its programme, locked for the transaction."""
    found: Release = Release.objects.select_for_update(of=("self",)).get(id=release_id)
    return found


def release_or_none(release_id: UUID) -> Release | None:
    """Return one release, or None."""
    return _releases().filter(id=release_id).first()


def announced() -> Release | None:
    """Return the release that waits for its day, or None."""
    return _releases().filter(stopped_at=None, went_at=None).first()


def due_to_go() -> list[tuple[UUID, UUID]]:
    """Return (release, partnership) of each that was announced and whose day has come, for sweeps."""
    with scope.off():
        found = Release.objects.filter(stopped_at=None, went_at=None).select_related("partnership")
        return [
            (each.id, each.partnership_id)
            for each in found
            if each.goes_on <= clock.today(each.partnership.zone)
        ]


def gone_from(partnership_ids: list[UUID]) -> list[Release]:
    """Return what has gone from these partnerships, the earliest first; needs scope off."""
    found = Release.objects.filter(partnership_id__in=partnership_ids).exclude(went_at=None)
    return list(found.order_by("went_at", "id"))


def asks(actor: Actor) -> list[Ask]:
    """Return what the partnership asks its programme for now; raises Denied."""
    access.require(actor, "releases.read")
    return open_asks()


def open_asks() -> list[Ask]:
    """Return what is asked for in the partnership in scope, the oldest first."""
    return list(Ask.objects.filter(ended_at=None).select_related("asked_by"))


def ask_for(actor: Actor, ask_id: UUID) -> Ask:
    """Return one thing asked for; raises Http404, Denied."""
    found = get_object_or_404(Ask.objects.select_related("asked_by"), id=ask_id)
    access.require(actor, "releases.read", found)
    return found


def lessons(actor: Actor) -> list[Lesson]:
    """Return what was written down for others, the latest first; raises Denied."""
    access.require(actor, "releases.read")
    return list(Lesson.objects.all())


def lesson_for(actor: Actor, lesson_id: UUID) -> Lesson:
    """Return one lesson; raises Http404, Denied."""
    found = get_object_or_404(Lesson.objects.all(), id=lesson_id)
    access.require(actor, "releases.read", found)
    return found


def shared_lessons() -> list[Lesson]:
    """Return what every partner of the partnership in scope agreed to share, the latest first."""
    return list(Lesson.objects.filter(state=IN_FORCE).order_by("-in_force_since"))


def is_kept(lesson_id: UUID) -> bool:
    """Say whether a lesson is still there."""
    return bool(Lesson.objects.filter(id=lesson_id).exists())


def text(lesson_id: UUID) -> str:
    """Return the canonical text of a lesson; the same whoever reads it."""
    found = Lesson.objects.get(id=lesson_id)
    with translation.override(settings.LANGUAGE_CODE):
        return f"# {found.title}\n\n{found.words}\n"


def sent(actor: Actor) -> list[Sent]:
    """Return what the programme officer sent, the latest first; raises Denied."""
    access.require(actor, "releases.read")
    return list(Sent.objects.all())


def _releases() -> "QuerySet[Release]":
    found: QuerySet[Release] = Release.objects.select_related("programme", "stopped_for")
    return found
