"""What becomes of issues when two records turn out to be one person."""

from uuid import UUID

from accord.mechanisms.issues.models import Answer, Holder, Issue, Stay
from accord.partnership.merging import pointing

pointing.moves(Issue, "raised_by")
pointing.moves(Answer, "by")
pointing.moves(Stay, "left_by")


@pointing.answers(Holder, "person")
def holders_repoint(gone: UUID, kept: UUID) -> None:
    """Let each person stand on a rung once for each organisation."""
    own = set(Holder.objects.filter(person_id=kept).values_list("rung_id", "organisation_id"))
    for held in Holder.objects.filter(person_id=gone):
        if (held.rung_id, held.organisation_id) in own:
            held.delete()
        else:
            Holder.objects.filter(id=held.id).update(person_id=kept)
