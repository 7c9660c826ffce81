"""Reports of before, for the close of the next round and for sweeps; no person asks here."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.mechanisms.rounds.reports.models import Report
from accord.mechanisms.rounds.reports.selectors import content_of

if TYPE_CHECKING:
    from accord.analysis.feedback import FeedbackReport


def figures_before(subject_id: UUID, moment: datetime, actor: Actor) -> "tuple[UUID, FeedbackReport] | None":
    """Return the last report about a person before a moment, with its round, for the close of the next.

    Only Accord itself asks: what was told then decides what can be told now.
    """
    access.require(actor, "reports.store")
    earlier = Report.objects.filter(subject_id=subject_id, round__closed_at__lt=moment)
    found = earlier.order_by("-round__closed_at", "id").first()
    return (found.round_id, content_of(found).figures) if found else None


def figures_of(round_id: UUID, actor: Actor) -> "FeedbackReport | None":
    """Return the figures of the report of a round, for what is told of many together; None without one.

    Only Accord itself asks.
    """
    access.require(actor, "reports.store")
    found = Report.objects.filter(round_id=round_id).first()
    return content_of(found).figures if found else None


def last_of_each() -> list[UUID]:
    """Return the round of the last report about each person, over all partnerships; for sweeps."""
    with scope.off():
        found = Report.objects.order_by("subject_id", "round__closed_at").values_list(
            "subject_id", "round_id"
        )
        return list(dict(found).values())
