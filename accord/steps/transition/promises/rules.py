"""What became of a promise that was made in bidding, and what those promised say to that."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

EFFECT = "promises.change"


class State(models.TextChoices):
    """What became of a promise. Stands: nothing has been said of it yet."""

    STANDS = "stands", _("stands")
    KEPT = "kept", _("kept")
    CHANGED = "changed", _("changed by agreement")
    NOT_KEPT = "not_kept", _("not kept")


SAID = (State.KEPT, State.NOT_KEPT)
"""What somebody can say of a promise; that it is changed, every partner agrees to."""


class Sees(models.TextChoices):
    """What those promised say to what was said of it."""

    SO = "so", _("We see it so too")
    OTHERWISE = "otherwise", _("We see it otherwise")


class Way(models.TextChoices):
    """Where a change stands."""

    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("agreed")
    RELEASED = "released", _("not agreed")


def may_be_put_right(written_on: date, today: date) -> bool:
    """Say whether an entry may still be put right: until the end of the day on which it was written."""
    return written_on == today
