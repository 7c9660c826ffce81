"""What becomes of what colleagues saw when two records turn out to be one person: each says it once."""

from uuid import UUID

from accord.partnership.merging import pointing
from accord.steps.leadership.models import Seen


@pointing.answers(Seen, "person")
def seen_repoint(gone: UUID, kept: UUID) -> None:
    """Leave each person one word on a commitment: that of the record that stays."""
    said = list(Seen.objects.filter(person_id=kept).values_list("commitment_id", flat=True))
    theirs = Seen.objects.filter(person_id=gone)
    theirs.filter(commitment_id__in=said).delete()
    theirs.update(person_id=kept)
