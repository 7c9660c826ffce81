"""Words that are saved by themselves while somebody types: a sitting reads as one change (decision 0083)."""

from datetime import datetime, timedelta
from uuid import UUID

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.standards.clauses import Words
from accord.standards.models import Charter, FormerWording

PAUSE = timedelta(minutes=30)
"""After so long without a word the next one begins another sitting."""
PASSING = timedelta(days=1)
"""How long what stood in between is kept, for whoever had the clause open meanwhile."""


def began_from(clause_id: UUID, actor: Actor) -> Words | None:
    """Return what a clause said when this person sat down to type, or None where nobody's sitting goes on."""
    former = FormerWording.objects.filter(clause_id=clause_id)
    last = former.first()
    if last is None or not last.quietly:
        return None
    if not goes_on(by=last.replaced_by_id, at=last.replaced_at, actor=actor):
        return None
    first = former.filter(passing=False).first()
    words: Words | None = first.words if first else None
    return words


def goes_on(*, by: UUID | None, at: datetime | None, actor: Actor) -> bool:
    """Say whether who was saved last, and when, is this person, who has not stopped for long since."""
    return at is not None and by == actor.person_id and at > clock.now() - PAUSE


def close(clause_id: UUID) -> None:
    """End a sitting whose words stand already as they were saved by themselves."""
    last = FormerWording.objects.filter(clause_id=clause_id).first()
    if last is not None:
        last.quietly = False
        last.save(update_fields=["quietly"])


def forget(clause_id: UUID) -> None:
    """Let go of what stood in between, once nobody can have a clause open any more as it was then."""
    FormerWording.objects.filter(
        clause_id=clause_id, passing=True, replaced_at__lt=clock.now() - PASSING
    ).delete()


def forget_all(charter: Charter) -> None:
    """Let go of everything that stood in between in a version: it goes before the partners."""
    FormerWording.objects.filter(charter=charter, passing=True).delete()
