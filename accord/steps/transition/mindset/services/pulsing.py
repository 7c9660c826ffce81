"""Pulses: agreed to at once by every partner, given their days at the declaration, announced by the clock."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.rounds.questionnaires.covering import standing_together
from accord.partnership import selectors as partnership
from accord.partnership.rules import Cut
from accord.steps.transition.gate.services import checks
from accord.steps.transition.mindset import rules, selectors, texts
from accord.steps.transition.mindset.models import Pulse, PulsePlan

if TYPE_CHECKING:
    from datetime import datetime

    from accord.agreement.models import Proposal
    from accord.steps.transition.transitions.models import Transition

EFFECT = "mindset.agree_pulses"

kinds.kind("mindset.proposed", _("{actor} put the pulses of “{about}” before every partner."))
kinds.kind("mindset.agreed", _("Every partner has agreed to the pulses of “{about}”."))
kinds.kind("mindset.scheduled", _("The pulses after “{about}” have their days: 30, 90 and 180 days on."))


@transaction.atomic
def plan_propose(*, transition: "Transition", before_on: date, days_open: int, actor: Actor) -> "Proposal":
    """Put all pulses of a transition before every partner: one before the gate, three after the declaration.

    Raises Denied; Refused with the field, and where there are some already.
    """
    access.require(actor, "mindset.propose", transition)
    locked = checks.still_to_declare(transition=transition)
    _check(before_on, days_open)
    held = partnership.partnership()
    cuts = [Cut.ORGANISATION] if Cut.ORGANISATION in held.cuts else []
    plan = PulsePlan(
        partnership_id=locked.partnership_id,
        transition=locked,
        before_on=before_on,
        days_open=days_open,
        cuts=cuts,
        minimum=held.minimum,
        together=standing_together(cuts, held.minimum),
    )
    with only_one(_("Pulses of this transition are before the partners, or agreed, already.")):
        plan.save(force_insert=True)
    audit.record("mindset.proposed", actor=actor, about=locked)
    return agreement.proposal_open(
        subject_id=plan.id,
        title=texts.plan_title(plan),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
        lapses_at=rules.decide_until(before_on, held.zone),
    )


@transaction.atomic
def pulses_schedule(*, transition: "Transition", at: "datetime", actor: Actor) -> None:
    """Give the later pulses their days, at the moment of the declaration; once, and only if all agreed.

    Raises Denied.
    """
    access.require(actor, "mindset.schedule", transition)
    plan = selectors.plan_of(transition)
    if plan is None or plan.agreed_at is None or plan.scheduled_at is not None:
        return
    plan.scheduled_at = at
    plan.save(update_fields=["scheduled_at"])
    declared_on = at.astimezone(partnership.partnership().zone).date()
    for days in rules.AFTER:
        _give_its_day(plan, days, declared_on + timedelta(days=days))
    audit.record("mindset.scheduled", actor=actor, about=transition)


def _check(before_on: date, days_open: int) -> None:
    first = rules.first_day(partnership.today())
    if before_on < first:
        words = _("Choose {day} or later: partners decide first, and then it is announced a week ahead.")
        raise Refused(words.format(day=texts.day_in_words(first)), field="before_on")
    if not rules.SHORTEST_OPEN <= days_open <= rules.LONGEST_OPEN:
        words = _("Leave each open for {fewest} to {most} days.")
        raise Refused(words.format(fewest=rules.SHORTEST_OPEN, most=rules.LONGEST_OPEN), field="days_open")


def _give_its_day(plan: PulsePlan, days: int, opens_on: date) -> None:
    Pulse.objects.create(partnership_id=plan.partnership_id, plan=plan, days=days, opens_on=opens_on)


def _agree(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: the pulse before the gate has its day, those after it wait for it."""
    plan = selectors.plan_locked(ratified.subject_id)
    plan.agreed_at, plan.text_hash = ratified.settled_at, ratified.text_hash
    plan.save(update_fields=["agreed_at", "text_hash"])
    _give_its_day(plan, rules.BEFORE, plan.before_on)
    audit.record("mindset.agreed", actor=actor, about=plan.transition)


def _release(plan_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: nobody is asked, and others may be put forward."""
    PulsePlan.objects.filter(id=plan_id, agreed_at=None).delete()


def _where(plan_id: UUID) -> str:
    found = selectors.plan_or_none(plan_id)
    return address("mindset:mindset", transition_id=found.transition_id) if found else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.plan_text,
        act=_agree,
        released=_release,
        holds=lambda plan_id, _actor: selectors.plan_locked(plan_id),
        url=_where,
        consequence=_(
            "When every partner agrees, everybody is asked four times, by the clock. Any partner may stop it."
        ),
    )
)
