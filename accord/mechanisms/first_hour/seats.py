"""Phones in the room: each takes a seat of an organisation, and says no name."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.mechanisms.first_hour import codes, selectors
from accord.mechanisms.first_hour.models import Hour, Present, Seat
from accord.mechanisms.first_hour.rules import Stage
from accord.mechanisms.rounds.ballot import trials


@transaction.atomic
def seat_take(*, hour: Hour, organisation_id: UUID) -> str:
    """Take a seat, and return the secret that the phone keeps; whoever has the code on the wall may.

    No more phones join for an organisation than it has people in the room, and all there see both numbers:
    else somebody could bring four phones of his own, and read the answer of a fifth. Raises Refused.
    """
    locked = selectors.hour_locked(hour.id)
    if locked is None or selectors.stage_of(locked) is not Stage.GATHERING:
        raise Refused(_("The room has been asked already: nobody can join any more."))
    present = Present.objects.filter(hour=locked, organisation_id=organisation_id).first()
    if present is None:
        raise Refused(_("Choose your organisation."), field="organisation")
    if present.seats.count() >= present.people:
        raise Refused(
            _("All phones of this organisation have joined. Is yours missing? Tell whoever leads the hour."),
            field="organisation",
        )
    secret = codes.secret_made()
    Seat.objects.create(
        partnership_id=locked.partnership_id, present=present, secret_hash=codes.hash_of(secret)
    )
    return secret


@transaction.atomic
def seat_leave(*, seat: Seat) -> None:
    """Give a seat back before the room is asked: it was taken for another organisation by mistake."""
    locked = selectors.hour_locked(seat.present.hour_id)
    if locked is not None and selectors.stage_of(locked) is Stage.GATHERING:
        Seat.objects.filter(id=seat.id).delete()


def link_of(hour: Hour, seat: Seat) -> str:
    """Return where this phone answers, while the room is asked; "" before and after."""
    if seat.invitation_id is None or hour.round is None or selectors.stage_of(hour) is not Stage.ASKING:
        return ""
    return trials.trial_link(hour.round.id, seat.invitation_id)
