"""What becomes of undertakings when two records turn out to be one person."""

from uuid import UUID

from django.db.models import Q

from accord.mechanisms.undertakings import feeds
from accord.mechanisms.undertakings.models import Feed, Giving, HandOver, Undertaking
from accord.mechanisms.undertakings.rules import State
from accord.partnership.merging import pointing

pointing.moves(HandOver, "was_owner")
pointing.moves(Giving, "receiver")


@pointing.answers(Undertaking, "owner")
def owners_repoint(gone: UUID, kept: UUID) -> None:
    """Let the one who stays own it. Nobody accepts from oneself: what was between the two has no receiver."""
    between = Q(owner_id=gone, receiver_id=kept) | Q(owner_id=kept, receiver_id=gone)
    given = Undertaking.objects.filter(between, state=State.GIVEN)
    Giving.objects.filter(undertaking__in=given, answer="").delete()
    given.update(state=State.OPEN, evidence="", receiver=None)
    Undertaking.objects.filter(between).update(receiver=None)
    Undertaking.objects.filter(owner_id=gone).update(owner_id=kept)


pointing.moves(Undertaking, "receiver")


@pointing.answers(Feed, "person")
def feeds_repoint(gone: UUID, kept: UUID) -> None:  # noqa: ARG001  whoever stays has calendars of the own
    """Let the calendars of the one that goes end: their addresses may be in anybody's hands."""
    feeds.feeds_forget(gone)
