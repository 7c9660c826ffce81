"""Who may rate a leader, in which group, and whom to think of first: reports, teams, and the same talks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from accord.mechanisms.talks import selectors as talks
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback.rules import CONTACT, Group, Named, Near, RaterState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.partnership.models import Person
    from accord.partnership.selectors import InPost
    from accord.steps.leadership.feedback.models import Rater, Review


TALKS_OF = timedelta(days=365)
"""Who was in a talk together within so many days has seen the other at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who could rate. near: why to think of that person first, or None.

    new_since: the day since when somebody works here who will not have done so for the months of contact.
    """

    person: "Person"
    group: Group
    organisation_id: UUID
    organisation: str
    near: Near | None = None
    new_since: date | None = None


def candidates(review: "Review") -> list[Candidate]:
    """Return everybody who could rate a leader, by organisation and then by name.

    Not the leader, the guide, or whoever speaks on the record: nobody is heard twice, and who reads the
    report has no answer in it. Raters are asked by letter, so each has an address.
    """
    apart = {review.leader_id, review.guide_id, review.chair_id}
    home = {found.assignment.organisation_id for found in _in_post() if found.person.id == review.leader_id}
    home = home or {review.leader.employer_id}
    reports = {found.person.id for found in managers.reports_of(review.leader_id)}
    near = _near(review.leader_id, reports)
    new = _new(review)
    found = [
        Candidate(
            person=each.person,
            group=_group(each, home, reports),
            organisation_id=each.assignment.organisation_id,
            organisation=each.assignment.organisation.name,
            near=near.get(each.person.id),
            new_since=new.get(each.person.id),
        )
        for each in _in_post()
        if each.person.id not in apart and each.person.email
    ]
    order = {each.id: number for number, each in enumerate(partnership.organisations())}
    return sorted(found, key=lambda each: order[each.organisation_id])


def named(raters: "Iterable[Rater]", *states: RaterState) -> list[Named]:
    """Return the raters in these states as the rules see them: under the main place, or the employer."""
    found = [rater for rater in raters if rater.state in states]
    places = {each.person.id: each.assignment.organisation for each in _in_post()}
    organisations = {rater.person_id: places.get(rater.person_id) or rater.person.employer for rater in found}
    return [
        Named(rater.person_id, Group(rater.group), held.id, held.name)
        for rater in found
        for held in [organisations[rater.person_id]]
    ]


def _in_post() -> "Sequence[InPost]":
    return partnership.people_in_post()


def _group(found: "InPost", home: set[UUID], reports: set[UUID]) -> Group:
    if found.person.id in reports:
        return Group.REPORTS
    return Group.HOME if found.assignment.organisation_id in home else Group.PARTNERS


def _near(leader_id: UUID, reports: set[UUID]) -> dict[UUID, Near]:
    """Who sees the leader at work: those who report to the leader, of the own teams, or of the same talks."""
    today, teams = partnership.today(), _teams_of(leader_id)
    met = talks.people_met(leader_id, today - TALKS_OF, today)
    together = {each.person_id for each in partnership.assignments_in_post() if each.team_id in teams}
    return (
        dict.fromkeys(met, Near.TALK)
        | dict.fromkeys(together, Near.TEAM)
        | dict.fromkeys(met & together, Near.BOTH)
        | dict.fromkeys(reports, Near.REPORT)
    )


def _new(review: "Review") -> dict[UUID, date]:
    """Since when people work here who will not have done so for the months of contact when raters are asked.

    Nobody where the leader is as new: then all of them are.
    """
    began: dict[UUID, date] = {}
    for each in partnership.assignments_in_post():
        began[each.person_id] = min(each.since, began.get(each.person_id, each.since))
    latest = review.year.opens_on - CONTACT
    if began.get(review.leader_id, latest) > latest:
        return {}
    return {person: day for person, day in began.items() if day > latest}


def _teams_of(person_id: UUID) -> set[UUID]:
    """The teams in which somebody works, with those right below: whom a leader sees day by day."""
    own = {each.team_id for each in partnership.assignments_in_post() if each.person_id == person_id}
    below = {team.id for team in partnership.standing_teams() if team.parent_id in own}
    return {team for team in own | below if team is not None}
