"""A world in which every address of the house leads somewhere, with somebody for every role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse

from accord.foundations import access, clock
from accord.mechanisms.cascade import selectors as down
from accord.mechanisms.cascade import services as cascades
from accord.mechanisms.first_hour.tests.world import things as first_hour
from accord.mechanisms.measures.tests.world import registered
from accord.mechanisms.plans.selectors import plan_of, plan_of_partnership
from accord.mechanisms.plans.tests.world import own
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.bringing.tests.world import brought as finished_survey
from accord.mechanisms.rounds.comments.tests.world import commented
from accord.mechanisms.rounds.publishing.services import result_store
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.library_world import begun, translated
from accord.mechanisms.rounds.questionnaires.tests.world import draft
from accord.mechanisms.team_talks.tests.world import things as dealt
from accord.mechanisms.undertakings.tests.world import given_to
from accord.partnership import naming
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.importing import services as importing
from accord.partnership.interests import services as interests
from accord.partnership.naming import Nominee
from accord.partnership.programme.tests.world import drafted as programme_drafted
from accord.partnership.rules import Office, Tier
from accord.privacy import services as privacy
from accord.privacy.arrangement import services as arranging
from accord.privacy.rules import About
from accord.standards import selectors as standards
from accord.steps.evaluation import services as evaluation
from accord.steps.leadership.feedback.tests.doors import led_and_reviewed
from accord.steps.objectives.tests.doors import objectives_in
from accord.steps.values import services as values
from accord.steps.values.our_dilemmas.asking import dilemmas_ask
from accord.steps.values.tests.dilemmas import released
from tests.cast import SINCE, Cast
from tests.doors import INSIDE
from tests.published import VALUES, empty, stored
from tests.talked import talked_about
from tests.world_after_talks import climbing, left_behind
from tests.world_culture import culture
from tests.world_expertise import helped, suggestion
from tests.world_practical import practical
from tests.world_releases import things as releases
from tests.world_transition import passing

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing, Cascade
    from accord.mechanisms.rounds.questionnaires.models import Version
    from accord.partnership.models import Assignment, Interest, Mandate
    from accord.steps.values.models import Dilemma

PEOPLE = "Organisation,Name,E-mail\nNorthmoor Council,Nia Pugh,nia.pugh@council.example\n"


WORDS: dict[str, UUID | str] = {
    "item": VALUES,
    "calendar": "mine",
    "part": "notes",
    "setting": "minimum",
    "whose_plan": "person",
    "period": "2026-Q1",
    "instrument": "trust",
    "language": "pl",
    "section": "own:told",
    "clause": "statement",
    "area": "systems",
    "presence_kind": "plan",
    "week": "2026-W49",
    "moment": "before",
    "statement": "own:late",
    "way": "up",
    "count": "count",
    "pair": "meeting",
    "year_released": "2026",
}
"""Parts of addresses that are words."""


@dataclass(frozen=True)
class World:
    """The cast with a thing of each kind, by name."""

    cast: Cast
    things: Mapping[str, UUID | str]
    subjects: Mapping[str, object] = field(default_factory=dict)

    def address(self, name: str, *, partnership_id: UUID | None = None) -> str:
        """Return where a door is, with the things of this world; in another partnership if one is given."""
        parts = {part: self.things[thing] for part, thing in INSIDE[name].takes.items()}
        return reverse(name, kwargs={"partnership_id": partnership_id or self.cast.partnership.id, **parts})

    def opened_to(self, visitor: str) -> set[str]:
        """Return the doors of which a member of the cast holds the right today."""
        actor = self.cast.actor(visitor)
        with self.cast.in_scope():
            return {
                name
                for name, door in INSIDE.items()
                if access.allows(actor, door.right, self.subjects[door.about] if door.about else None)
            }


def build_world(cast: Cast) -> World:
    """Build what every door needs to lead somewhere, and somebody for every role."""
    opened = open_round(cast, council=6, kestrel=6, by_card=2)
    result, later = stored(cast), stored(cast, title="Round of January")
    cast.add_team("Site north", cast.kestrel, 3)  # small teams, so that merging them is offered
    team = cast.add_team("Site south", cast.kestrel, 4)
    _people_of_every_role(cast)
    ownerless = left_behind(cast)
    with cast.in_scope():
        steward = cast.actor("steward")
        given = given_to(cast, cast.member)
        drafted = draft(cast, title="Round of April", cuts=["organisation", "team", "organisation_tier"])
        proposal = rounds.round_propose(round=draft(cast, title="Round of July"), actor=steward)
        evaluation.heard_begin(round=result.round, actor=cast.system)
        brought = finished_survey(cast)
        line = own(cast)
        interest, place, mandate = _interest(cast), second_place(cast), cast.deputy.mandates.get()
        named, dilemma, measure = _named(cast), released(cast), registered(cast)
        held = importing.import_start(
            content=PEOPLE.encode(), file_name="people.csv", actor=cast.actor("administrator")
        )
        comment, cards = commented(cast, result.round), dealt(cast, result) | first_hour(cast)
    subjects: dict[str, Any] = {
        **_cascade(cast),
        **climbing(cast),
        **_of_steps(cast),
        **talked_about(cast, result),
        **cards,
        "open_round": opened.round,
        "draft": drafted,
        "measure": measure,
        "ownerless": ownerless,
        "given": given,
        "import": held,
        "proposal": proposal,
        "party": cast.kestrel,
        "person": cast.member,
        "twin": cast.manager,
        "team": team,
        "place": place,
        "own_organisation": cast.council,
        "own_mandate": mandate,
        "mandate": named,
        "interest": interest,
        "line": line,
        "dilemma": dilemma,
        "version": _questionnaire(cast),
    }
    things: dict[str, UUID | str] = WORDS | {name: found.id for name, found in subjects.items()}
    things |= {"commented_round": result.round_id, "comment_that_waits": comment.id, "start": "organisation"}
    things |= {"round": result.round_id, "later_round": later.round_id, "brought": brought.subject_id}
    things |= {**_data_rights(cast), **_programme(cast), **_charters(cast)}
    things |= {"suggestion": suggestion(cast), "dilemma_round": _asked_about(cast, dilemma)}
    with cast.in_scope():
        plans = {"our_plan": plan_of_partnership(), "own_plan": plan_of(line)}
    return World(cast, things, subjects | plans | {"own_party": cast.council.id})


def _of_steps(cast: Cast) -> dict[str, Any]:
    """What the steps bring, in an order in which each finds what it needs."""
    return {
        **objectives_in(cast),
        **led_and_reviewed(cast),
        **practical(cast),
        **culture(cast),
        **passing(cast),
        **helped(cast),
    }


def _cascade(cast: Cast) -> "dict[str, Cascade | Briefing]":
    """Something is announced to all; a team that nobody leads is the steward's to brief."""
    with cast.in_scope():
        cascade = cascades.cascade_start(
            title="We move in May", words="The office moves on 4 May.", actor=cast.actor("steward")
        )
        theirs = down.briefings_of(cast.steward.id, stewards=True)
        led_by_nobody = next(briefing for briefing in theirs if briefing.leader is None)
        return {"cascade": cascade, "briefing": led_by_nobody}


def _questionnaire(cast: Cast) -> "Version":
    """A questionnaire that is being written, in two languages."""
    with cast.in_scope():
        return translated(cast, begun(cast))


def _interest(cast: Cast) -> "Interest":
    """What the plain member has declared."""
    return interests.interest_declare(
        what="Shares in a builder", since=partnership.today(), until=None, actor=cast.actor("member")
    )


def _named(cast: Cast) -> "Mandate":
    """The plain member is named as one more deputy of the own organisation, and has not confirmed it."""
    return naming.signatory_name(
        nominee=Nominee(given_name="Mia", family_name="Marsh", email=cast.member.email, deputy=True),
        organisation=cast.council,
        actor=cast.actor("council_signatory"),
    )


def _programme(cast: Cast) -> Mapping[str, UUID | str]:
    """A programme of the year that is being drafted."""
    with cast.in_scope():
        released = {name: found.id for name, found in releases(cast).items()}
        year = programme_drafted(cast)
        return released | {"programme": year.id, "entry": year.entries.all()[0].id, "kind": "talk"}


def _data_rights(cast: Cast) -> Mapping[str, UUID]:
    """The plain member says what is wrong, and who is responsible for what is being drafted."""
    with cast.in_scope():
        wrong = privacy.correction_ask(about=About.GIVEN_NAME, should_be="Maya", actor=cast.actor("member"))
        arrangement = arranging.arrangement_draft(actor=cast.actor("steward"))
        return {"correction": wrong.id, "arrangement": arrangement.id}


def _asked_about(cast: Cast, dilemma: "Dilemma") -> UUID:
    """A round that has asked about a dilemma, and too few have answered."""
    with cast.in_scope():
        opens = clock.now() + timedelta(days=5)
        round = dilemmas_ask(
            dilemma_ids=[dilemma.id],
            title="Our dilemmas",
            opens_at=opens,
            closes_at=opens + timedelta(days=5),
            actor=cast.actor("steward"),
        )
        texts = {item.key: item.text for item in questionnaires.items(round)}
        result_store(round=round, published=empty(cast, str(round.id), texts), actor=cast.system)
        return round.id


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
            charter=charter, clause=behaviour, words="Say by when.", actor=cast.actor("kestrel_signatory")
        )
        return {
            "charter": charter.id,
            "value": behaviour.value_id,
            "behaviour": behaviour.id,
            "comment": comment.id,
            "former_charter": in_force.id,
            "former_behaviour": standards.behaviours(in_force)[0].id,
            "behaviour_in_force": standards.behaviours(in_force)[0].id,
            "paper": "a4",
        }


def _people_of_every_role(cast: Cast) -> None:
    """Add whom the cast does not have: the facilitator's engagement ends today."""
    with cast.in_scope():
        today = partnership.today()
    cast.add_colleague("senior_manager", cast.council, tier=Tier.SENIOR_MANAGER)
    cast.add_colleague("deputy", cast.council)
    cast.name_signatory("deputy", cast.council, deputy=True)
    cast.add_colleague("board_member", cast.council)
    cast.appoint("board_member", Office.BOARD_MEMBER)
    cast.add_facilitator(until=today)
    for office in (Office.TRUSTED_PERSON, Office.PROGRAMME_OFFICER):
        cast.add_outsider(office.value)
        cast.appoint(office.value, office)
