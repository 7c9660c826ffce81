"""Looking into the outbox."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accord.foundations import clock, languages, scope
from accord.foundations.outbox.letters import Letter, uncounted, writer_of
from accord.foundations.outbox.models import Envelope


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many letters wait, and since when the oldest does (None: none waits).

    others: whether letters wait, too, of a kind that is not counted.
    """

    count: int
    since: datetime | None
    others: bool = False


def backlog() -> Backlog:
    """Return what waits to be sent over all partnerships."""
    with scope.off():
        return backlog_here()


def backlog_here() -> Backlog:
    """Return what waits to be sent of the partnership in scope; not what its reader wants later."""
    waiting = Envelope.objects.filter(state=Envelope.State.WAITING).exclude(held_until__gt=clock.now())
    silent = waiting.filter(kind__in=uncounted())
    oldest = waiting.order_by("posted_at").values_list("posted_at", flat=True).first()
    return Backlog(waiting.exclude(kind__in=uncounted()).count(), oldest, silent.exists())


def envelopes(*, limit: int, skip: int = 0, to: str = "") -> list[Envelope]:
    """Return the newest letters of the partnership in scope: the demo's on-screen outbox.

    to: a part of the address, where only one person's letters are wanted.
    """
    found = Envelope.objects.order_by("-posted_at", "id").filter(address__icontains=to)
    return list(found[skip : skip + limit])


def envelope_read(envelope_id: UUID) -> tuple[Envelope, Letter | None]:
    """Return one letter, written afresh; raises Envelope.DoesNotExist. Only the demo may call this."""
    envelope: Envelope = Envelope.objects.get(id=envelope_id)
    with languages.spoken_to(envelope.address):
        return envelope, writer_of(envelope.kind)(envelope.about_id)


def has_left(*, kind: str, about_id: UUID) -> bool:
    """Say whether a letter of this kind about something was sent."""
    sent = Envelope.objects.filter(kind=kind, about_id=about_id, state=Envelope.State.SENT)
    return bool(sent.exists())


def partnership_of(envelope_id: UUID) -> UUID | None:
    """Return whose letter it is, or None; needs scope off."""
    found: UUID | None = (
        Envelope.objects.filter(id=envelope_id).values_list("partnership_id", flat=True).first()
    )
    return found
