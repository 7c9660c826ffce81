"""An objective as pages show it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.partnership import selectors as partnership
from accord.steps.objectives import hints, rules, selectors, words
from accord.steps.objectives.rules import Held, Kind, Stage
from accord.web.components import Fact, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.foundations.access import Actor
    from accord.partnership.models import Assignment
    from accord.steps.objectives.models import Assessment, Objective, Wording
    from accord.steps.objectives.services import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One person's objective in a list.

    words: the latest, agreed or not. agrees: whether it waits for me. said: at the end of the year.
    """

    name: str
    role: str
    objective: "Objective | None"
    words: "Wording | None"
    state: State
    agrees: bool
    url: str
    write_url: str
    said: "tuple[Assessment, ...]" = ()


def row(place: "Assignment", objective: "Objective | None", *, is_own: bool) -> Row:
    """Return a place, with its objective, as a row for the person or for the line manager."""
    latest = selectors.latest(objective)
    stage = rules.stage(latest)
    waits_for = Stage.WAITS_FOR_PERSON if is_own else Stage.WAITS_FOR_MANAGER
    write_url = write_page(place)
    return Row(
        name=place.organisation.name if is_own else place.person.name,
        role=place.role,
        objective=objective,
        words=latest,
        state=words.state_word(stage, is_own=is_own),
        agrees=stage is waits_for,
        url=page_of(objective) if objective and latest else write_url,
        write_url=write_url,
        said=_said_at_the_end(objective),
    )


def _said_at_the_end(objective: "Objective | None") -> "tuple[Assessment, ...]":
    found = objective.assessments.all() if objective else ()
    return tuple(each for each in found if each.kind == Kind.YEAR_END)


def page_of(objective: "Objective") -> str:
    """Return where an objective is read."""
    return address("objectives:objective", objective_id=objective.id)


def write_page(held: "Held | Assignment") -> str:
    """Return where an objective is written, or written anew."""
    return address("objectives:write", person_id=held.person_id, organisation_id=held.organisation_id)


def facts(found: "Wording") -> list[Fact]:
    """Return what there is to say about the words of an objective."""
    goal = f"{found.goal.title} ({found.goal.team.name})" if found.goal.team else found.goal.title
    shown = [
        Fact(_("Goal"), goal),
        Fact(_("Behaviour"), found.behaviour.behaviour),
        Fact(_("How we will tell"), found.told),
    ]
    if when := rules.agreed_at(found):
        shown.append(Fact(_("Agreed"), words.day(when)))
    return shown


def asked(found: "Wording", organisation_id: object) -> list[str]:
    """Return what there is to ask about the words of an objective."""
    return _asked(found.sentence, found.told, organisation_id)


def asked_about(found: "Words", organisation_id: object) -> list[str]:
    """Return what there is to ask about words that were just written."""
    return _asked(found["sentence"], found["told"], organisation_id)


def _asked(sentence: str, told: str, organisation_id: object) -> list[str]:
    elsewhere = [
        name
        for other in partnership.organisations()
        if other.id != organisation_id
        for name in (other.name, other.short_name)
    ]
    return hints.hints(sentence, told, elsewhere=elsewhere)


def earlier(objective: "Objective") -> "Sequence[Wording]":
    """Return words that held before, the latest first."""
    holding = selectors.agreed(objective)
    return [each for each in objective.wordings.all() if rules.is_agreed(each) and each != holding]


def is_mine(actor: "Actor", held: Held) -> bool:
    """Say whether it is the reader's own."""
    return actor.person_id == held.person_id
