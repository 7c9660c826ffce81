"""How long a proof is good for, and how often one may be tried. Decisions 0034 and 0036."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

CODE_LIFE = timedelta(minutes=10)
TRIES = 3
# Of one address: a guesser has 60 tries a day at most, each at one in a million.
LETTERS_AN_HOUR, LETTERS_A_DAY = 5, 20
# A second factor is tried only by whoever has proved the address; still, six digits want a limit.
WRONG_AN_HOUR = 10

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
TOUCHED_EVERY = timedelta(minutes=1)
FRESH = timedelta(minutes=10)
KEPT = timedelta(days=1)  # what was asked for and is over, so that letters can be counted


class Proof(models.TextChoices):
    """By what somebody came in."""

    CODE = "code", _("a code by e-mail")
    PROVIDER = "provider", _("the sign-in of your organisation")
    PASSKEY = "passkey", _("a passkey")
    FIRST_START = "first_start", _("the code that the server printed")
    PERSONA = "persona", _("the demo")


def ends_at(began: datetime, now: datetime) -> datetime:
    """Return when a session ends that is used now: left alone for a while, or at its longest."""
    return min(now + IDLE, began + LONGEST)


def is_fresh(proved: datetime | None, now: datetime) -> bool:
    """Say whether a proof is so fresh that grave acts need no other."""
    return proved is not None and now - FRESH < proved <= now


def digits(text: str) -> str:
    """Return what somebody typed as a code without the blanks and dashes that people put in."""
    return "".join(text.split()).replace("-", "")
