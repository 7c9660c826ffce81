"""Reading reports: for people through `report_for` alone, which no office passes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.mechanisms.rounds.comments.sealing import Unreadable
from accord.mechanisms.rounds.reports import contents
from accord.mechanisms.rounds.reports.contents import Content
from accord.mechanisms.rounds.reports.models import Report, Share

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Opened:
    """A report that somebody may read, with what it holds."""

    row: Report
    content: Content

    def __repr__(self) -> str:
        return "<Opened>"  # never written out: a repr ends in logs


def _reports() -> "QuerySet[Report]":
    found: QuerySet[Report] = Report.objects.select_related("round__guide", "subject__employer")
    return found.defer("content").prefetch_related("shares__person")


def report_row(actor: Actor, round_id: UUID) -> Report:
    """Return the row of the report of a round, for one who may read it; raises Http404, Denied."""
    found = get_object_or_404(_reports(), round_id=round_id)
    access.require(actor, "reports.read", found)
    return found


def report_for(actor: Actor, round_id: UUID) -> Opened:
    """Return the report of a round; raises Http404, and Denied also where it is not as it was computed."""
    found = report_row(actor, round_id)
    return Opened(row=found, content=content_of(found))


def content_of(report: Report) -> Content:
    """Return what a report holds, for services of this room. Fails closed."""
    try:
        return contents.unlocked(report.content, report.digest)
    except Unreadable:
        message = _("This report is not as it was made, so we show it to nobody. Please tell the steward.")
        raise Denied(message) from None


def report_or_none(round_id: UUID) -> Report | None:
    """Return the row of the report of a round, which holds nothing that can be read, or None."""
    return _reports().filter(round_id=round_id).first()


def locked(report_id: UUID) -> Report:
    """Return a report with its round, locked until the transaction ends; raises Report.DoesNotExist."""
    Report.objects.select_for_update().get(id=report_id)
    return _reports().get(id=report_id)


def readable(actor: Actor) -> list[Report]:
    """Return the reports that somebody may read today: the own, those shared, and those to be handed over."""
    if actor.person_id is None:
        return []
    near = Q(subject_id=actor.person_id) | Q(round__guide_id=actor.person_id)
    shared = Share.objects.filter(person_id=actor.person_id, taken_back_at=None)
    found = _reports().filter(near | Q(id__in=shared.values("report_id")))
    return [report for report in found if access.allows(actor, "reports.read", report)]


def share_of(report: Report, share_id: UUID) -> Share:
    """Return one way in which a report is shared; raises Http404."""
    found: Share = get_object_or_404(
        Share.objects.select_related("person"), id=share_id, report=report, taken_back_at=None
    )
    return found
