"""Points that anybody raises between rounds: in the own name, or through the facilitator without one."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.talks.models import RaisedPoint
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office

PASSING_ON = (Office.TRUSTED_PERSON, Office.FACILITATOR)
SAY_IT = _("Say what you want to talk about.")

kinds.kind("talks.raised", _("{actor} raised a point for the next talk."), unhurried=True)


@transaction.atomic
def raised_point_make(*, sentence: str, named: bool, actor: Actor) -> RaisedPoint:
    """Raise a point for the next talk.

    named: in the own name. Else it goes to the facilitator: neither the row nor the log says who raised it,
    and there is no line of the log before it is passed on. Raises Refused where nobody could pass it on.
    """
    access.require(actor, "talks.raise")
    if not sentence.strip():
        raise Refused(SAY_IT, field="sentence")
    if not named and not may_be_nameless():
        raise Refused(_("Nobody is engaged to pass points on. Raise it in your own name."), field="named")
    made: RaisedPoint = RaisedPoint.objects.create(
        partnership_id=actor.partnership_id,
        sentence=sentence.strip(),
        raised_by_id=actor.person_id if named else None,
        raised_on=partnership.today(),
        passed_on=named,
    )
    if named:
        audit.record("talks.raised", actor=actor)
    return made


def may_be_nameless() -> bool:
    """Say whether somebody could pass a point on today: before that, nobody else may read it."""
    found = (actors.actor_for(person.id) for office in PASSING_ON for person in partnership.holders(office))
    return any(access.allows(actor, "talks.pass_on") for actor in found if actor is not None)
