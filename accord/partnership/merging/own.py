"""What becomes of what this room itself keeps about a person."""

from uuid import UUID

from accord.partnership.merging import pointing
from accord.partnership.models import Appointment, Assignment, Import, Interest, Listing, Mandate, Namesakes

pointing.moves(Assignment, "person")
pointing.moves(Mandate, "person")
pointing.moves(Appointment, "person")
pointing.moves(Import, "uploaded_by")
pointing.moves(Interest, "person")


@pointing.answers(Listing, "person")
def _listing(gone: UUID, kept: UUID) -> None:
    """What the record that stays says of itself holds; but who wanted not to be found on either is not."""
    before = Listing.objects.filter(person_id=gone).first()
    if before is None:
        return
    if not Listing.objects.filter(person_id=kept).exists():
        Listing.objects.filter(person_id=gone).update(person_id=kept)
        return
    if not before.listed:
        Listing.objects.filter(person_id=kept).update(listed=False)
    before.delete()


@pointing.answers(Assignment, "manager")
def _reports(gone: UUID, kept: UUID) -> None:
    """Who reported to the one reports to the other; nobody becomes his or her own manager."""
    Assignment.objects.filter(manager_id=gone).update(manager_id=kept)
    Assignment.objects.filter(manager_id=kept, person_id__in=(gone, kept)).update(manager=None)


@pointing.answers(Namesakes, "first")
def _first(gone: UUID, _kept: UUID) -> None:
    """What was said of a record that is no more is no longer asked."""
    Namesakes.objects.filter(first_id=gone).delete()


@pointing.answers(Namesakes, "second")
def _second(gone: UUID, _kept: UUID) -> None:
    Namesakes.objects.filter(second_id=gone).delete()
