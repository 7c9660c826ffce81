"""A workshop that nobody ended: the clock does, and what phones proposed is gone."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.steps.culture.ways.live import rules
from accord.steps.culture.ways.live.services import workshop_over
from accord.steps.culture.ways.models import Workshop

kinds.kind("ways.workshop_over", _("The time of the workshop on ways of working was over."))


@transaction.atomic
def workshop_let_go(workshop_id: UUID, *, actor: Actor) -> None:
    """End a workshop whose time is over; called twice, it ends once."""
    held = Workshop.objects.select_for_update()
    found: Workshop | None = held.filter(id=workshop_id, ended_at=None).first()
    if found is not None and rules.is_over(found, clock.now()):
        workshop_over(workshop=found)
        audit.record("ways.workshop_over", actor=actor, about=found)
