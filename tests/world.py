"""A world in which every address of the house leads somewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from accord.mechanisms.plans.rules import Whose
from accord.mechanisms.plans.tests.world import own
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.bringing.tests.world import brought as finished_survey
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import draft
from accord.mechanisms.talks import services as talks
from accord.mechanisms.talks.rules import Cause
from accord.partnership import naming
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.importing import services as importing
from accord.partnership.naming import Nominee
from accord.partnership.programme.tests.world import drafted as programme_drafted
from accord.partnership.rules import Tier
from accord.privacy import services as privacy
from accord.privacy.arrangement import services as arranging
from accord.privacy.rules import About
from accord.standards import selectors as standards
from accord.steps.values import services as values
from tests.cast import SINCE, Cast
from tests.doors import ADMINISTRATOR, INSIDE, PLAIN, SIGNATORY
from tests.published import VALUES, stored

if TYPE_CHECKING:
    from accord.partnership.models import Assignment

PEOPLE = "Organisation,Name,E-mail\nNorthmoor Council,Nia Pugh,nia.pugh@council.example\n"


@dataclass(frozen=True)
class World:
    """The cast with a thing of each kind, by name."""

    cast: Cast
    things: Mapping[str, UUID | str]

    def address(self, name: str, *, partnership_id: UUID | None = None) -> str:
        """Return where a door is, with the things of this world; in another partnership if one is given."""
        parts = {part: self.things[thing] for part, thing in INSIDE[name].takes.items()}
        return reverse(name, kwargs={"partnership_id": partnership_id or self.cast.partnership.id, **parts})


def build_world(cast: Cast) -> World:
    """Build what every door needs to lead somewhere."""
    opened = open_round(cast, council=6, kestrel=6)
    result, later = stored(cast), stored(cast, title="Round of January")
    cast.add_team("Site north", cast.kestrel, 3)  # small teams, so that merging them is offered
    team = cast.add_team("Site south", cast.kestrel, 4)
    with cast.in_scope():
        steward = cast.actor("steward")
        talk = talks.talk_open(result=result, held_on=partnership.today(), place="", actor=steward)
        first, second = list(talk.points.all())[:2]
        decided = talks.point_decide_act(
            point=first,
            reading="We hear of it too late.",
            cause=Cause.GOVERNANCE,
            title="One shared list of problems",
            owner=cast.kestrel_member,
            due=partnership.today() + timedelta(days=20),
            actor=steward,
        )
        assert decided.undertaking is not None
        drafted = draft(cast, title="Round of April", cuts=["organisation", "team", "organisation_tier"])
        proposal = rounds.round_propose(round=draft(cast, title="Round of July"), actor=steward)
        brought = finished_survey(cast)
        wrong = privacy.correction_ask(about=About.GIVEN_NAME, should_be="Maya", actor=cast.actor(PLAIN))
        arrangement = arranging.arrangement_draft(actor=steward)
        place = second_place(cast)
        line = own(cast)
        joint = _joint_things(cast)
        held = importing.import_start(
            content=PEOPLE.encode(), file_name="people.csv", actor=cast.actor(ADMINISTRATOR)
        )
    return World(
        cast,
        {
            "round": result.round_id,
            "later_round": later.round_id,
            "open_round": opened.round.id,
            "draft": drafted.id,
            "item": VALUES,
            "step": "leadership",
            "talk": talk.id,
            "point": second.id,
            "undertaking": decided.undertaking.id,
            "arrangement": arrangement.id,
            "correction": wrong.id,
            "person": cast.member.id,
            "import": held.id,
            "part": "notes",
            "proposal": proposal.id,
            "brought": brought.subject_id,
            "party": cast.kestrel.id,
            "team": team.id,
            "place": place.id,
            "twin": cast.manager.id,
            "person_kind": Whose.PERSON.value,
            "line": line.id,
            **_charters(cast),
            **joint,
        },
    )


def _joint_things(cast: Cast) -> dict[str, UUID | str]:
    """Somebody who is named to sign and has not confirmed yet, a programme that is drafted, a setting."""
    deputy = naming.signatory_name(
        nominee=Nominee(given_name="Dora", family_name="Lind", email="dora@harbour.example", deputy=True),
        organisation=cast.harbour,
        actor=cast.actor("harbour_signatory"),
    )
    cast.people["harbour_deputy"] = deputy.person
    year = programme_drafted(cast)
    return {
        "partner": cast.kestrel.id,
        "mandate": deputy.id,
        "setting": "minimum",
        "programme": year.id,
        "entry": year.entries.all()[0].id,
        "kind": "talk",
    }


def second_place(cast: Cast) -> "Assignment":
    """Give the plain member a place beside the main one."""
    return people.assignment_give(
        person=cast.member,
        organisation=cast.council,
        team=None,
        tier=Tier.MANAGER,
        role="Site clerk",
        manager=None,
        since=SINCE,
        main=False,
        actor=cast.system,
    )


def _charters(cast: Cast) -> Mapping[str, UUID | str]:
    """The levels of the charter in force are being written, and the next version is commented on."""
    with cast.in_scope():
        steward, in_force = cast.actor("steward"), standards.charter_in_force()
        assert in_force is not None
        values.annex_begin(charter=in_force, actor=steward)
        charter = values.charter_next(actor=steward)
        behaviour = standards.behaviours(charter)[0]
        comment = values.comment_make(
            charter=charter, clause=behaviour, words="Say by when.", actor=cast.actor(SIGNATORY)
        )
        return {
            "charter": charter.id,
            "value": behaviour.value_id,
            "behaviour": behaviour.id,
            "comment": comment.id,
            "former_charter": in_force.id,
            "former_behaviour": standards.behaviours(in_force)[0].id,
            "paper": "a4",
        }
