"""What becomes of reports, and of with whom they are shared, when two records turn out to be one person."""

from uuid import UUID

from accord.foundations import clock
from accord.mechanisms.rounds.reports.models import Report, Share
from accord.partnership.merging import pointing

pointing.moves(Report, "subject")


@pointing.answers(Share, "person")
def shares_repoint(gone: UUID, kept: UUID) -> None:
    """Where a report was shared with both, one way of reading it is left."""
    both = Share.objects.filter(person_id=kept, taken_back_at=None).values("report_id")
    twice = Share.objects.filter(person_id=gone, taken_back_at=None, report_id__in=list(both))
    twice.update(taken_back_at=clock.now())
    Share.objects.filter(person_id=gone).update(person_id=kept)
