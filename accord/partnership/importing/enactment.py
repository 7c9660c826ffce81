"""Carrying a confirmed plan out, through the services that keep the roster."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypedDict
from uuid import UUID

from accord.foundations.access import Actor
from accord.partnership import services
from accord.partnership.importing.changes import Change
from accord.partnership.importing.joining import Joiner
from accord.partnership.importing.plan import Plan
from accord.partnership.importing.teams import TeamRef
from accord.partnership.models import Assignment, Organisation, Person, Team

if TYPE_CHECKING:
    from accord.partnership.importing.managers import Ref

ADD, NONE = "add", "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the administrator decided beside the list itself.

    teams: for each new team by its key ADD, NONE, or the id of the team that it is.
    leaving: those who leave; last_day: theirs.
    """

    teams: Mapping[str, str]
    leaving: frozenset[UUID] = frozenset()
    last_day: date | None = None


class Outcome(TypedDict):
    """What was done, in numbers."""

    joined: int
    returned: int
    changed: int
    left: int
    teams: int


class Enactment:
    """One plan being carried out; call `carry_out` once, inside a transaction."""

    def __init__(self, plan: Plan, choices: Choices, actor: Actor) -> None:
        self._plan, self._choices, self._actor = plan, choices, actor
        self._organisations = {found.id: found for found in Organisation.objects.all()}
        self._people: dict[Ref, Person] = dict(Person.objects.in_bulk())
        self._teams: dict[str, Team | None] = {}

    def carry_out(self) -> Outcome:
        """Add teams, then people, then their places; then change; then end."""
        plan = self._plan
        added = sum(map(self._settle_team, (team.key for team in plan.teams)))
        for joiner in plan.joiners:
            self._people[joiner.row] = self._person(joiner)
        for joiner in plan.joiners:
            self._place(joiner)
        for change in plan.changes:
            self._change(change)
        for person_id in sorted(self._choices.leaving):
            self._leave(self._people[person_id], self._choices.last_day)
        returned = sum(joiner.returning is not None for joiner in plan.joiners)
        return Outcome(
            joined=len(plan.joiners) - returned,
            returned=returned,
            changed=len(plan.changes),
            left=len(self._choices.leaving),
            teams=added,
        )

    def _settle_team(self, key: str) -> bool:
        """Say whether the team was added."""
        answer = self._choices.teams[key]
        if answer == ADD:
            new = next(team for team in self._plan.teams if team.key == key)
            organisation = self._organisations[new.organisation]
            self._teams[key] = services.team_add(
                name=new.name, organisation=organisation, parent=None, actor=self._actor
            )
            return True
        self._teams[key] = None if answer == NONE else Team.objects.get(id=answer)
        return False

    def _person(self, joiner: Joiner) -> Person:
        if joiner.returning is None:
            return services.person_join(
                given_name=joiner.given_name,
                family_name=joiner.family_name,
                email=joiner.email,
                staff_number=joiner.staff_number,
                employer=self._organisations[joiner.organisation],
                actor=self._actor,
            )
        person = self._people[joiner.returning]
        services.person_change(
            person=person,
            actor=self._actor,
            given_name=joiner.given_name,
            family_name=joiner.family_name,
            email=joiner.email,
            staff_number=joiner.staff_number,
        )
        return person

    def _place(self, joiner: Joiner) -> None:
        person = self._people[joiner.row]
        services.assignment_give(
            person=person,
            organisation=self._organisations[joiner.organisation],
            team=self._team(joiner.team),
            tier=joiner.tier,
            role=joiner.role,
            manager=self._people[joiner.manager] if joiner.manager is not None else None,
            since=joiner.since,
            main=True,
            actor=self._actor,
        )
        if joiner.until is not None:
            self._leave(person, joiner.until)

    def _change(self, change: Change) -> None:
        person = self._people[change.person]
        if change.details:
            services.person_change(person=person, actor=self._actor, **dict(change.details))
        place = Assignment.objects.get(id=change.place)
        fields: dict[str, object] = {
            "role": change.role,
            "tier": change.tier,
            "team": self._team(change.team),
        }
        if change.manager is not None:
            fields["manager"] = self._people[change.manager]
        if place.until is not None:
            fields["until"] = change.until
        given = {name: value for name, value in fields.items() if value is not None}
        if given:
            services.assignment_correct(assignment=place, actor=self._actor, **given)
        if change.until is not None and place.until is None:
            self._leave(person, change.until)

    def _leave(self, person: Person, last_day: date | None) -> None:
        if last_day is not None:
            services.person_leave(person=person, last_day=last_day, actor=self._actor)

    def _team(self, team: TeamRef) -> Team | None:
        if isinstance(team, str):
            return self._teams[team]
        return Team.objects.get(id=team) if team else None
