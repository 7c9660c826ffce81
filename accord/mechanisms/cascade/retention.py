"""For how long it is known who was reached by a cascade: until a year after it is over."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import Retention, goes
from accord.mechanisms.cascade.models import Recipient

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=365)


def _long_over() -> "QuerySet[Recipient]":
    found: QuerySet[Recipient] = Recipient.objects.filter(
        person__isnull=False, cascade__ended_at__lte=clock.now() - KEPT
    )
    return found


goes(
    Retention(
        name="cascade.recipients",
        what=_("names beside who was briefed and has acknowledged, of cascades that were over a year ago"),
        why=_("nobody is told or reminded any more; how many were reached in each team stays"),
        due=lambda: _long_over().count(),
        carry_out=lambda: _long_over().update(person=None),
    )
)
