"""What becomes of talks when two records of a person turn out to be one."""

from uuid import UUID

from accord.mechanisms.talks.models import Attendance, RaisedPoint, Talk
from accord.partnership.merging import pointing

pointing.moves(Talk, "facilitator")
pointing.moves(RaisedPoint, "raised_by")


@pointing.answers(Attendance, "person")
def attendances_repoint(gone: UUID, kept: UUID) -> None:
    """Let nobody come twice: who came under either name came."""
    own = {each.talk_id: each for each in Attendance.objects.filter(person_id=kept)}
    for other in Attendance.objects.filter(person_id=gone):
        mine = own.get(other.talk_id)
        if mine is None:
            other.person_id = kept
            other.save(update_fields=["person"])
            continue
        came = mine.came or other.came
        other.delete()
        mine.came = came
        mine.save(update_fields=["came"])
