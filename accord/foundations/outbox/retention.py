"""For how long letters are kept once they have done their work."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.outbox.models import Envelope
from accord.foundations.registry import Retention, goes

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=90)


def _settled_long_ago() -> "QuerySet[Envelope]":
    found: QuerySet[Envelope] = Envelope.objects.exclude(state=Envelope.State.WAITING)
    return found.filter(sent_at__lte=clock.now() - KEPT)


goes(
    Retention(
        name="outbox.letters",
        what=_("letters that were sent, or not wanted any more, ninety days ago"),
        why=_("nobody asks about them any more, and none is posted a second time after so long"),
        due=lambda: _settled_long_ago().count(),
        carry_out=lambda: _settled_long_ago().delete()[0],
    )
)
