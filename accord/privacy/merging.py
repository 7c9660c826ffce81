"""What becomes of what people asked for when two records turn out to be one person."""

from uuid import UUID

from accord.partnership.merging import pointing
from accord.privacy.models import Correction, Erasure
from accord.privacy.rules import Asked

pointing.moves(Correction, "person")
pointing.moves(Correction, "settled_by")
pointing.moves(Erasure, "settled_by")


@pointing.answers(Erasure, "person")
def erasures_repoint(gone: UUID, kept: UUID) -> None:
    """Who asked under either record has asked; of two that wait one is left."""
    if Erasure.objects.filter(person_id=kept, state=Asked.WAITING).exists():
        Erasure.objects.filter(person_id=gone, state=Asked.WAITING).delete()
    Erasure.objects.filter(person_id=gone).update(person_id=kept)
