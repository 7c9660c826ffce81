"""Reading objectives: each is read by the person, the line manager and that manager's own manager alone."""

from collections.abc import Iterable, Sequence, Set
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.seldom import seldom
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.steps.objectives import near
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.models import Appraisal, Assessment, Note, Objective, Seen, Wording
from accord.steps.objectives.rules import AT_THE_END, Held, Kind, Place, is_agreed

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import QuerySet

    from accord.partnership.models import Assignment, Person
    from accord.steps.objectives.goals.models import Year


def _listed() -> "QuerySet[Objective]":
    """Objectives with their words, for lists: in two questions, however many there are."""
    words = Wording.objects.select_related("goal__team", "behaviour", "manager")
    found: QuerySet[Objective] = Objective.objects.select_related("year", "person__employer", "organisation")
    return found.prefetch_related(Prefetch("wordings", queryset=words))


def _objectives() -> "QuerySet[Objective]":
    """Objectives with all that belongs to them."""
    notes = Note.objects.select_related("colleague__employer")
    said = Assessment.objects.select_related("manager")
    return _listed().prefetch_related(
        "seen", Prefetch("notes", queryset=notes), Prefetch("assessments", queryset=said)
    )


def objective_for(actor: Actor, objective_id: UUID) -> Objective:
    """Return one objective with its words; raises Http404, Denied."""
    found = get_object_or_404(_objectives(), id=objective_id)
    access.require(actor, "objectives.read", found)
    return found


def objective_or_404(objective_id: UUID) -> Objective:
    """Return one objective, for whoever asks a right of it next; raises Http404."""
    return get_object_or_404(_objectives(), id=objective_id)


def objective_with(objective_id: UUID) -> Objective:
    """Return one objective, for whoever asks a right of it next; raises Objective.DoesNotExist."""
    return _objectives().get(id=objective_id)


def held_for(actor: Actor, person_id: UUID, organisation_id: UUID) -> Held:
    """Return what somebody has, or may have, for the year in force; raises Http404, Denied."""
    if near.place_in(person_id, organisation_id) is None:
        raise Http404
    year = goals.year_in_force()
    found = of_place(year, person_id, organisation_id) if year else None
    held = found or Place(
        partnership_id=partnership.partnership().id, person_id=person_id, organisation_id=organisation_id
    )
    access.require(actor, "objectives.write", held)
    return held


def of_place(year: "Year", person_id: UUID, organisation_id: UUID) -> Objective | None:
    """Return the objective of a person for a year in one organisation, or None."""
    return _objectives().filter(year=year, person_id=person_id, organisation_id=organisation_id).first()


@once
def own(actor: Actor, year: "Year") -> "list[tuple[Assignment, Objective | None]]":
    """Return the actor's places today, one for each organisation, each with the objective of the year."""
    access.require(actor, "objectives.keep")
    if actor.person_id is None:
        return []
    held = partnership.assignments_in_post().filter(person_id=actor.person_id)
    return with_objectives(list(held.order_by("-main", "since", "id")), year)


@once
def own_by_the_way(actor: Actor, year: "Year") -> "list[tuple[Assignment, Objective | None]]":
    """Return the same with no more than when words were written and agreed: for what stands on every page."""
    access.require(actor, "objectives.keep")
    if actor.person_id is None:
        return []
    held = partnership.assignments_in_post().select_related(None).filter(person_id=actor.person_id)
    places = _one_each(list(held.order_by("-main", "since", "id")))
    kept = {(place.person_id, place.organisation_id) for place in places}
    found = {(each.person_id, each.organisation_id): each for each in objectives_of(kept, year)}
    return [(place, found.get((place.person_id, place.organisation_id))) for place in places]


def with_objectives(
    places: "Sequence[Assignment]", year: "Year"
) -> "list[tuple[Assignment, Objective | None]]":
    """Return places, one for each person and organisation, each with the objective of a year."""
    people = {place.person_id for place in places}
    found = _listed().filter(year=year, person_id__in=people).prefetch_related("assessments")
    by_place = {(each.person_id, each.organisation_id): each for each in found}
    return [(place, by_place.get((place.person_id, place.organisation_id))) for place in _one_each(places)]


def _one_each(places: "Sequence[Assignment]") -> "list[Assignment]":
    """Leave one place, the first, for each person and organisation."""
    firsts = {(place.person_id, place.organisation_id): place for place in reversed(places)}
    return [place for place in places if firsts[place.person_id, place.organisation_id] is place]


def objectives_of(kept: "Set[tuple[UUID, UUID]]", year: "Year") -> list[Objective]:
    """Return the objectives of a year, with when each was agreed and assessed.

    kept: whose, and in which organisation.
    """
    if not kept:
        return []
    found = Objective.objects.filter(year=year, person_id__in={person_id for person_id, _place in kept})
    found = found.select_related("year").prefetch_related("wordings", "assessments")
    return [each for each in found if (each.person_id, each.organisation_id) in kept]


def latest(objective: Objective | None) -> Wording | None:
    """Return the latest words of an objective, agreed or not; wants `wordings` prefetched."""
    return next(iter(objective.wordings.all()), None) if objective else None


def agreed(objective: Objective | None) -> Wording | None:
    """Return the words that hold: the latest to which both agreed; wants `wordings` prefetched."""
    found = objective.wordings.all() if objective else ()
    return next((words for words in found if is_agreed(words)), None)


def hands_over(objective: Objective) -> "Person | None":
    """Return who agreed as line manager, is that no longer, and has not said yet how it went; or None."""
    holding, now = agreed(objective), near.line_manager(objective)
    before = holding.manager if holding else None
    if before is None or now is None or before.id == now.id or managers.has_left(before.id):
        return None
    told = any(each.manager_id == before.id for each in objective.assessments.all())
    return None if told else before


def shared(objective: Objective, actor: Actor) -> list[Seen]:
    """Return what was noted, as far as a reader may read it: until it is shared, that person alone."""
    own = actor.person_id == objective.person_id
    return [each for each in objective.seen.all() if own or each.shared_at is not None]


def to_hand_over(person_id: UUID, year: "Year") -> list[Objective]:
    """Return the objectives of a year that somebody agreed to as line manager, and is to hand over."""
    mine = {reporting for reporting, _organisation in near.managed(person_id)}
    agreed_to = _listed().filter(year=year, wordings__manager_id=person_id).exclude(person_id__in=mine)
    found = agreed_to.prefetch_related("assessments").distinct()
    return [
        each for each in seldom(found) if (before := hands_over(each)) is not None and before.id == person_id
    ]


def earlier_of(actor: Actor, year: "Year | None") -> list[Objective]:
    """Return the actor's own objectives of other years, the latest first."""
    if actor.person_id is None:
        return []
    found = _listed().filter(person_id=actor.person_id)
    return list((found.exclude(year=year) if year else found).order_by("-year__first_day", "id"))


@once
def notes_asked_of(person_id: UUID) -> list[Note]:
    """Return the notes that somebody is asked for and has not written or declined."""
    asked = Note.objects.filter(colleague_id=person_id, answered_at=None, declined_at=None)
    return seldom(asked.select_related("objective__person__employer"))


def day_of(moment: "datetime | None") -> "date | None":
    """Return the day of a moment where the partnership is, or None."""
    return moment.astimezone(partnership.partnership().zone).date() if moment else None


def is_assessed(objective: Objective) -> bool:
    """Say whether a contribution was assessed at the end of the year; wants `assessments` prefetched."""
    return any(each.kind == Kind.YEAR_END for each in objective.assessments.all())


def assessed_from(objective: Objective) -> "date":
    """Return from which day on it is assessed: the employer's own, or six weeks before the year ends."""
    appraisal, year = appraisal_of(objective.organisation_id), objective.year
    own = appraisal.year_end_on if appraisal else None
    return own if own and year.first_day <= own else year.last_day - AT_THE_END


@once
def appraisal_of(organisation_id: UUID) -> Appraisal | None:
    """Return how an employer appraises where it has said so, or None."""
    found: Appraisal | None = Appraisal.objects.filter(organisation_id=organisation_id).first()
    return found


def agreed_before(person_id: UUID, organisation_id: UUID, year: "Year") -> Wording | None:
    """Return what a person had agreed for the year before, there or elsewhere; or None."""
    earlier = goals.year_before(year)
    if earlier is None:
        return None
    found = list(_listed().filter(year=earlier, person_id=person_id))
    found.sort(key=lambda each: each.organisation_id != organisation_id)
    return next((words for words in map(agreed, found) if words is not None), None)


@once
def agreed_by_goal(year: "Year") -> dict[UUID, frozenset[UUID]]:
    """Return who has agreed to contribute to which goal of a year, as ids; only for what counts them."""
    found: dict[UUID, set[UUID]] = {}
    for goal_id, person_id in latest_agreed(Wording.objects.filter(objective__year=year)):
        found.setdefault(goal_id, set()).add(person_id)
    return {goal_id: frozenset(people) for goal_id, people in found.items()}


@once
def people_noted(year: "Year") -> frozenset[UUID]:
    """Return who has a note from another organisation, as ids; only for what counts them."""
    found = Note.objects.filter(objective__year=year, answered_at__isnull=False)
    return frozenset(found.values_list("objective__person_id", flat=True))


@once
def people_confirmed(year: "Year") -> frozenset[UUID]:
    """Return whose contribution is part of the own appraisal, as ids; only for what counts them."""
    found = Assessment.objects.filter(objective__year=year, confirmed_at__isnull=False)
    return frozenset(found.values_list("objective__person_id", flat=True))


def wordings_agreed() -> "QuerySet[Wording]":
    """Return all words to which both sides agreed; for what counts them."""
    return _agreed(Wording.objects.all())


def latest_agreed(wordings: "QuerySet[Wording]") -> Iterable[tuple[UUID, UUID]]:
    """Return the goal and the person of the words that hold, of each objective once."""
    by_objective = {
        objective_id: (goal_id, person_id)
        for objective_id, goal_id, person_id in _agreed(wordings)
        .order_by("written_at")
        .values_list("objective_id", "goal_id", "objective__person_id")
    }
    return by_objective.values()


def _agreed(wordings: "QuerySet[Wording]") -> "QuerySet[Wording]":
    return wordings.filter(person_agreed_at__isnull=False, manager_agreed_at__isnull=False)
