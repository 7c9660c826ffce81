"""Choosing the own letters, and posting the digests. What somebody chose stands in no log."""

from uuid import UUID

from django.db import transaction

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.outbox.services import letters_post, letters_release
from accord.overview.digest import rules, selectors
from accord.overview.digest.models import Choice
from accord.overview.digest.rules import Wish
from accord.partnership import selectors as partnership

LETTER = "digest.letter"


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


def choice_forget(person_id: UUID) -> None:
    """Forget what somebody chose."""
    Choice.objects.filter(person_id=person_id).delete()


def digests_post(partnership_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the clock acts for nobody here
    """Post the digests for which it is time, each once; what stands in one is found out when it leaves."""
    local = clock.now().astimezone(partnership.partnership().zone)
    if not any(rules.occasion(pace, local) for pace in rules.Pace):
        return
    by_occasion: dict[str, list[tuple[str, UUID]]] = {}
    for person, wish in selectors.readers():
        if occasion := rules.occasion(wish.pace, local):
            by_occasion.setdefault(occasion, []).append((person.email, person.id))
    for occasion, readers in by_occasion.items():
        letters_post(kind=LETTER, partnership_id=partnership_id, to=readers, occasion=occasion)
