"""The roster: in which post who leaves when, who comes when, and how long both are to be here together."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.transition.transitions.models import Seat, Transition
from accord.steps.transition.transitions.services import checks

if TYPE_CHECKING:
    from accord.partnership.models import Person

LONGEST = 260
"""Working days of overlap that can be planned: a year."""

kinds.kind("transitions.seat_written", _("{actor} wrote down who leaves and who comes: “{about}”."))
kinds.kind("transitions.seat_removed", _("{actor} took “{about}” off the roster."))


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatSaid:
    """What is said of a post; see the model `Seat`."""

    post: str
    is_key: bool = False
    leaver: "Person | None" = None
    last_day: date | None = None
    comer: "Person | None" = None
    first_day: date | None = None
    planned: int = 0


@transaction.atomic
def seat_write(*, transition: Transition, said: SeatSaid, actor: Actor, seat: Seat | None = None) -> Seat:
    """Write a post down, or anew: days may change, the overlap that was planned first stays what was planned.

    Raises Denied; Refused with the field to blame.
    """
    access.require(actor, "transitions.keep", transition)
    locked = checks.under_way(transition=transition)
    _check(said)
    planned = seat.planned if seat is not None and seat.planned else said.planned
    found = seat or Seat(partnership_id=actor.partnership_id, transition=locked)
    found.post, found.is_key, found.planned = said.post.strip(), said.is_key, planned
    found.leaver, found.last_day = said.leaver, said.last_day
    found.comer, found.first_day = said.comer, said.first_day
    found.save()
    audit.record("transitions.seat_written", actor=actor, about=found, is_key=said.is_key)
    return found


@transaction.atomic
def seat_remove(*, seat: Seat, actor: Actor) -> None:
    """Take a post off the roster: nobody changes in it after all. Raises Denied, Refused."""
    access.require(actor, "transitions.keep", seat.transition)
    checks.under_way(transition=seat.transition)
    audit.record("transitions.seat_removed", actor=actor, about=seat)
    seat.delete()


def _check(said: SeatSaid) -> None:
    checks.written(words=said.post, missing=_("Say which post it is."), field="post")
    if said.leaver is None and said.comer is None:
        raise Refused(_("Choose who leaves, or who comes."), field="leaver")
    for person, day, field in (
        (said.leaver, said.last_day, "last_day"),
        (said.comer, said.first_day, "first_day"),
    ):
        if (person is None) != (day is None):
            raise Refused(_("A person and a day go together here."), field=field)
    if said.leaver is not None and said.leaver == said.comer:
        raise Refused(_("Choose somebody other than the one who leaves."), field="comer")
    if not 0 <= said.planned <= LONGEST:
        raise Refused(_("Write working days, from 0 to 260."), field="planned")
