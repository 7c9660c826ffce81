"""For how long letters are kept once they have done their work."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.outbox.models import Envelope
from accord.foundations.registry import rows_go

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=90)


@rows_go(
    name="outbox.letters",
    what=_("letters that were sent, or not wanted any more, ninety days ago"),
    why=_("nobody asks about them any more, and none is posted a second time after so long"),
)
def _settled_long_ago() -> "QuerySet[Envelope]":
    found: QuerySet[Envelope] = Envelope.objects.exclude(state=Envelope.State.WAITING)
    return found.filter(sent_at__lte=clock.now() - KEPT)
