"""A measure over time as a picture: its last periods, the targets of their time, the middle of all values."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.mechanisms.measures import sentences
from accord.mechanisms.measures.rules import Every, Verdict
from accord.mechanisms.measures.words import (
    amount_in_words,
    figure_in_words,
    target_in_words,
    verdict_in_words,
)
from accord.web.pictures import Line, Look, RunChart, RunPoint, Tick, round_steps

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure
    from accord.mechanisms.measures.points import Point
    from accord.mechanisms.measures.series import Series

MOST_SHOWN = 24
"""So many periods are drawn, the last ones: two years of months, six of quarters."""
LOOKS = {Verdict.MET: Look.DISC, Verdict.TOLERATED: Look.RING, Verdict.OUTSIDE: Look.LOZENGE}


def chart(series: "Series") -> RunChart | None:
    """Return a measure as a run chart, or None before its first value."""
    points = series.points[-MOST_SHOWN:]
    drawn = [value for point in points for value in _drawn(point)]
    if series.latest is None or not drawn:
        return None
    measure, found = series.measure, series.runs()
    middle = None
    if found is not None:
        words = _("middle {value}").format(value=sentences.median_in_words(found, measure))
        middle = Line(found.median, words)
        drawn.append(found.median)
    return RunChart(
        key=f"run-{measure.id}",
        title=measure.name,
        sentence=f"{sentences.heading(series)} {sentences.movement(series)}".strip(),
        points=tuple(_point(point, measure) for point in points),
        ticks=tuple(
            _tick(value, measure)
            for value in round_steps(min(drawn), max(drawn), least=10.0**-measure.decimals)
        ),
        target=_target(series),
        middle=middle,
    )


def _drawn(point: "Point") -> list[float]:
    """What a point needs room for: its value, and the target with its tolerance."""
    aims = [point.aim.target, *point.aim.band(point.direction)] if point.aim else []
    return [float(value) for value in (point.amount, *aims) if value is not None]


def _target(series: "Series") -> str:
    """What the line of the target is called: the target, if it is one for all periods drawn."""
    aims = [point.aim for point in series.points[-MOST_SHOWN:] if point.aim]
    return _("target {target}").format(target=target_in_words(aims[-1], series.measure)) if aims else ""


def _point(point: "Point", measure: "Measure") -> RunPoint:
    found = point.verdict
    band = point.aim.band(point.direction) if point.aim and point.aim.tolerance else None
    return RunPoint(
        name=point.period.words,
        tick=point.period.short,
        group="" if measure.every == Every.YEAR else date_format(point.period.first_day, "Y"),
        value=None if point.amount is None else float(point.amount),
        says=figure_in_words(point.amount, measure),
        look=LOOKS[found] if found else Look.DISC,
        target=float(point.aim.target) if point.aim else None,
        band=(float(band[0]), float(band[1])) if band else None,
        target_says=target_in_words(point.aim, measure) if point.aim else "",
        stands=verdict_in_words(found) if found else "",
        remark=_remark(point),
    )


def _remark(point: "Point") -> str:
    if point.given and point.is_missing:
        return _("taken back")
    return _("revised") if point.is_revised else ""


def _tick(value: float, measure: "Measure") -> Tick:
    """A mark of the scale, with no more decimals than it needs."""
    marked = Decimal(str(value)).normalize()
    places = marked.as_tuple().exponent
    decimals = max(0, -places) if isinstance(places, int) else 0
    return Tick(value, amount_in_words(marked, measure, decimals=decimals))
