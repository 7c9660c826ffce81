"""Who could help Northmoor from outside; how briefs, candidates and views on them come about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.foundations.access import Area
from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.steps.expertise.briefs import services
from accord.steps.expertise.briefs.rules import Said, Stance
from accord.steps.expertise.briefs.services import Known
from accord.steps.expertise.engagements import services as engaging
from accord.steps.expertise.needs import services as needs

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.steps.expertise.briefs.models import Candidate, Facilitator

STEWARD = "Anna Rees"
KNOWN = {
    "tom": Known(
        given_name="Tom",
        family_name="Albright",
        email="tom@albright.example",
        organisation="Albright & Daughters",
        skills="Joint budgets\nOpen-book accounting\nTalks about money",
        languages="English",
    ),
    "nerys": Known(
        given_name="Nerys",
        family_name="Marlow",
        email="nerys@marlow.example",
        organisation="Marlow Facilitation",
        skills="Talks about results\nTwo sides that see things differently\nDebriefs with leaders",
        languages="English, Welsh",
    ),
    "mair": Known(
        given_name="Mair",
        family_name="Penry",
        email="mair.penry@wyebridge.example",
        organisation="Wyebridge Facilitation",
        skills="Large meetings\nSchools and building firms at one table",
        languages="English, Welsh, French",
    ),
}
View = tuple[Stance, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """Who stood for a brief. interests: past work, by partner; views: what each partner thought."""

    key: str
    offer: str
    day_rate: int
    views: Mapping[str, View]
    interests: Mapping[str, str]
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A need with its brief. first, last: days of the story. shares: in pounds, by partner."""

    title: str
    why: str
    raised_by: str
    outcome: str
    scope: str
    areas: tuple[Area, ...]
    first: int
    last: int
    days: int
    shares: Mapping[str, int]
    judged_by: str
    statement: str = ""


def write_down(northmoor: Northmoor, days: Days, *, day: int) -> dict[str, "Facilitator"]:
    """Put those who are known into the directory."""
    with days.on(day, 9):
        actor = northmoor.actor(STEWARD)
        return {key: services.facilitator_add(known=known, actor=actor) for key, known in KNOWN.items()}


def stand(
    northmoor: Northmoor,
    days: Days,
    known: Mapping[str, "Facilitator"],
    wanted: Wanted,
    stood: tuple[Stood, ...],
    *,
    day: int,
) -> list["Candidate"]:
    """Raise a need, write its brief the day after, name who stands for it, and let each partner think."""
    with days.on(day, 10):
        need = needs.need_raise(title=wanted.title, why=wanted.why, actor=northmoor.actor(wanted.raised_by))
    with days.on(day + 1, 10):
        brief = services.brief_begin(
            need=need, said=_said(northmoor, days, wanted), actor=northmoor.actor(STEWARD)
        )
        found = [
            services.candidate_add(
                brief=brief,
                facilitator=known[each.key],
                offer=each.offer,
                day_rate=each.day_rate,
                interests=_by_id(northmoor, each.interests),
                other=each.other,
                actor=northmoor.actor(STEWARD),
            )
            for each in stood
        ]
    with days.on(day + 2, 15):
        for candidate, each in zip(found, stood, strict=True):
            for partner, (stance, words) in each.views.items():
                services.view_give(
                    candidate=candidate,
                    organisation=northmoor.organisations[partner],
                    stance=stance,
                    words=words,
                    actor=northmoor.actor(signing.SIGNATORIES[partner]),
                )
    return found


def propose(northmoor: Northmoor, days: Days, candidate: "Candidate", *, day: int) -> "Proposal":
    """Kestrel puts an appointment before the partners."""
    with days.on(day, 11):
        proposal = engaging.engagement_propose(candidate=candidate, actor=northmoor.actor("Kay Lowell"))
        clockwork.strike()  # sends the letters to those who may sign
    return proposal


def _said(northmoor: Northmoor, days: Days, wanted: Wanted) -> Said:
    return Said(
        outcome=wanted.outcome,
        scope=wanted.scope,
        areas=tuple(area.value for area in wanted.areas),
        first_day=days.day(wanted.first),
        last_day=days.day(wanted.last),
        days=wanted.days,
        shares={str(northmoor.organisations[key].id): pounds for key, pounds in wanted.shares.items()},
        judged_by=wanted.judged_by,
        statement=wanted.statement,
    )


def _by_id(northmoor: Northmoor, said: Mapping[str, str]) -> dict[str, str]:
    return {str(northmoor.organisations[key].id): words for key, words in said.items()}
