"""Where thanks stand: whoever was thanked says who may read it."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _


class Place(models.TextChoices):
    """Who may read thanks."""

    ASKED = "asked", _("not said yet")
    BETWEEN = "between", _("Only the two of us")
    WALL = "wall", _("Everybody, on the wall")
    TOLD = "told", _("Everybody, and it is told to those who join us")


ANSWERS = (Place.WALL, Place.TOLD, Place.BETWEEN)
"""What whoever was thanked may say, and may say anew at any time."""
ON_THE_WALL = (Place.WALL, Place.TOLD)
"""What everybody reads."""
TAKEN_BACK_WITHIN = timedelta(days=1)
"""So long whoever gave thanks can take them back. Later a count between organisations would move with it."""


def may_be_taken_back(given_at: datetime, now: datetime) -> bool:
    """Say whether whoever gave thanks can still take them back."""
    return now < given_at + TAKEN_BACK_WITHIN
