"""Reading dilemmas: those that are not edited yet are for their writer and the steward alone."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.values.dilemma import DilemmaState, DilemmaWords
from accord.steps.values.models import Dilemma, DilemmaAsked

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.standards.models import Behaviour


def _dilemmas() -> "QuerySet[Dilemma]":
    found: QuerySet[Dilemma] = Dilemma.objects.select_related("author", "organisation", "asked__round")
    return found


def dilemmas(actor: Actor) -> list[Dilemma]:
    """Return every dilemma that somebody may read, the latest first."""
    access.require(actor, "values.read")
    found = _dilemmas()
    if not access.allows(actor, "values.edit_dilemma"):
        mine = Q(author_id=actor.person_id) if actor.person_id else Q(pk=None)
        found = found.filter(Q(state=DilemmaState.READY) | mine)
    return list(found)


def dilemma_for(actor: Actor, dilemma_id: UUID) -> Dilemma:
    """Return a dilemma that somebody may read; raises Http404, Denied."""
    for found in dilemmas(actor):
        if found.id == dilemma_id:
            return found
    raise Http404


def dilemma_to_edit(actor: Actor, dilemma_id: UUID) -> Dilemma:
    """Return a dilemma for the steward; raises Http404, Denied."""
    found = dilemma_for(actor, dilemma_id)
    access.require(actor, "values.edit_dilemma", found)
    return found


def words_of(dilemma: Dilemma) -> DilemmaWords:
    """Return a dilemma in words."""
    return DilemmaWords(
        title=dilemma.title, situation=dilemma.situation, courses=tuple(str(each) for each in dilemma.courses)
    )


def round_of(dilemma: Dilemma) -> "Round | None":
    """Return the round that asks, or asked, about a dilemma; one that never opened does not count."""
    asked: DilemmaAsked | None = getattr(dilemma, "asked", None)
    if asked is None or asked.round.state == RoundState.ENDED:
        return None
    found: Round = asked.round
    return found


def rounds_about(found: list[Dilemma]) -> "list[Round]":
    """Return the rounds that ask, or asked, about some of these dilemmas, the latest first."""
    rounds = {round.id: round for dilemma in found if (round := round_of(dilemma))}
    return sorted(rounds.values(), key=lambda round: round.opens_at, reverse=True)


def has_result(dilemma: Dilemma) -> bool:
    """Say whether a round that asked about a dilemma has its result."""
    round = round_of(dilemma)
    return round is not None and publishing.has_result(round.id)


def asked_in(round_id: UUID) -> list[Dilemma]:
    """Return the dilemmas about which a round asks, in its order."""
    found = DilemmaAsked.objects.filter(round_id=round_id).select_related("dilemma")
    return [each.dilemma for each in found]


def free(actor: Actor) -> list[Dilemma]:
    """Return the dilemmas that are ready, and about which no round asks or has asked."""
    return [each for each in dilemmas(actor) if each.state == DilemmaState.READY and not round_of(each)]


@once
def waiting_to_be_edited() -> list[Dilemma]:
    """Return the dilemmas that nobody has edited yet, the oldest first."""
    return list(Dilemma.objects.filter(state=DilemmaState.WRITTEN).order_by("written_at", "id"))


def names() -> list[str]:
    """Return the names of every organisation and of everybody in post, by which one could be recognised."""
    organisations = [
        name for found in partnership.organisations() for name in (found.name, found.short_name) if name
    ]
    people = [found.person.name for found in partnership.people_in_post()]
    return list(dict.fromkeys([*organisations, *people]))


def locked(dilemma_ids: list[UUID]) -> list[Dilemma]:
    """Return these dilemmas in their order, locked until the transaction ends, without those gone."""
    found = {each.id: each for each in Dilemma.objects.select_for_update().filter(id__in=dilemma_ids)}
    return [found[dilemma_id] for dilemma_id in dilemma_ids if dilemma_id in found]


def behaviours_in_force() -> "list[Behaviour]":
    """Return the behaviours of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []
