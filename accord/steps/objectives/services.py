"""Agreeing objectives. Nothing of it stands in the log (decision 0119): what few agree is theirs."""

from typing import TYPE_CHECKING, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import managers
from accord.partnership import selectors as partnership
from accord.steps.objectives import near
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.models import Objective, Wording
from accord.steps.objectives.rules import Held, Side

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.standards.models import Behaviour
    from accord.steps.objectives.goals.models import Goal, Year


class Words(TypedDict):
    """An objective as it is written down. told: how we will tell."""

    goal: "Goal"
    behaviour: "Behaviour"
    sentence: str
    told: str


@transaction.atomic
def objective_write(*, held: Held, year: "Year", actor: Actor, **words: Unpack[Words]) -> Objective:
    """Write how somebody contributes, and put it before the other side; words that hold go on until then.

    Raises Denied for others than the person and the line manager; Refused without words, for a goal that was
    given up, or where nobody is there to agree.
    """
    access.require(actor, "objectives.write", held)
    side = _side(actor, held)
    _check(year, words)
    objective = _locked(held, year)
    manager = near.line_manager(objective)
    if manager is None:
        raise Refused(_("Nobody is down as your line manager. Say first who agrees with you."))
    _waiting(objective).delete()
    now = clock.now()
    Wording.objects.create(
        partnership_id=objective.partnership_id,
        objective=objective,
        goal=words["goal"],
        behaviour=words["behaviour"],
        sentence=words["sentence"].strip(),
        told=words["told"].strip(),
        by=side,
        written_at=now,
        person_agreed_at=now if side is Side.PERSON else None,
        manager_agreed_at=now if side is Side.MANAGER else None,
        manager=manager if side is Side.MANAGER else None,
    )
    return objective


@transaction.atomic
def objective_agree(*, objective: Objective, wording_id: UUID, actor: Actor) -> Wording:
    """Agree to the words that were read (`wording_id`), as the person or as the line manager.

    Raises Denied, and Refused where they were written anew meanwhile, or the actor wrote them.
    """
    access.require(actor, "objectives.write", objective)
    side = _side(actor, objective)
    Objective.objects.select_for_update().get(id=objective.id)
    waiting = _waiting(objective).filter(id=wording_id).first()
    if waiting is None:
        raise Refused(_("This was written anew since you opened the page. Please read it again."))
    if waiting.by == side:
        raise Refused(_("These are your words: it is for the other side to agree."))
    if side is Side.PERSON:
        waiting.person_agreed_at = clock.now()
    else:
        waiting.manager_agreed_at, waiting.manager_id = clock.now(), actor.person_id
    waiting.save(update_fields=["person_agreed_at", "manager_agreed_at", "manager"])
    return waiting


@transaction.atomic
def counterpart_name(*, held: Held, year: "Year", person_id: UUID, actor: Actor) -> Objective:
    """Say who agrees with somebody who has no line manager; raises Denied, Refused."""
    access.require(actor, "objectives.write", held)
    if actor.person_id != held.person_id:
        raise access.denial("objectives.write")
    if near.has_recorded_manager(held):
        raise Refused(_("You have a line manager: he or she agrees with you."))
    if person_id == held.person_id or managers.has_left(person_id):
        raise Refused(_("Choose somebody else who works in this partnership today."), field="person")
    objective = _locked(held, year)
    objective.agrees_with_id = person_id
    objective.save(update_fields=["agrees_with"])
    return objective


def _side(actor: Actor, held: Held) -> Side:
    found = near.side_of(actor, held)
    if found is None:
        raise access.denial("objectives.write")
    return found


def _check(year: "Year", words: Words) -> None:
    if year.state != YearState.IN_FORCE or year.last_day < partnership.today():
        raise Refused(_("The goals of this year are not agreed, or their year is over."))
    if words["goal"].year_id != year.id or words["goal"].dropped_at is not None:
        raise Refused(_("Choose a goal of this year."), field="goal")
    if words["behaviour"].id not in {found.id for found in goals.behaviours()}:
        raise Refused(_("Choose a behaviour of the charter in force."), field="behaviour")
    if not words["sentence"].strip():
        raise Refused(_("Say in one sentence how you contribute."), field="sentence")
    if not words["told"].strip():
        raise Refused(_("Say how we will tell."), field="told")


def _locked(held: Held, year: "Year") -> Objective:
    """The objective, locked; made where it is not there yet."""
    made, _new = Objective.objects.get_or_create(
        partnership_id=held.partnership_id,
        year=year,
        person_id=held.person_id,
        organisation_id=held.organisation_id,
    )
    locked: Objective = Objective.objects.select_for_update().get(id=made.id)
    return locked


def _waiting(objective: Objective) -> "QuerySet[Wording]":
    """The words to which one side has not agreed yet: one at most."""
    found: QuerySet[Wording] = Wording.objects.filter(objective=objective)
    return found.exclude(person_agreed_at__isnull=False, manager_agreed_at__isnull=False)
