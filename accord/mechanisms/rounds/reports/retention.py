"""For how long reports are kept: three years (decision 0117)."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import Retention, goes
from accord.mechanisms.rounds.reports.models import Report

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT = timedelta(days=3 * 365)


def _old() -> "QuerySet[Report]":
    found: QuerySet[Report] = Report.objects.filter(stored_at__lte=clock.now() - KEPT)
    return found


def _let_go() -> int:
    count = _old().count()
    _old().delete()
    return int(count)


goes(
    Retention(
        name="reports.old",
        what=_("reports of leader feedback that were made three years ago"),
        why=_("what was seen of a leader then says little of today, and the next reports are compared"),
        due=lambda: _old().count(),
        carry_out=_let_go,
    )
)
