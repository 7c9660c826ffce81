"""Reading the roster side of a round, and after its close the receipts. Never who responded."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.seldom import seldom
from accord.mechanisms.rounds.ballot.models import (
    Card,
    DailyParticipation,
    Destruction,
    Invitation,
    Receipt,
    RoundKey,
)
from accord.mechanisms.rounds.publishing import rules as results
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.exposure import Exposure, exposure_of
from accord.mechanisms.rounds.questionnaires.reporting import Place, reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.rounds.questionnaires.models import Round


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """How many people of an organisation had answered on a day, at least; None where that is not shown."""

    organisation: str
    invited: int
    at_least: int | None
    day: date | None


def participation(round: "Round") -> list[Participation]:
    """Return the latest daily figures by organisation, in the order of display."""
    latest = {
        found.organisation_id: found
        for found in DailyParticipation.objects.filter(round=round).order_by("day", "id")
    }
    invited = _invited_by(round, "organisation_id")
    return [
        Participation(
            organisation=name,
            invited=invited[organisation_id],
            at_least=latest[organisation_id].at_least if organisation_id in latest else None,
            day=latest[organisation_id].day if organisation_id in latest else None,
        )
        for organisation_id, name in questionnaires.organisation_names().items()
        if organisation_id in invited
    ]


def invited(round: "Round") -> int:
    """Return how many people were asked."""
    return int(Invitation.objects.filter(round=round).count())


def invited_by_card(round: "Round") -> int:
    """Return how many of them draw a card: they have no e-mail address, or their whole site draws."""
    return int(Invitation.objects.filter(round=round, by_card=True).count())


def people_invited(rounds: "Sequence[Round]", person_id: UUID | None = None) -> dict[UUID, set[UUID]]:
    """Return who was asked in each of these rounds, by its id; of one person, whether he or she was."""
    asked = Invitation.objects.filter(round__in=[found.id for found in rounds], person__isnull=False)
    if person_id is not None:
        asked = asked.filter(person_id=person_id)
    people: dict[UUID, set[UUID]] = {found.id: set() for found in rounds}
    for round_id, invited_id in asked.order_by().values_list("round_id", "person_id"):
        people[round_id].add(invited_id)
    return people


def exposure(round: "Round") -> list[Exposure]:
    """Return each group of the result, counted from the invitations as they were made at the opening."""
    return exposure_of(
        _asked(round.id),
        reporting=reporting_of(round),
        names=questionnaires.names(round),
        minimum=round.minimum,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What a rater is told of a round about one person. leader, guide: the two who read its report, by name.

    group: in which the own answers count. people: so many were asked in it; raters: so many altogether.
    """

    leader: str
    guide: str
    group: str
    people: int
    raters: int


def rating(invitation: "Invitation | Card") -> Rating:
    """Return what the rater of an invitation to a round about one person is told."""
    round = invitation.round
    if not isinstance(invitation, Invitation) or round.subject is None or round.guide is None:
        raise ValueError("no round about one person")
    asked = Invitation.objects.filter(round_id=round.id)
    return Rating(
        leader=round.subject.name,
        guide=round.guide.name,
        group=round.called.get(invitation.group, ""),
        people=asked.filter(group=invitation.group).count(),
        raters=asked.count(),
    )


def places(round_id: UUID) -> list[Place]:
    """Return where the answers of each who was asked count."""
    return list(_asked(round_id).elements())


def _asked(round_id: UUID) -> Counter[Place]:
    """Return how many were asked in each place: counted by the database, since answering pages ask for it."""
    found = Invitation.objects.filter(round_id=round_id).order_by()
    places = found.values_list("organisation_id", "tier", "team_id").annotate(people=Count("*"))
    return Counter({Place(*place): people for *place, people in places})


def rounds_waiting_for(person_id: UUID) -> list["Round"]:
    """Return the open rounds that this person was asked to answer and has not; for the person alone.

    None of those in which the person draws a card: whether that was used by this person nobody knows.
    """
    waiting = Invitation.objects.filter(
        person_id=person_id,
        responded=False,
        by_card=False,
        round__state=RoundState.OPEN,
        round__closes_at__gt=clock.now(),
    )
    asked = seldom(waiting.select_related("round").order_by("round__closes_at", "id"))
    return [found.round for found in asked]


def receipts(actor: Actor, round_id: UUID) -> list[str]:
    """Return the receipts of a closed round, sorted: one for each set of answers that was counted.

    None of them where the result does not say how many answered altogether: counting the list would give a
    small group away. Everybody finds the own receipt under the own link all the same.
    """
    everyone = results.everyone(publishing.result_for(actor, round_id))
    if everyone is None or everyone.responded is None:
        return []
    return list(Receipt.objects.filter(round_id=round_id).values_list("words", flat=True))


def receipt_counted(round_id: UUID, words: str) -> bool:
    """Say whether a receipt stands in the list of those counted; asked by the link it belongs to."""
    with scope.off():
        return bool(Receipt.objects.filter(round_id=round_id, words=words).exists())


def destruction(round_id: UUID) -> Destruction | None:
    """Return the record that a round's keys were destroyed, or None."""
    found: Destruction | None = Destruction.objects.filter(round_id=round_id).first()
    return found


def closed_with_keys() -> list[tuple[UUID, UUID]]:
    """Return (round, partnership) of every round that is over and still has its keys; for sweeps."""
    with scope.off():
        kept = RoundKey.objects.filter(round__state__in=(RoundState.CLOSED, RoundState.ENDED)).exclude(
            round_id__in=Destruction.objects.values("round_id")
        )
        return list(kept.order_by("round__closed_at", "id").values_list("round_id", "partnership_id"))


def _invited_by(round: "Round", field: str) -> dict[UUID, int]:
    counts = Invitation.objects.filter(round=round).order_by().values_list(field).annotate(people=Count("*"))
    return dict(counts)
