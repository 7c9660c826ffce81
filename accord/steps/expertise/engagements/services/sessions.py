"""Recording on which days the facilitator worked, what for, and what came of it."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.rules import MOST_POUNDS
from accord.steps.expertise.engagements import selectors
from accord.steps.expertise.engagements.locking import going
from accord.steps.expertise.engagements.models import Engagement, Session
from accord.steps.expertise.engagements.rules import MOST_DAYS_EACH

QUARTER = Decimal("0.25")

kinds.kind(
    "engagements.session_recorded",
    _("{actor} recorded a session of help from outside: “{about}”."),
    unhurried=True,
)


@transaction.atomic
def session_record(
    *,
    engagement: Engagement,
    held_on: date,
    purpose: str,
    notes: str,
    days: Decimal,
    expenses: int,
    actor: Actor,
    new_id: UUID | None = None,
) -> Session:
    """Record a session: when, what for, notes, days of work in quarters, expenses in whole pounds.

    new_id: sent twice, made once. Raises Denied; Refused outside of the engagement's days, for a day to come,
    without a purpose, and for days or expenses that cannot be.
    """
    access.require(actor, "engagements.record", engagement)
    if new_id and (made := selectors.session_or_none(new_id)):
        return made
    held = going(engagement)
    _check(held, held_on, purpose, days, expenses)
    session: Session = Session.objects.create(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        engagement=held,
        held_on=held_on,
        purpose=purpose.strip(),
        notes=notes.strip(),
        days=days,
        expenses=expenses,
    )
    audit.record("engagements.session_recorded", actor=actor, about=session)
    return session


def _check(held: Engagement, held_on: date, purpose: str, days: Decimal, expenses: int) -> None:
    if not held.first_day <= held_on <= min(held.last_day, partnership.today()):
        words = _("Choose a day of the engagement that has come.")
        raise Refused(words, field="held_on")
    if not purpose.strip():
        raise Refused(_("Say what it was for."), field="purpose")
    if not QUARTER <= days <= MOST_DAYS_EACH or days % QUARTER:
        raise Refused(_("Write days in quarters, such as 0.5 or 1.25; at most five."), field="days")
    if not 0 <= expenses <= MOST_POUNDS:
        raise Refused(_("Write whole pounds, 0 for none."), field="expenses")
