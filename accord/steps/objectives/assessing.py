"""The person's account, the line manager's assessment in words, and that it is part of the own appraisal."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.plans import selectors as plans
from accord.mechanisms.plans import services as planning
from accord.mechanisms.plans.rules import Whose
from accord.steps.objectives import selectors
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.models import Appraisal, Assessment, Objective
from accord.steps.objectives.rules import Kind, Met

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

areas.area("objectives", _("Objectives"))
kinds.kind("objectives.appraisal_set", _("{actor} said how {about} appraises contributions."))


@transaction.atomic
def account_write(*, objective: Objective, words: str, actor: Actor) -> None:
    """Say how it went, in one's own words; raises Denied, Refused."""
    access.require(actor, "objectives.tend", objective)
    if not words.strip():
        raise Refused(_("Say in your words how it went."), field="words")
    Objective.objects.filter(id=objective.id).update(account=words.strip(), accounted_at=clock.now())


@transaction.atomic
def assessment_write(
    *,
    objective: Objective,
    kind: Kind,
    words: str,
    actor: Actor,
    met: Met | None = None,
    next_step: str = "",
) -> Assessment:
    """Assess a contribution in words, or anew until it is confirmed as part of the appraisal.

    Raises Denied for others than the line manager; Refused before it is agreed, without words, for mid-year
    or a level where the employer wants none, and once it was confirmed.
    """
    access.require(actor, "objectives.assess", objective)
    locked: Objective = Objective.objects.select_for_update().get(id=objective.id)
    _check(locked, kind, words, met)
    manager_id = _who(actor)
    found = Assessment.objects.filter(objective=locked, manager_id=manager_id, kind=kind).first()
    if found is not None and found.confirmed_at is not None:
        raise Refused(_("This is part of the appraisal already, and stays as it is."))
    written = found or Assessment(
        partnership_id=locked.partnership_id, objective=locked, manager_id=manager_id, kind=kind
    )
    written.words, written.met = words.strip(), met or ""
    written.next_step, written.written_at = next_step.strip(), clock.now()
    written.save()
    return written


@transaction.atomic
def hand_over(*, objective: Objective, words: str, actor: Actor) -> Assessment:
    """Say, as who was line manager until now, what was contributed; once. Raises Denied, Refused."""
    access.require(actor, "objectives.hand_over", objective)
    Objective.objects.select_for_update().get(id=objective.id)
    if not words.strip():
        raise Refused(_("Say in words what was contributed."), field="words")
    written: Assessment = Assessment.objects.create(
        partnership_id=objective.partnership_id,
        objective=objective,
        manager_id=_who(actor),
        kind=Kind.HANDOVER,
        words=words.strip(),
    )
    return written


@transaction.atomic
def assessment_confirm(*, objective: Objective, actor: Actor) -> Assessment:
    """Confirm that it is part of the employer's own appraisal; raises Denied, Refused before that."""
    access.require(actor, "objectives.assess", objective)
    own = Assessment.objects.select_for_update().filter(objective=objective, manager_id=actor.person_id)
    found: Assessment | None = own.filter(kind=Kind.YEAR_END).first()
    if found is None:
        raise Refused(_("Assess the contribution first."))
    if found.confirmed_at is None:
        found.confirmed_at = clock.now()
        found.save(update_fields=["confirmed_at"])
    return found


@transaction.atomic
def next_step_take(*, objective: Objective, assessment_id: UUID, actor: Actor) -> None:
    """Take what the line manager suggested into the own development plan, once; raises Denied, Refused."""
    access.require(actor, "objectives.tend", objective)
    own = Assessment.objects.select_for_update().filter(objective=objective, planned_at=None)
    found: Assessment | None = own.filter(id=assessment_id).exclude(next_step="").first()
    holding = selectors.agreed(objective)
    if found is None or holding is None or actor.person_id is None:
        raise Refused(_("This stands in your plan already."))
    same = next((each for each in goals.behaviours() if each.thread == holding.behaviour.thread), None)
    if same is None:
        raise Refused(_("The behaviour of your objective is no longer in the charter."))
    planning.line_open(
        plan=plans.plan_for(actor, Whose.PERSON, actor.person_id),
        behaviour=same,
        now=holding.sentence,
        wanted=found.next_step,
        actor=actor,
    )
    found.planned_at = clock.now()
    found.save(update_fields=["planned_at"])


@transaction.atomic
def appraisal_set(
    *,
    organisation: "Organisation",
    levels: bool,
    mid_year_on: date | None,
    year_end_on: date | None,
    actor: Actor,
) -> Appraisal:
    """Say how one employer appraises; raises Denied for all but its own."""
    access.require(actor, "objectives.set_appraisal", organisation)
    found, _made = Appraisal.objects.update_or_create(
        partnership_id=organisation.partnership_id,
        organisation=organisation,
        defaults={"levels": levels, "mid_year_on": mid_year_on, "year_end_on": year_end_on},
    )
    audit.record("objectives.appraisal_set", actor=actor, about=organisation)
    return found


def _who(actor: Actor) -> UUID:
    if actor.person_id is None:
        raise access.denial("objectives.assess")
    return actor.person_id


def _check(objective: Objective, kind: Kind, words: str, met: Met | None) -> None:
    appraisal = selectors.appraisal_of(objective.organisation_id)
    if selectors.agreed(objective) is None:
        raise Refused(_("Agree on the objective first."))
    if not words.strip():
        raise Refused(_("Say in words what was contributed."), field="words")
    if kind == Kind.HANDOVER or (kind == Kind.MID_YEAR and not (appraisal and appraisal.mid_year_on)):
        raise Refused(_("This employer assesses at the end of the year alone."), field="kind")
    if met and not (appraisal and appraisal.levels):
        raise Refused(_("This employer’s appraisal has no levels."), field="met")
