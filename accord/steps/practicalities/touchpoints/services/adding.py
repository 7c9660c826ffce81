"""Writing down what still carries a parent's mark."""

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
from accord.mechanisms.undertakings import services as undertakings
from accord.steps.practicalities.touchpoints import selectors
from accord.steps.practicalities.touchpoints.models import Touchpoint
from accord.steps.practicalities.touchpoints.rules import LONGEST, ORIGIN, Sort

if TYPE_CHECKING:
    from accord.partnership.models import Organisation, Person

areas.area("touchpoints", _("What carries whose mark"))
kinds.kind(
    "touchpoints.added",
    _("{actor} wrote down that “{about}” still carries the mark of {mark}."),
    unhurried=True,
)


@transaction.atomic
def touchpoint_add(
    *,
    what: str,
    sort: Sort,
    carries: "Organisation",
    owner: "Person",
    due: date,
    actor: Actor,
    new_id: UUID | None = None,
) -> Touchpoint:
    """Write down what carries whose mark, who changes it and by when. Raises Denied; Refused with the field.

    new_id: of a form that may come twice: it makes one.
    """
    access.require(actor, "touchpoints.keep")
    if new_id and (made := selectors.touchpoint_or_none(new_id)):
        return made
    named = what.strip()
    if not named:
        raise Refused(_("Say what carries the mark."), field="what")
    touchpoint = Touchpoint(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        what=named[:LONGEST],
        sort=sort,
        carries=carries,
        added_at=clock.now(),
    )
    touchpoint.undertaking = undertakings.undertaking_make(
        title=_now("Our own mark: {what}").format(what=touchpoint.what),
        owner=owner,
        due=due,
        origin_kind=ORIGIN,
        origin_id=touchpoint.id,
        actor=actor,
    )
    touchpoint.save(force_insert=True)
    audit.record("touchpoints.added", actor=actor, about=touchpoint, mark=carries.name)
    return touchpoint
