"""Those who took part in an engagement: who they are, whether they were asked, and who could be seen."""

from collections import Counter
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations.addresses import address
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.exposure import exposure_of
from accord.mechanisms.rounds.questionnaires.listed import Listed, list_source
from accord.mechanisms.rounds.questionnaires.reporting import Place, Reporting
from accord.mechanisms.rounds.questionnaires.rules import RoundCut, RoundState
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements.models import Asking, Participant

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.exposure import Exposure
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Person
    from accord.steps.expertise.engagements.models import Engagement


@list_source
def listed(round_id: UUID) -> Listed | None:
    """Return who is asked in a round of this room, and where everybody reads that; None for other rounds."""
    found = Asking.objects.filter(round_id=round_id).first()
    if found is None:
        return None
    people = Participant.objects.filter(engagement_id=found.engagement_id).values_list("person_id", flat=True)
    return Listed(
        people=frozenset(people),
        url=address("engagements:participants", engagement_id=found.engagement_id),
    )


def participants(engagement: "Engagement") -> "list[Person]":
    """Return those who took part, by family name."""
    found = Participant.objects.filter(engagement=engagement).select_related("person__employer")
    return [each.person for each in found]


def round_of(engagement: "Engagement") -> "Round | None":
    """Return the round that asks, or asked, those who took part; one that never opened does not count."""
    found = Asking.objects.filter(engagement=engagement).select_related("round__partnership").first()
    return None if found is None or found.round.state == RoundState.ENDED else found.round


def are_asked_now(engagement: "Engagement") -> bool:
    """Say whether those who took part are asked just now, or will be since every partner has agreed."""
    found = round_of(engagement)
    return found is not None and found.state in {RoundState.READY, RoundState.OPEN}


def cuts() -> list[RoundCut]:
    """Return by what such a round is shown: by organisation, where the partners have agreed to that."""
    return [RoundCut.ORGANISATION] if RoundCut.ORGANISATION in partnership.partnership().cuts else []


def outlook(people: "list[Person]") -> "list[Exposure]":
    """Return each group in which their answers would count, and whether it could be shown if all answered."""
    ids = {person.id for person in people}
    asked = [found.assignment for found in partnership.people_in_post() if found.person.id in ids]
    return exposure_of(
        Counter(Place(each.organisation_id, each.tier, each.team_id) for each in asked),
        reporting=Reporting(cuts=frozenset(cuts())),
        names=questionnaires.names(),
        minimum=partnership.partnership().minimum,
    )
