"""What a measure says, in sentences."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.measures.rules import Verdict
from accord.mechanisms.measures.words import amount_in_words

if TYPE_CHECKING:
    from accord.analysis.runs import Runs
    from accord.mechanisms.measures.models import Measure
    from accord.mechanisms.measures.points import Point
    from accord.mechanisms.measures.series import Series


def heading(series: "Series") -> str:
    """Return what is the case with a measure, in one sentence: its latest value and how that stands."""
    latest = series.latest
    if latest is None or latest.amount is None:
        return _("“{name}” has no value yet.").format(name=series.measure.name)
    words = {
        None: _("{name}: {value} in {period}."),
        Verdict.MET: _("{name}: {value} in {period}, which is on target."),
        Verdict.TOLERATED: _("{name}: {value} in {period}, short of the target but within tolerance."),
        Verdict.OUTSIDE: _("{name}: {value} in {period}, which is outside of tolerance."),
    }[latest.verdict]
    return words.format(
        name=series.measure.name,
        value=amount_in_words(latest.amount, series.measure),
        period=latest.period.words,
    )


def missing_in_words(series: "Series") -> str:
    """Return which periods have no value, or nothing where none is missing."""
    missing = series.missing
    if not missing:
        return ""
    words = ngettext("{periods} is missing.", "{count} periods are missing: {periods}.", len(missing))
    return words.format(count=len(missing), periods=", ".join(point.period.words for point in missing[-6:]))


def movement(series: "Series") -> str:
    """Return whether anything has moved beyond chance, in a sentence."""
    found = series.runs()
    if found is None:
        known = len(series.points) - len(series.missing)
        words = ngettext(
            "One value is too few to tell a change from chance.",
            "{count} values are too few to tell a change from chance.",
            known,
        )
        return words.format(count=known) if known else ""
    if not found.shifted:
        return _("The values go up and down as chance alone would let them: no change we can be sure of.")
    return _stays(found, series) if found.stays else _seldom(found, series)


def _stays(found: "Runs", series: "Series") -> str:
    side = _("above") if found.above else _("below")
    first, last = series.points[found.first].period, series.points[found.last].period
    words = _(
        "Something has moved: {count} values in a row, from {first} to {last}, lie {side} the middle of all "
        "values ({median}). By chance it would be {most} at most."
    )
    return words.format(
        count=found.longest,
        first=first.words,
        last=last.words,
        side=side,
        median=median_in_words(found, series.measure),
        most=found.longest_by_chance,
    )


def _seldom(found: "Runs", series: "Series") -> str:
    side = _("above") if found.ends_above else _("below")
    words = ngettext(
        "Something has moved: the values cross their middle ({median}) only once, and the latest lie {side} "
        "it. By chance they would cross it {fewest} times at least.",
        "Something has moved: the values cross their middle ({median}) only {count} times, and the latest "
        "lie {side} it. By chance they would cross it {fewest} times at least.",
        found.crossings,
    )
    return words.format(
        count=found.crossings,
        median=median_in_words(found, series.measure),
        side=side,
        fewest=found.crossings_by_chance,
    )


def crossed(series: "Series") -> str:
    """Return when the value went outside of tolerance, where it lies there now; else nothing."""
    outside: list[Point] = []
    for point in reversed([point for point in series.points if not point.is_missing]):
        if point.verdict is not Verdict.OUTSIDE:
            break
        outside.insert(0, point)
    if not outside:
        return ""
    words = ngettext(
        "It has been outside of tolerance since {period}: one value.",
        "It has been outside of tolerance since {period}: {count} values in a row.",
        len(outside),
    )
    return words.format(period=outside[0].period.words, count=len(outside))


def median_in_words(found: "Runs", measure: "Measure") -> str:
    """Return the middle of all values, as precise as they are."""
    return amount_in_words(Decimal(str(round(found.median, measure.decimals))), measure)


def says(series: "Series") -> list[str]:
    """Return all that a chart says, sentence by sentence."""
    return [found for found in (crossed(series), movement(series), missing_in_words(series)) if found]
