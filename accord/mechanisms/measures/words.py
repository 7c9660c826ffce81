"""Measures in words: a value with its unit, how it stands to its target, whose it is."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from accord.mechanisms.measures.rules import Aim, Direction, Verdict
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure
    from accord.mechanisms.measures.series import Series

CURRENCIES = "£€$"


def amount_in_words(amount: Decimal, measure: "Measure", *, decimals: int | None = None) -> str:
    """Return a value as people read it: "88.5%", "£1,240 thousand", "12 days".

    decimals: of what is no value and needs no more, else those of the measure.
    """
    places = measure.decimals if decimals is None else decimals
    number = number_format(abs(amount), decimal_pos=places, force_grouping=True)
    sign = "−" if amount < 0 else ""
    unit = measure.unit
    if unit[:1] in CURRENCIES and unit:
        return f"{sign}{unit[0]}{number} {unit[1:].strip()}".strip()
    joint = "" if unit[:1] in {"%", "‰", "°"} else "\N{NO-BREAK SPACE}"
    return f"{sign}{number}{joint}{unit}".strip()


def figure_in_words(amount: Decimal | None, measure: "Measure") -> str:
    """Return the value of a period, or that it is missing: never nought."""
    return _("missing") if amount is None else amount_in_words(amount, measure)


def target_in_words(aim: Aim | None, measure: "Measure") -> str:
    """Return a target with the way that is good: "95% or more", "10 days or less", "about 50%"."""
    if aim is None:
        return _("no target")
    ends = {Direction.HIGHER: measure.highest, Direction.LOWER: measure.lowest}
    if aim.target == ends.get(Direction(measure.direction)):
        return amount_in_words(aim.target, measure)  # nothing lies beyond it
    words = {
        Direction.HIGHER: _("{target} or more"),
        Direction.LOWER: _("{target} or less"),
        Direction.NEAR: _("as near to {target} as can be"),
    }[Direction(measure.direction)]
    return words.format(target=amount_in_words(aim.target, measure))


def tolerance_in_words(aim: Aim, measure: "Measure") -> str:
    """Return up to where a value is within tolerance."""
    low, high = (amount_in_words(edge, measure) for edge in aim.band(measure.direction))
    if not aim.tolerance:
        return _("none")
    if measure.direction == Direction.HIGHER:
        return _("down to {low}").format(low=low)
    if measure.direction == Direction.LOWER:
        return _("up to {high}").format(high=high)
    return _("{low} to {high}").format(low=low, high=high)


def verdict_in_words(found: Verdict | None) -> str:
    """Return how a value stands to its target, in a few words."""
    if found is None:
        return _("no target")
    return {
        Verdict.MET: _("on target"),
        Verdict.TOLERATED: _("within tolerance"),
        Verdict.OUTSIDE: _("outside tolerance"),
    }[found]


def state_of(series: "Series") -> State:
    """Return where a measure stands now, as a word that carries its own mark."""
    if series.measure.ended_on is not None:
        return State(_("ended"))
    latest = series.latest
    if series.points and series.points[-1].is_missing:
        return State(_("value missing"), Tone.WAITING)
    if latest is None:
        return State(_("no value yet"))
    tones = {Verdict.MET: Tone.DONE, Verdict.TOLERATED: Tone.WAITING, Verdict.OUTSIDE: Tone.GRAVE}
    found = latest.verdict
    return State(verdict_in_words(found), tones[found] if found else Tone.QUIET)


def whose(measure: "Measure") -> str:
    """Return whose figure it is: the partnership's own, or a partner's."""
    return measure.organisation.name if measure.organisation else _("the whole partnership")


def owner_of(measure: "Measure") -> str:
    """Return who owns a measure, with the employer."""
    return f"{measure.owner.name}, {measure.owner.employer.short_name}"
