"""For how long raters and views on the record are kept: as long as the report (decision 0117)."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import Retention, goes
from accord.mechanisms.rounds.reports.retention import KEPT
from accord.steps.leadership.feedback.models import Rater, View

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _raters() -> "QuerySet[Rater]":
    found: QuerySet[Rater] = Rater.objects.filter(review__year__closes_on__lt=(clock.now() - KEPT).date())
    return found


def _views() -> "QuerySet[View]":
    found: QuerySet[View] = View.objects.filter(review__year__closes_on__lt=(clock.now() - KEPT).date())
    return found


def _let_go() -> int:
    count = _raters().count() + _views().count()
    _raters().delete()
    _views().delete()
    return int(count)


goes(
    Retention(
        name="feedback.raters",
        what=_("raters of leaders, and views on the record, of reviews that closed three years ago"),
        why=_("the reports that they belong to are no longer kept"),
        due=lambda: _raters().count() + _views().count(),
        carry_out=_let_go,
    )
)
