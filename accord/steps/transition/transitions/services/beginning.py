"""Beginning a transition: what passes into what, through a gate on which day, and who leads it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.models import Member, Transition
from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.transitions.services import checks

if TYPE_CHECKING:
    from accord.partnership.models import Person

areas.area("transitions", _("Transitions"))
kinds.kind("transitions.begun", _("{actor} began a transition: “{about}”, with its gate on {gate_on}."))


@transaction.atomic
def transition_begin(
    *,
    kind: Kind,
    title: str,
    gate_on: date,
    leader: "Person",
    actor: Actor,
    new_id: UUID | None = None,
) -> Transition:
    """Begin a transition with whoever leads its team.

    new_id: of a form that may come twice: it begins one. Raises Denied; Refused with the field to blame.
    """
    access.require(actor, "transitions.begin")
    if new_id and (begun := selectors.transition_or_none(new_id)):
        return begun
    named = checks.written(words=title, missing=_("Say in a few words what changes."), field="title")
    if gate_on < partnership.today():
        raise Refused(_("Choose today or a later day."), field="gate_on")
    transition = Transition.objects.create(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        kind=kind,
        title=named,
        gate_on=gate_on,
        begun_at=clock.now(),
    )
    Member.objects.create(
        partnership_id=actor.partnership_id,
        transition=transition,
        person=leader,
        part=_now("leads this transition"),
    )
    audit.record(
        "transitions.begun",
        actor=actor,
        about=transition,
        passes=str(kind),
        gate_on=gate_on.isoformat(),
        leader=leader.id,
    )
    return transition
