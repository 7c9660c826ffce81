"""The letters of the demo as its pages list them."""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _

from accord.foundations.outbox import selectors as outbox
from accord.partnership import selectors as partnership
from accord.web.components import State, Task, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.foundations.outbox.models import Envelope

MOMENT = "j F Y, H:i"


def tasks(envelopes: "Iterable[Envelope]") -> list[Task]:
    """Return letters as lines that can be clicked; each is written afresh, to know its subject."""
    zone = partnership.partnership().zone
    return [
        Task(
            label=_subject(found),
            url=reverse("signin:letter", args=[found.id]),
            state=_state(found),
            hint=_("to {address}, {moment}").format(
                address=found.address, moment=in_words(found.posted_at.astimezone(zone), MOMENT)
            ),
        )
        for found in envelopes
    ]


def _subject(envelope: "Envelope") -> str:
    _envelope, written = outbox.envelope_read(envelope.id)
    return written.subject if written else _("A letter that has done its work")


def _state(envelope: "Envelope") -> State:
    if envelope.state == envelope.State.WAITING:
        return State(_("waits to be sent"), Tone.WAITING)
    if envelope.state == envelope.State.SENT:
        return State(_("sent"), Tone.DONE)
    return State(_("no longer wanted"))
