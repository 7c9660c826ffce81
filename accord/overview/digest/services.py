"""Choosing the own letters. What somebody chose stands in no log."""

from uuid import UUID

from django.db import transaction

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.outbox.services import letters_release
from accord.overview.digest.models import Choice
from accord.overview.digest.rules import Wish
from accord.partnership import selectors as partnership


@transaction.atomic
def wish_choose(*, wish: Wish, actor: Actor) -> None:
    """Choose which letters come, and when; what was held for the next digest is asked about anew."""
    access.require(actor, "digest.choose")
    if actor.person_id is None:
        raise access.denial("digest.choose")
    Choice.objects.update_or_create(
        person_id=actor.person_id,
        defaults={
            "partnership_id": actor.partnership_id,
            "pace": wish.pace,
            "quiet_from": wish.quiet_from,
            "quiet_until": wish.quiet_until,
            "chosen_at": clock.now(),
        },
    )
    letters_release(partnership.person(actor.person_id).email)


def choice_forget(*, person_id: UUID) -> None:
    """Forget what somebody chose."""
    Choice.objects.filter(person_id=person_id).delete()
