"""Each person declares the own interests, and says when they end."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership.models import Interest

kinds.kind("partnership.interest_declared", _("{actor} declared an interest: “{about}”."))
kinds.kind("partnership.interest_ended", _("{actor} said that an interest ended: “{about}”, on {until}."))


@transaction.atomic
def interest_declare(*, what: str, since: date, until: date | None, actor: Actor) -> Interest:
    """Declare an interest of the actor's own: in what, from when, and until when if that is known.

    Raises Refused without words, or where it would end before it began. It may have begun long ago.
    """
    access.require(actor, "partnership.declare_interest")
    if actor.person_id is None:
        raise access.denial("partnership.declare_interest")
    if not what.strip():
        raise Refused(_("Say in what you have an interest."), field="what")
    if until is not None and until < since:
        raise Refused(_("The last day lies before the first."), field="until")
    interest: Interest = Interest.objects.create(
        partnership_id=actor.partnership_id,
        person_id=actor.person_id,
        what=what.strip(),
        since=since,
        until=until,
    )
    audit.record("partnership.interest_declared", actor=actor, about=interest, since=since.isoformat())
    return interest


@transaction.atomic
def interest_end(*, interest: Interest, last_day: date, actor: Actor) -> None:
    """Say on which day an interest of the actor's own ended or will end. It stays on record.

    Raises Denied for another's, Refused for a day before it began.
    """
    access.require(actor, "partnership.declare_interest", interest)
    if last_day < interest.since:
        raise Refused(_("The last day lies before the first."), field="last_day")
    interest.until = last_day
    interest.save(update_fields=["until"])
    audit.record("partnership.interest_ended", actor=actor, about=interest, until=last_day.isoformat())
