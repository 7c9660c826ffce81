"""A release goes by itself when its day has come, unless a partner has stopped it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as say

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import services as audit
from accord.partnership.programme import selectors as programme
from accord.programme import selectors

if TYPE_CHECKING:
    from accord.partnership.programme.models import Programme


@transaction.atomic
def release_go(release_id: UUID, *, actor: Actor) -> None:
    """Let a release go whose day has come; it falls where the programme is not the one agreed any more."""
    access.require(actor, "releases.go")
    locked = selectors.release_locked(release_id)
    if locked.went_at or locked.stopped_at:
        return
    if _still_allows(locked.programme):
        locked.went_at = clock.now()
        locked.save(update_fields=["went_at"])
        audit.record("releases.went", actor=actor, about=locked)
        return
    locked.stopped_at = clock.now()
    locked.reason = say("The programme of the year that allowed it is no longer in force.")
    locked.save(update_fields=["stopped_at", "reason"])
    audit.record("releases.fell", actor=actor, about=locked, reason=locked.reason)


def _still_allows(agreed: "Programme") -> bool:
    return agreed.releases and programme.is_as_agreed(agreed)
