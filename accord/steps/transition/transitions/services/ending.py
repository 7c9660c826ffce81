"""How a transition ends: declared by every partner, or ended with words about how."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.steps.transition.transitions.models import Transition
from accord.steps.transition.transitions.rules import State
from accord.steps.transition.transitions.services import checks

kinds.kind("transitions.declared", _("Every partner has declared “{about}”."))
kinds.kind("transitions.ended", _("{actor} ended the transition “{about}”."))


@transaction.atomic
def transition_end(*, transition: Transition, how: str, actor: Actor) -> Transition:
    """End a transition without a declaration: a small one that is made, or one that is given up.

    Raises Denied; Refused without words about how it ended.
    """
    access.require(actor, "transitions.begin", transition)
    locked = checks.under_way(transition=transition)
    locked.ended_how = checks.written(
        words=how, missing=_("Say how it ended and what others can learn from it."), field="how"
    )
    locked.state, locked.ended_at = State.ENDED, clock.now()
    locked.save(update_fields=["state", "ended_at", "ended_how"])
    audit.record("transitions.ended", actor=actor, about=locked)
    return locked


@transaction.atomic
def transition_declare(*, transition: Transition, at: datetime, actor: Actor) -> Transition:
    """Let it be declared: for Accord itself, once every partner has agreed. Raises Denied, Refused."""
    access.require(actor, "transitions.declare", transition)
    locked = checks.under_way(transition=transition)
    locked.state, locked.ended_at = State.DECLARED, at
    locked.save(update_fields=["state", "ended_at"])
    audit.record("transitions.declared", actor=actor, about=locked)
    return locked
