"""Near which plans somebody stands today: from places, mandates and offices in force, never remembered."""

from uuid import UUID

from django.db.models import Q

from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.plans.rules import Circle, Whose
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office, Tier

LEADING = frozenset({Tier.DIRECTOR, Tier.SENIOR_MANAGER})


@once
def circle_of(actor: Actor) -> Circle:
    """Return near which plans an actor stands today; Accord itself stands near none that is somebody's."""
    if actor.person_id is None:
        return Circle(person_id=None)
    near = Q(person_id=actor.person_id) | Q(manager_id=actor.person_id, main=True)
    places = partnership.assignments_in_post().filter(near).order_by()
    own, reports = [], set()
    for person_id, organisation_id, team_id in places.values_list("person_id", "organisation_id", "team_id"):
        if person_id == actor.person_id:
            own.append((organisation_id, team_id))
        else:
            reports.add(person_id)
    return Circle(
        person_id=actor.person_id,
        organisations=frozenset(organisation_id for organisation_id, _team in own) | actor.mandates,
        teams=frozenset(filter(None, (team_id for _organisation, team_id in own))),
        reports=frozenset(reports),
        leads=actor.mandates | _leads(actor),
        is_steward=Office.STEWARD in actor.roles,
    )


def _leads(actor: Actor) -> frozenset[UUID]:
    """The own organisation, for those who lead it."""
    leads = actor.organisation_id is not None and actor.tier in LEADING
    return frozenset({actor.organisation_id} if leads and actor.organisation_id else ())


def readable(circle: Circle) -> Q:
    """Return what `rules.reads` says of lines, as a condition for the database."""
    near = Q(whose=Whose.PARTNERSHIP)
    near |= Q(whose=Whose.ORGANISATION, organisation_id__in=circle.organisations)
    near |= Q(whose=Whose.TEAM, team_id__in=circle.teams)
    if circle.person_id is not None:
        near |= Q(whose=Whose.PERSON, person_id__in={circle.person_id, *circle.reports})
    return near


def written(circle: Circle) -> Q:
    """Return which lines somebody may give an owner as leader: not a team's, which everybody of it may."""
    found = Q(whose=Whose.ORGANISATION, organisation_id__in=circle.leads)
    return found | Q(whose=Whose.PARTNERSHIP) if circle.is_steward else found
