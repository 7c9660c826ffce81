"""Ending a measure, and taking it up again. All that came in stays."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.measures import selectors
from accord.mechanisms.measures.models import Measure
from accord.mechanisms.measures.services.targets import kept
from accord.partnership import selectors as partnership

kinds.kind("measures.ended", _("{actor} ended “{about}”: no more values are asked for."))
kinds.kind("measures.resumed", _("{actor} took “{about}” up again."))


@transaction.atomic
def measure_end(*, measure: Measure, why: str, actor: Actor) -> None:
    """Ask for no more values; all that came in stays to see. Raises Refused without a reason."""
    locked = kept(measure=measure, actor=actor)
    if not why.strip():
        raise Refused(_("Say why it is no longer measured."), field="why")
    locked.ended_on, locked.ended_why = partnership.today(), why.strip()
    locked.save(update_fields=["ended_on", "ended_why"])
    audit.record("measures.ended", actor=actor, about=locked)


@transaction.atomic
def measure_resume(*, measure: Measure, actor: Actor) -> None:
    """Take up again what was ended. Raises Refused where another one has its name meanwhile."""
    locked = selectors.measure_locked(measure.id)
    access.require(actor, "measures.keep", locked)
    locked.ended_on, locked.ended_why = None, ""
    measure_save(measure=locked)
    audit.record("measures.resumed", actor=actor, about=locked)


def measure_save(*, measure: Measure) -> None:
    """Save a measure, in the transaction of an act; raises Refused where another one has its name."""
    with only_one(_("There is a measure of this name already."), field="name"):
        measure.save()
