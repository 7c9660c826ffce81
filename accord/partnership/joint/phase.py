"""The phase in which the partnership is."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.partnership.joint.held import locked
from accord.partnership.rules import Phase

kinds.kind("partnership.phase_set", _("Our phase is now {after}; it was {before}."))


@transaction.atomic
def phase_set(*, phase: Phase, ratified: Ratified, actor: Actor) -> None:
    """Let the partnership be in another phase, from the day on which the last partner agreed."""
    held = locked(ratified)
    if held.phase == phase:
        return
    before, held.phase = held.phase, phase
    held.phase_since = ratified.settled_at.astimezone(held.zone).date()
    held.save(update_fields=["phase", "phase_since"])
    audit.record("partnership.phase_set", actor=actor, about=held, before=before, after=str(phase))
