"""Posting the digests for which it is time; what stands in one is found out when it leaves."""

from uuid import UUID

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.outbox.services import letters_post
from accord.overview.digest import rules, selectors
from accord.partnership import selectors as partnership

LETTER = "digest.letter"


def digests_post(partnership_id: UUID, *, actor: Actor) -> None:  # noqa: ARG001  the clock acts for nobody here
    """Post the digests for which it is time, each once."""
    local = clock.now().astimezone(partnership.partnership().zone)
    if not any(rules.occasion(pace, local) for pace in rules.Pace):
        return
    by_occasion: dict[str, list[tuple[str, UUID]]] = {}
    for person, wish in selectors.readers():
        if occasion := rules.occasion(wish.pace, local):
            by_occasion.setdefault(occasion, []).append((person.email, person.id))
    for occasion, readers in by_occasion.items():
        letters_post(kind=LETTER, partnership_id=partnership_id, to=readers, occasion=occasion)
