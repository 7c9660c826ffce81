"""Carrying a confirmed plan out, through the services that keep the roster."""

from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations.access import Actor
from accord.partnership import people, services
from accord.partnership.importing.changes import Change
from accord.partnership.importing.choices import ADD, NONE, Choices, Outcome
from accord.partnership.importing.joining import Details, Joiner
from accord.partnership.importing.plan import Plan
from accord.partnership.importing.teams import NewTeam, TeamRef
from accord.partnership.models import Assignment, Organisation, Person, Team
from accord.partnership.people import NewPerson, NewPlace

if TYPE_CHECKING:
    from accord.partnership.importing.managers import Ref


class Enactment:
    """One plan being carried out; call `carry_out` once, inside a transaction."""

    def __init__(self, plan: Plan, choices: Choices, actor: Actor) -> None:
        self._plan, self._choices, self._actor = plan, choices, actor
        self._organisations = {found.id: found for found in Organisation.objects.all()}
        self._on_record: dict[UUID, Team] = Team.objects.in_bulk()
        self._people: dict[Ref, Person] = dict(Person.objects.in_bulk())
        self._teams: dict[str, Team | None] = {}

    def carry_out(self) -> Outcome:
        """Add teams, then people, then their places; then change; then end."""
        for team in self._plan.teams:
            self._settle_team(team)
        self._join()
        self._place()
        self._change()
        self._end()
        return self._outcome()

    def _settle_team(self, new: NewTeam) -> None:
        answer = self._choices.teams[new.key]
        if answer == ADD:
            self._teams[new.key] = services.team_add(
                name=new.name,
                organisation=self._organisations[new.organisation],
                parent=None,
                actor=self._actor,
            )
        else:
            self._teams[new.key] = None if answer == NONE else self._on_record[UUID(answer)]

    def _join(self) -> None:
        new = [joiner for joiner in self._plan.joiners if joiner.returning is None]
        joined = people.people_join(people=map(self._new_person, new), actor=self._actor)
        self._people |= {joiner.row: person for joiner, person in zip(new, joined, strict=True)}
        changes = []
        for joiner in self._plan.joiners:
            if joiner.returning is not None:
                person = self._people[joiner.row] = self._people[joiner.returning]
                changes.append((person, _details(joiner)))
        people.people_change(changes=changes, actor=self._actor)

    def _new_person(self, joiner: Joiner) -> NewPerson:
        return NewPerson(**_details(joiner), employer=self._organisations[joiner.organisation])

    def _place(self) -> None:
        places = [
            NewPlace(
                person=self._people[joiner.row],
                organisation=self._organisations[joiner.organisation],
                team=self._team(joiner.team),
                tier=joiner.tier,
                role=joiner.role,
                manager=self._people[joiner.manager] if joiner.manager is not None else None,
                since=joiner.since,
                main=True,
            )
            for joiner in self._plan.joiners
        ]
        people.places_give(places=places, actor=self._actor)

    def _change(self) -> None:
        changes = self._plan.changes
        details = [(self._people[change.person], dict(change.details)) for change in changes]
        people.people_change(changes=details, actor=self._actor)
        places = self._places()
        corrections = [(places[change.place], self._corrected(change)) for change in changes]
        people.places_correct(
            corrections=[(place, fields) for place, fields in corrections if fields], actor=self._actor
        )

    def _places(self) -> dict[UUID, Assignment]:
        """The places that change, each with its person as we hold it."""
        found: dict[UUID, Assignment] = Assignment.objects.in_bulk(
            [change.place for change in self._plan.changes]
        )
        for place in found.values():
            place.person = self._people[place.person_id]
        return found

    def _corrected(self, change: Change) -> dict[str, object]:
        fields: dict[str, object] = {
            "role": change.role,
            "tier": change.tier,
            "team": self._team(change.team),
            "manager": self._people[change.manager] if change.manager is not None else None,
            "until": change.until if change.ends_anew else None,
        }
        return {name: value for name, value in fields.items() if value is not None}

    def _end(self) -> None:
        """End what the list says, and who was chosen."""
        leaving = [(self._people[joiner.row], joiner.until) for joiner in self._plan.joiners]
        leaving += [
            (self._people[change.person], change.until)
            for change in self._plan.changes
            if not change.ends_anew
        ]
        leaving += [
            (self._people[person_id], self._choices.last_day) for person_id in sorted(self._choices.leaving)
        ]
        ended = [(person, last_day) for person, last_day in leaving if last_day is not None]
        people.people_leave(leaving=ended, actor=self._actor)

    def _team(self, team: TeamRef) -> Team | None:
        if isinstance(team, str):
            return self._teams[team]
        return self._on_record[team] if team else None

    def _outcome(self) -> Outcome:
        plan, choices = self._plan, self._choices
        returned = sum(joiner.returning is not None for joiner in plan.joiners)
        return Outcome(
            joined=len(plan.joiners) - returned,
            returned=returned,
            changed=len(plan.changes),
            left=len(choices.leaving),
            teams=sum(choices.teams[team.key] == ADD for team in plan.teams),
        )


def _details(joiner: Joiner) -> Details:
    return Details(
        given_name=joiner.given_name,
        family_name=joiner.family_name,
        email=joiner.email,
        staff_number=joiner.staff_number,
    )
