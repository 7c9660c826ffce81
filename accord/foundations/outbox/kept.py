"""What the outbox keeps about a person: which letters went to his or her address, and when."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.outbox.letters import called
from accord.foundations.outbox.models import Envelope
from accord.foundations.registry import Cell, Kept, Subject, keeps

if TYPE_CHECKING:
    from django.db.models import QuerySet

STATES = {
    Envelope.State.WAITING: _("waits to be sent"),
    Envelope.State.SENT: _("sent"),
    Envelope.State.NOT_WANTED: _("no longer wanted"),
}


def _letters(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in _to(subject).order_by("posted_at", "id"):
        yield (
            str(called(found.kind)),
            str(STATES[Envelope.State(found.state)]),
            found.posted_at,
            found.sent_at or "",
        )


def _letters_forget(subject: Subject) -> None:
    _to(subject).delete()


def _to(subject: Subject) -> "QuerySet[Envelope]":
    found: QuerySet[Envelope] = Envelope.objects.all()
    return found.filter(address__iexact=subject.address) if subject.address else found.none()


keeps(
    Kept(
        name="outbox.letters",
        what=_("Letters to you"),
        why=_("So that none is lost while the mail server is busy, and none is sent twice."),
        how_long=_(
            "Ninety days after it was sent; letters about a round go when the round closes. Never their text."
        ),
        columns=(_("Letter"), _("State"), _("Posted"), _("Sent")),
        read=_letters,
        erasure=_("Erased; those that wait are not sent."),
        erase=_letters_forget,
        places=frozenset({"outbox.Envelope.address", "outbox.Envelope.about_id"}),
        counted=False,  # whoever was reminded had not answered
    )
)
