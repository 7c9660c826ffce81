"""Criteria of a gate: what has to be true, and that it is, with evidence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.transition.gate import selectors
from accord.steps.transition.gate.models import Criterion
from accord.steps.transition.gate.rules import Way
from accord.steps.transition.gate.services import checks
from accord.steps.transition.transitions import selectors as transitions

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition

LONGEST = 240

areas.area("gate", _("Gates of transitions"))
kinds.kind("gate.criterion_added", _("{actor} wrote down what has to be true at a gate: “{about}”."))
kinds.kind("gate.criterion_removed", _("{actor} took “{about}” off what has to be true at a gate."))
kinds.kind("gate.criterion_met", _("{actor} recorded that “{about}” is met."), unhurried=True)


@transaction.atomic
def criteria_add(
    *, transition: "Transition", asked: Sequence[tuple[str, str]], actor: Actor
) -> list[Criterion]:
    """Write down what has to be true: pairs of the key of a step, or "", and words.

    Raises Denied; Refused without words, or for what is asked already.
    """
    access.require(actor, "gate.keep", transition)
    locked = checks.still_to_declare(transition=transition)
    if not asked:
        raise Refused(_("Tick what has to be true, or write it."), field="words")
    made, first = [], selectors.next_position(locked)
    for position, (step, words) in enumerate(asked, first):
        if not words.strip():
            raise Refused(_("Say what has to be true."), field="words")
        criterion = Criterion(
            partnership_id=actor.partnership_id,
            transition=locked,
            position=position,
            step=step,
            words=words.strip()[:LONGEST],
            added_at=clock.now(),
        )
        with only_one(_("This is asked at the gate already."), field="words"):
            criterion.save(force_insert=True)
        audit.record("gate.criterion_added", actor=actor, about=criterion, step=step)
        made.append(criterion)
    return made


@transaction.atomic
def criterion_meet(*, criterion: Criterion, evidence: str, actor: Actor) -> Criterion:
    """Say that a criterion is met, and how that can be seen; one that was waived also after the declaration.

    Raises Denied, Refused.
    """
    access.require(actor, "gate.keep", criterion.transition)
    held = transitions.transition_locked(criterion.transition_id)
    declaration = selectors.declaration_of(held)
    if declaration is not None and declaration.way == Way.PROPOSED:
        raise Refused(checks.BEFORE_PARTNERS)
    locked = selectors.criterion_locked(criterion.id)
    if locked.met_on is not None:
        raise Refused(_("This is met already."))
    if not evidence.strip():
        raise Refused(_("Say how every partner can see that it is met."), field="evidence")
    locked.evidence, locked.met_on = evidence.strip(), partnership.today()
    locked.save(update_fields=["evidence", "met_on"])
    audit.record("gate.criterion_met", actor=actor, about=locked)
    return locked


@transaction.atomic
def criterion_remove(*, criterion: Criterion, actor: Actor) -> None:
    """Take off what is neither met nor was put before the partners. Raises Denied, Refused."""
    access.require(actor, "gate.keep", criterion.transition)
    checks.still_to_declare(transition=criterion.transition)
    locked = selectors.criterion_locked(criterion.id)
    if locked.met_on is not None or locked.waivers.exists():
        raise Refused(_("What was met, or put before the partners, stays."))
    audit.record("gate.criterion_removed", actor=actor, about=locked)
    locked.delete()
