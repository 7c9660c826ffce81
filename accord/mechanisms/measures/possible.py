"""What is asked back: a value that cannot be, or of a period that a measure does not have."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.mechanisms.measures import rules
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.words import amount_in_words

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure


def check(measure: "Measure", period: Period, amount: Decimal | None, today: date) -> None:
    """Raise Refused where a measure can have no such value in this period."""
    if period != measure.period_of(period.first_day) or period < measure.first_period:
        message = _("The measure begins with {period}.")
        raise Refused(message.format(period=measure.first_period.words), field="period")
    if period.last_day >= today:
        message = _("{period} has not ended yet.")
        raise Refused(message.format(period=period.words), field="period")
    if amount is None:
        return
    if not rules.is_possible(amount, measure.lowest, measure.highest):
        message = _("This cannot be: values lie {bounds}. Is a digit too many, or the unit another one?")
        raise Refused(message.format(bounds=_bounds(measure)), field="amount")
    if not rules.fits(amount, measure.decimals):
        message = _("Write it with at most {count} decimals, as the others are.")
        words = message.format(count=measure.decimals) if measure.decimals else _("Write a whole number.")
        raise Refused(words, field="amount")


def meanwhile(period: Period) -> str:
    """Return what is said to the second of two who write at once."""
    message = _("Somebody has written the value for {period} meanwhile. Look at it first.")
    return message.format(period=period.words)


def _bounds(measure: "Measure") -> str:
    low, high = measure.lowest, measure.highest
    if low is not None and high is not None:
        words = _("between {low} and {high}")
        return words.format(low=amount_in_words(low, measure), high=amount_in_words(high, measure))
    if low is not None:
        return _("at {low} or above").format(low=amount_in_words(low, measure))
    return _("at {high} or below").format(high=amount_in_words(high or Decimal(0), measure))
