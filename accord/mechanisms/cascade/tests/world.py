"""A tree of teams, and something on its way down it; built through services.

Board (joint): Ruth Aske of the council, who leads it, and Kay Lowell of Kestrel. Below it Schools (council,
led by Sam Poole, three more) and Site (Kestrel, four, nobody leads it: it passes up). Everybody else of the
cast is in no team.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from accord.foundations import clock
from accord.mechanisms.cascade import selectors, services, subjects, tokens
from accord.mechanisms.cascade.models import Briefing, Cascade, Recipient
from accord.mechanisms.cascade.subjects import Dilemma, Option, Point, Subject
from accord.partnership import people
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Tier
from tests.cast import SINCE, Cast
from tests.standing import again

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.partnership.models import Organisation, Person, Team

KIND = "tests.subject"
SAYS = ("It says: rather not.", "It says: very well.", "It says: why not.")
SITUATION = "It rains."
COURSES = ("I go out.", "I stay in.", "I ask somebody.")
CASE_WORDS = (SITUATION, *COURSES, *SAYS)
CASE = Dilemma(
    situation=SITUATION,
    options=(
        Option(COURSES[0], SAYS[0]),
        Option(COURSES[1], SAYS[1]),
        Option(COURSES[2], SAYS[2]),
    ),
    behaviour="We look at the sky.",
    standard="Every morning.",
)


@subjects.subject(KIND)
def _subject(_subject_id: UUID) -> Subject:
    return Subject(title="How we work together", points=(Point("We look at the sky."),), dilemmas=(CASE,))


@dataclass
class Down:
    """A cascade under way."""

    cast: Cast
    cascade: Cascade

    @property
    def ruth(self) -> "Actor":
        return self.cast.actor("director")

    @property
    def sam(self) -> "Actor":
        return self.cast.actor("manager")

    @property
    def steward(self) -> "Actor":
        return self.cast.actor("steward")

    def briefing(self, name: str) -> Briefing:
        """Return a team of the cascade, or the people of an organisation in no team, by its name."""
        found = {str(each): each for each in Briefing.objects.filter(cascade=self.cascade)}
        return selectors.briefing_for(self.steward, self.cascade.id, found[name].id)

    def give(
        self, name: str, actor: "Actor", present: "list[Person] | None" = None, **given: Any
    ) -> Briefing:
        """Brief a team today, with everybody there."""
        briefing = self.briefing(name)
        there = [each.person_id for each in selectors.recipients_in(briefing)]
        return services.briefing_give(
            briefing=briefing,
            given_on=given.pop("given_on", partnership.today()),
            present=there if present is None else [person.id for person in present],
            asked=given.pop("asked", "Who pays?"),
            actor=actor,
        )

    def recipient(self, person: "Person") -> Recipient:
        """Return somebody's row as it is."""
        return Recipient.objects.get(cascade=self.cascade, person=person)

    def people_in(self, name: str) -> "list[Person]":
        """Return who can be told in a team."""
        return [each.person for each in selectors.recipients_in(self.briefing(name)) if each.person]

    def link(self, person: "Person", page: str = "start") -> str:
        """Return where somebody's letter leads."""
        return reverse(f"acknowledging:{page}", args=[tokens.token_for(self.recipient(person).id)])

    def address(self, page: str, name: str = "") -> str:
        """Return the address of a page of the cascade, or of one of its teams."""
        parts = {"briefing_id": self.briefing(name).id} if name else {}
        return reverse(
            f"cascade:{page}",
            kwargs={"partnership_id": self.cast.partnership.id, "cascade_id": self.cascade.id, **parts},
        )


def teams(cast: Cast) -> None:
    """Build the tree, if it does not stand yet."""
    with cast.in_scope():
        stands = any(team.name == "Board" for team in partnership.standing_teams())
    if not stands:
        again("cascade teams", lambda: _teams(cast))


def _teams(cast: Cast) -> None:
    with cast.in_scope():
        board = partnerships.team_add(name="Board", organisation=None, parent=None, actor=cast.system)
        place(cast, cast.director, cast.council, board, Tier.DIRECTOR)
        place(cast, cast.kestrel_signatory, cast.kestrel, board, Tier.DIRECTOR, manager=cast.director)
    schools = cast.add_team("Schools", cast.council, 3, parent=board)
    cast.add_team("Site", cast.kestrel, 4, parent=board)
    with cast.in_scope():
        place(cast, cast.manager, cast.council, schools, Tier.MANAGER)


def place(
    cast: Cast,
    person: "Person",
    organisation: "Organisation",
    team: "Team | None",
    tier: Tier,
    *,
    manager: "Person | None" = None,
    main: bool = False,
) -> None:
    """Give somebody a place."""
    partnerships.assignment_give(
        person=person,
        organisation=organisation,
        team=team,
        tier=tier,
        role="",
        manager=manager,
        since=SINCE if not main else partnership.today(),
        main=main,
        actor=cast.system,
    )


def started(cast: Cast, *, subject_id: UUID | None = None, **given: Any) -> Down:
    """Send something down the tree; wants to be in scope."""
    teams(cast)
    cascade = services.cascade_start(
        title="How we work together",
        subject_kind=KIND,
        subject_id=subject_id or cast.partnership.id,
        actor=cast.actor("steward"),
        **given,
    )
    return Down(cast, cascade)


def announced(cast: Cast) -> Down:
    """Announce something without a hard case."""
    teams(cast)
    cascade = services.cascade_start(
        title="We move in May", words="The office moves on 4 May.", actor=cast.actor("steward")
    )
    return Down(cast, cascade)


def joins(cast: Cast, name: str, team: "Team", *, email: str = "") -> "Person":
    """Let somebody join a team today, without an address where none is given."""
    organisation = team.organisation or cast.council
    (person,) = people.people_join(
        people=[
            NewPerson(given_name=name, family_name="New", email=email, staff_number="", employer=organisation)
        ],
        actor=cast.system,
    )
    people.places_give(
        places=[
            NewPlace(
                person=person,
                organisation=organisation,
                team=team,
                tier=Tier.EVERYONE,
                role="",
                manager=None,
                since=partnership.today(),
                main=True,
            )
        ],
        actor=cast.system,
    )
    return person


def leaves(cast: Cast, person: "Person") -> None:
    """Let somebody leave: yesterday was the last day."""
    yesterday = partnership.today() - timedelta(days=1)
    people.people_leave(leaving=[(person, yesterday)], actor=cast.system)


def after(days: int) -> Any:
    """Let it be so many days later."""
    return clock.at(clock.now() + timedelta(days=days))
