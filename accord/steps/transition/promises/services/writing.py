"""Writing a promise down. Its words are nobody's to change afterwards, but for the day of writing."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.transition.promises import rules, selectors
from accord.steps.transition.promises.models import Promise
from accord.steps.transition.promises.rules import State

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

areas.area("promises", _("Promise book"))
kinds.kind("promises.written", _("{actor} wrote promise {about} into the promise book."), unhurried=True)
kinds.kind("promises.put_right", _("{actor} put promise {about} right, on the day it was written."))

MISSING = {
    "words": _("Write what was promised."),
    "why": _("Say why it was promised: without that nobody knows later what would keep it."),
    "source": _("Say where it can be read or who heard it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSaid:
    """What is written of a promise; see the model `Promise`."""

    words: str
    by: "Organisation"
    why: str
    source: str
    to: "Organisation | None" = None
    to_whom: str = ""
    by_whom: str = ""
    made_on: date | None = None


@transaction.atomic
def promise_write(*, said: PromiseSaid, actor: Actor, new_id: UUID | None = None) -> Promise:
    """Write a promise into the book, under the next number.

    new_id: of a form that may come twice: it writes one. Raises Denied; Refused with the field to blame.
    """
    access.require(actor, "promises.write")
    if new_id and (made := selectors.promise_or_none(new_id)):
        return made
    promise = Promise(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        number=selectors.next_number(),
        written_at=clock.now(),
        **_checked(said),
    )
    with only_one(_("Somebody else has just written a promise down. Send yours once more.")):
        promise.save(force_insert=True)
    audit.record("promises.written", actor=actor, about=promise, by=said.by.name)
    return promise


@transaction.atomic
def promise_put_right(*, promise: Promise, said: PromiseSaid, actor: Actor) -> Promise:
    """Put an entry right on its day of writing, while nothing was said of it. Raises Denied, Refused."""
    access.require(actor, "promises.write", promise)
    locked = selectors.promise_locked(promise.id)
    zone = partnership.partnership().zone
    written_on = locked.written_at.astimezone(zone).date()
    if not rules.may_be_put_right(written_on, clock.today(zone)) or locked.state != State.STANDS:
        raise Refused(_("What stands in the book stays. Its words change when every partner agrees to that."))
    if selectors.change_of(locked) is not None:
        raise Refused(_("A change of this promise is before the partners already."))
    for name, value in _checked(said).items():
        setattr(locked, name, value)
    locked.save()
    audit.record("promises.put_right", actor=actor, about=locked)
    return locked


def _checked(said: PromiseSaid) -> dict[str, object]:
    for field, missing in MISSING.items():
        if not getattr(said, field).strip():
            raise Refused(missing, field=field)
    if said.to is None and not said.to_whom.strip():
        raise Refused(_("Say to whom it was promised."), field="to")
    if said.made_on is not None and said.made_on > partnership.today():
        raise Refused(_("Choose today or an earlier day."), field="made_on")
    found = {name: getattr(said, name) for name in PromiseSaid.__dataclass_fields__}
    return {name: value.strip() if isinstance(value, str) else value for name, value in found.items()}
