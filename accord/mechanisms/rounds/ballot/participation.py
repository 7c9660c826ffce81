"""How many have answered, by organisation: once a day, in steps of five, hidden below ten invited."""

from uuid import UUID

from django.db import transaction
from django.db.models import Count, Q

from accord.foundations import scope
from accord.mechanisms.rounds.ballot.models import Card, DailyParticipation, Invitation
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership

FEWEST_INVITED = 10
STEP = 5


def rounded_down(responded: int) -> int:
    """Return the figure to show: the last full step of five."""
    return responded // STEP * STEP


def participation_record() -> None:
    """Write today's figures of every open round, if they are not there yet; a sweep."""
    for round_id, partnership_id in questionnaires.all_in(RoundState.OPEN, about_somebody=False):
        with scope.partnership(partnership_id):
            _record(round_id, partnership_id)


@transaction.atomic
def _record(round_id: UUID, partnership_id: UUID) -> None:
    day = partnership.today()
    if DailyParticipation.objects.filter(round_id=round_id, day=day).exists():
        return
    by_card = _by_card(round_id)
    counts = (
        Invitation.objects.filter(round_id=round_id)
        .order_by()
        .values("organisation_id")
        .annotate(invited=Count("id"), responded=Count("id", filter=Q(responded=True)))
    )
    figures = [
        DailyParticipation(
            partnership_id=partnership_id,
            round_id=round_id,
            organisation_id=found["organisation_id"],
            day=day,
            at_least=rounded_down(found["responded"] + by_card.get(found["organisation_id"], 0)),
        )
        for found in counts
        if found["invited"] >= FEWEST_INVITED
    ]
    DailyParticipation.objects.bulk_create(figures, ignore_conflicts=True)


def _by_card(round_id: UUID) -> dict[UUID, int]:
    """How many cards were used, by organisation: part of its figure, and never a figure of its own."""
    used = Card.objects.filter(hat__round_id=round_id, responded=True).order_by()
    return dict(used.values_list("hat__organisation_id").annotate(people=Count("id")))
