"""Rounds as this step's pages need them, put together from the mechanisms."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from accord.agreement import selectors as agreement
from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.mechanisms.rounds.ballot import selectors as ballot
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import rules as questions
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.exposure import counting_nowhere
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundState
from accord.steps.evaluation.models import Heard
from accord.steps.evaluation.rules import Cost

if TYPE_CHECKING:
    from accord.agreement.selectors import ProposalView
    from accord.mechanisms.rounds.questionnaires.exposure import Exposure
    from accord.mechanisms.rounds.questionnaires.models import Round, Version
    from accord.mechanisms.rounds.questionnaires.reporting import Place

INVITED = frozenset({RoundState.OPEN, RoundState.CLOSED})


def round_for(actor: Actor, round_id: UUID) -> "Round":
    """Return one round of the actor's partnership; raises Http404, Denied."""
    try:
        return questionnaires.round_for(actor, round_id)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing


def round_to_set_up(actor: Actor, round_id: UUID) -> "Round":
    """Return a round for one who may set it up; raises Http404, Denied."""
    found = round_for(actor, round_id)
    access.require(actor, "rounds.set_up", found)
    return found


def rounds(actor: Actor) -> "list[Round]":
    """Return every round, the newest first."""
    return questionnaires.rounds(actor)


def states_of_rounds(actor: Actor) -> frozenset[str]:
    """Return in which states there are rounds, for the rail of every page.

    For whoever sets them up all rounds are read around every page, for what waits.
    """
    if access.allows(actor, "rounds.set_up"):
        return frozenset(found.state for found in rounds(actor))
    return questionnaires.states_of_rounds(actor)


def proposal_about(actor: Actor, round: "Round") -> "ProposalView | None":
    """Return the joint decision about a round that was asked for last, if there ever was one."""
    return agreement.latest_about(round.id, actor)


def exposure(round: "Round") -> "list[Exposure]":
    """Return who could be shown: as invited where invitations stand, else as people are in post today."""
    return ballot.exposure(round) if round.state in INVITED else questionnaires.exposure(round)


def nowhere(round: "Round") -> "list[Place]":
    """Return the places whose answers would count nowhere: as invited, else as people are in post today."""
    places = ballot.places(round.id) if round.state in INVITED else questionnaires.places(round)
    return counting_nowhere(places, exposure(round), reporting_of(round))


def cost(round: "Round") -> Cost:
    """Return what a round takes: of those invited, or of those who would be asked today."""
    people = ballot.invited(round) if round.state in INVITED else len(questionnaires.audience(round))
    return Cost(people=people, minutes=questions.minutes(len(questionnaires.item_keys(round.id))))


def versions_for(round: "Round") -> "list[Version]":
    """Return the versions of questionnaires that a draft can ask: the latest of each, and the one it asks.

    None where a room above brings what it asks.
    """
    if round.version is None and round.questionnaire != CHARTER:
        return []
    latest = library.versions_to_ask()
    return latest if round.version is None or round.version in latest else [*latest, round.version]


def round_to_tell(round_id: UUID) -> "Round | None":
    """Return a closed round on the charter that has its result; None for all others."""
    if not publishing.has_result(round_id):
        return None
    return questionnaires.round_asking(round_id, questions.CHARTER)


def heard_of(round_id: UUID) -> Heard | None:
    """Return what everybody is told about a round, or None while there is nothing to tell."""
    found: Heard | None = Heard.objects.select_related("round__partnership").filter(round_id=round_id).first()
    return found


def heard_for(actor: Actor, round_id: UUID) -> Heard:
    """Return what everybody is told about a round, for a reader of results; raises Http404, Denied."""
    access.require(actor, "publishing.read")
    found = heard_of(round_id)
    if found is None:
        raise Http404
    return found


def heard_by_id(heard_id: UUID) -> Heard:
    """Return what everybody is told about a round; raises Heard.DoesNotExist."""
    found: Heard = Heard.objects.select_related("round__partnership").get(id=heard_id)
    return found


def heard_by_link(link: str) -> Heard | None:
    """Return what a link opens that everybody was sent, over all partnerships; None where nobody was."""
    with scope.off():
        found: Heard | None = Heard.objects.select_related("round__partnership").filter(link=link).first()
    return found
