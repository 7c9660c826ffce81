"""What becomes of thanks when two records turn out to be one person: what one thanked the other for goes."""

from uuid import UUID

from django.db.models import Q

from accord.partnership.merging import pointing
from accord.steps.culture.thanks.models import Thanks


@pointing.answers(Thanks, "giver")
def given_repoint(gone: UUID, kept: UUID) -> None:
    """Let the one who stays have thanked; nobody thanks themselves."""
    both = {gone, kept}
    Thanks.objects.filter(Q(giver_id__in=both) & Q(receiver_id__in=both)).delete()
    Thanks.objects.filter(giver_id=gone).update(giver_id=kept)


@pointing.answers(Thanks, "receiver")
def received_repoint(gone: UUID, kept: UUID) -> None:
    """Let the one who stays have been thanked; nobody thanks themselves."""
    both = {gone, kept}
    Thanks.objects.filter(Q(giver_id__in=both) & Q(receiver_id__in=both)).delete()
    Thanks.objects.filter(receiver_id=gone).update(receiver_id=kept)
