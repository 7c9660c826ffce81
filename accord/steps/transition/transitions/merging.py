"""What becomes of teams and rosters when two records turn out to be one person."""

from uuid import UUID

from accord.partnership.merging import pointing
from accord.steps.transition.transitions.models import Member, Seat


@pointing.answers(Seat, "leaver")
def leavers_repoint(gone: UUID, kept: UUID) -> None:
    """Let nobody follow himself or herself: of such a post only that somebody leaves it stays."""
    Seat.objects.filter(leaver_id=gone, comer_id=kept).update(comer=None, first_day=None)
    Seat.objects.filter(leaver_id=gone).update(leaver_id=kept)


@pointing.answers(Seat, "comer")
def comers_repoint(gone: UUID, kept: UUID) -> None:
    """The same for who comes."""
    Seat.objects.filter(comer_id=gone, leaver_id=kept).update(comer=None, first_day=None)
    Seat.objects.filter(comer_id=gone).update(comer_id=kept)


@pointing.answers(Member, "person")
def members_repoint(gone: UUID, kept: UUID) -> None:
    """Let each person be in a team once."""
    own = set(Member.objects.filter(person_id=kept).values_list("transition_id", flat=True))
    twice = Member.objects.filter(person_id=gone, transition_id__in=own)
    twice.delete()
    Member.objects.filter(person_id=gone).update(person_id=kept)
