"""What becomes of cascades when two records turn out to be one person: who counts once, counts once."""

from uuid import UUID

from accord.mechanisms.cascade.models import Briefing, Recipient
from accord.partnership.merging import pointing

pointing.moves(Briefing, "leader")
pointing.moves(Briefing, "given_by")
pointing.moves(Briefing, "answered_by")


@pointing.answers(Recipient, "person")
def recipients_repoint(gone: UUID, kept: UUID) -> None:
    """Leave each person one row of a cascade: briefed where either was, done where either is."""
    own = {each.cascade_id: each for each in Recipient.objects.filter(person_id=kept)}
    for other in Recipient.objects.filter(person_id=gone):
        mine = own.get(other.cascade_id)
        if mine is None:
            other.person_id = kept
            other.save(update_fields=["person"])
            continue
        if mine.briefed_on is None and other.briefed_on is not None:
            mine.briefed_in_id, mine.briefed_on = other.briefed_in_id, other.briefed_on
        days = [day for day in (mine.acknowledged_on, other.acknowledged_on) if day is not None]
        mine.acknowledged_on = min(days, default=None)
        other.delete()
        mine.save(update_fields=["briefed_in", "briefed_on", "acknowledged_on"])
