"""What becomes of an open round when the site is brought back from a backup: a pure decision."""

from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence


class Outcome(StrEnum):
    """It goes on, or its box stays shut for good, and why."""

    GOES_ON = "goes_on"
    MAY_HAVE_CLOSED = "may_have_closed"
    KEYS_DESTROYED = "keys_destroyed"
    WITHOUT_KEYS = "without_keys"


REASONS: dict[Outcome, Sentence] = {
    Outcome.MAY_HAVE_CLOSED: _("its time had run out before the site failed, so its result may be known"),
    Outcome.KEYS_DESTROYED: _("it was closed after the backup was taken, and its keys were destroyed"),
    Outcome.WITHOUT_KEYS: _("there is no copy of its keys"),
}


def outcome_of(*, closes_at: datetime, failed_at: datetime, destroyed: bool, has_keys: bool) -> Outcome:
    """Return what becomes of a round that is open in a backup.

    failed_at: when the site was last known to work. A round whose time had run out by then may have been
    closed and its result read: a second result from nearly the same answers would tell who the difference is.
    """
    if destroyed:
        return Outcome.KEYS_DESTROYED
    if closes_at <= failed_at:
        return Outcome.MAY_HAVE_CLOSED
    return Outcome.GOES_ON if has_keys else Outcome.WITHOUT_KEYS
