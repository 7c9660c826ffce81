"""Where an engagement stands, how useful it was, and what it costs. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

ORIGIN = "engagements.recommendation"
APPOINTED = "engagements.appointed"
MOST_DAYS_EACH = Decimal(5)
YEAR = timedelta(days=365)


class EngagementState(models.TextChoices):
    """Where an engagement stands."""

    GOING = "going", _("in progress")
    CLOSING = "closing", _("its close is before the partners")
    CLOSED = "closed", _("closed")


class ExtensionState(models.TextChoices):
    """Where an extension stands."""

    PROPOSED = "proposed", _("before the partners")
    IN_FORCE = "in_force", _("agreed")
    ENDED = "ended", _("came to nothing")


class Answer(models.TextChoices):
    """What was answered to a recommendation."""

    OPEN = "open", _("not answered yet")
    TAKEN = "taken", _("taken up")
    DECLINED = "declined", _("declined")


class Useful(models.TextChoices):
    """How useful a partner says it was."""

    MUCH = "much", _("it moved us on")
    SOME = "some", _("it helped somewhat")
    LITTLE = "little", _("it helped little")
    NOT = "not", _("it did not help")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What was used of what was bought. days: of work; pounds: days at the rate, and expenses."""

    days: Decimal
    pounds: Decimal


def spent(worked: Iterable[tuple[Decimal, int]], day_rate: int) -> Spent:
    """Return what sessions cost, each with its days and expenses."""
    found = list(worked)
    days = sum((each for each, _expenses in found), Decimal())
    expenses = sum(each for _days, each in found)
    return Spent(days=days, pounds=days * day_rate + expenses)


def by_partner(pounds: Decimal, shares: Mapping[str, int]) -> dict[str, int]:
    """Split a cost as the partners split the budget, in whole pounds that add up to it, rounded up.

    What is left by rounding goes to those whose part was cut by most, in the order of the shares.
    """
    whole = sum(shares.values())
    if not whole:
        return {}
    total = int(pounds.to_integral_value(rounding="ROUND_CEILING"))
    exact = {key: Decimal(total) * share / whole for key, share in shares.items()}
    parts = {key: int(each) for key, each in exact.items()}
    for key in sorted(exact, key=lambda each: parts[each] - exact[each])[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def days_in(worked: Iterable[tuple[date, Decimal]], *, last: date) -> Decimal:
    """Return the days bought in the twelve months up to a day, that day included."""
    return sum((days for on, days in worked if last - YEAR < on <= last), Decimal())
