"""The gate moves to a later day, and what is still to be done moves with it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import rules, selectors
from accord.steps.transition.transitions.models import Transition
from accord.steps.transition.transitions.services import checks

kinds.kind(
    "transitions.gate_moved",
    _("{actor} moved the gate of “{about}” to another day."),
    changes={"due": _("Gate")},
)


@transaction.atomic
def gate_move(*, transition: Transition, gate_on: date, reason: str, actor: Actor) -> Transition:
    """Move the gate to a later day, and with it all that is still to be done, by as many days.

    What was given or has ended stays as it is. Raises Denied; Refused without a reason, or for a day that is
    not later: what was promised for a day, nobody else makes due sooner.
    """
    access.require(actor, "transitions.begin", transition)
    locked = checks.under_way(transition=transition)
    why = checks.written(
        words=reason, missing=_("Give the reason, so that others understand it."), field="reason"
    )
    today = partnership.today()
    if gate_on <= locked.gate_on or gate_on < today:
        raise Refused(_("Choose a day that is later than the one agreed."), field="gate_on")
    by, was = gate_on - locked.gate_on, locked.gate_on
    locked.gate_on = gate_on
    locked.save(update_fields=["gate_on"])
    for line in selectors.open_lines(locked):
        undertakings.undertaking_report(
            undertaking=line.undertaking,
            outcome=Outcome.MOVED,
            words=why,
            due=rules.moved(line.undertaking.due, by, today),
            actor=actor,
        )
    audit.record(
        "transitions.gate_moved",
        actor=actor,
        about=locked,
        was_due=was.isoformat(),
        due=gate_on.isoformat(),
    )
    return locked
