"""Where a brief stands, what a partner thinks of a candidate, and what help costs. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_DAYS = 200
MOST_POUNDS = 9_999_999


class BriefState(models.TextChoices):
    """Where a brief stands."""

    OPEN = "open", _("candidates are looked for")
    PROPOSED = "proposed", _("before the partners")
    ENGAGED = "engaged", _("somebody was appointed")
    WITHDRAWN = "withdrawn", _("withdrawn")


LIVE = (BriefState.OPEN, BriefState.PROPOSED, BriefState.ENGAGED)


class Stance(models.TextChoices):
    """What a partner thinks of a candidate."""

    PREFERS = "prefers", _("prefers this candidate")
    ACCEPTS = "accepts", _("could work with this candidate")
    DOUBTS = "doubts", _("would rather have somebody else")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a brief says.

    areas: what is open to whoever helps, by the values of `access.Area`. shares: what each partner pays, in
    whole pounds, by the id of the organisation as text. statement: the key of the step whose core statement
    help is meant to move, or "".
    """

    outcome: str
    scope: str
    areas: tuple[str, ...]
    first_day: date
    last_day: date
    days: int
    shares: Mapping[str, int]
    judged_by: str
    statement: str = ""


def budget(shares: Mapping[str, int]) -> int:
    """Return what all partners pay together, in whole pounds."""
    return sum(shares.values())


def paid_by_one(shares: Mapping[str, int]) -> str:
    """Return the id of the only partner that pays; "" where several do, or nobody."""
    paying = [key for key, pounds in shares.items() if pounds]
    return paying[0] if len(paying) == 1 else ""


def is_covered(days: int, day_rate: int, shares: Mapping[str, int]) -> bool:
    """Say whether what the partners pay covers so many days at a rate."""
    return days * day_rate <= budget(shares)
