"""Measures to take along: a workbook, and a CSV of all values."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations import tables
from accord.foundations.tables import Page, Written
from accord.mechanisms.measures.words import (
    owner_of,
    target_in_words,
    verdict_in_words,
    whose,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from accord.mechanisms.measures.points import Point
    from accord.mechanisms.measures.series import Series


def workbook(found: "Sequence[Series]", zone: ZoneInfo) -> bytes:
    """Return measures as an .xlsx: the register, every value, and every revision."""
    return tables.book(
        [
            Page(
                name=_("Measures"),
                header=_register_header(),
                rows=[_register(each) for each in found],
                sorts=True,
            ),
            Page(name=_("Values"), header=_values_header(), rows=list(_values(found)), sorts=True),
            Page(
                name=_("As they came in"), header=_given_header(), rows=list(_given(found, zone)), sorts=True
            ),
        ]
    )


def separated(found: "Sequence[Series]") -> bytes:
    """Return every value of measures as CSV."""
    return tables.csv(_values_header(), list(_values(found)))


def _register_header() -> list[str]:
    return [
        _("Measure"),
        _("Why we measure it"),
        _("Whose figure it is"),
        _("Owner"),
        _("Source"),
        _("How often"),
        _("Unit"),
        _("Which way is good"),
        _("Target"),
        _("Tolerance"),
        _("Latest period"),
        _("Latest value"),
        _("How it stands"),
        _("Periods without a value"),
    ]


def _register(series: "Series") -> list[Written]:
    measure, latest, aim = series.measure, series.latest, series.aim_now
    return [
        measure.name,
        measure.why,
        whose(measure),
        owner_of(measure),
        measure.source,
        str(measure.get_every_display()),
        measure.unit,
        str(measure.get_direction_display()),
        target_in_words(aim, measure),
        number(aim.tolerance if aim else None),
        latest.period.words if latest else "",
        number(latest.amount if latest else None),
        _stands(latest),
        len(series.missing),
    ]


def _values_header() -> list[str]:
    return [
        _("Measure"),
        _("Whose figure it is"),
        _("Period"),
        _("First day"),
        _("Last day"),
        _("Value"),
        _("Unit"),
        _("Target"),
        _("Tolerance"),
        _("How it stands"),
        _("Remark"),
    ]


def _values(found: "Sequence[Series]") -> Iterator[list[Written]]:
    """One line for each period; where nothing came in the value is empty, and the remark says so."""
    for each in found:
        for point in each.points:
            aim = point.aim
            yield [
                each.measure.name,
                whose(each.measure),
                point.period.key,
                point.period.first_day,
                point.period.last_day,
                number(point.amount),
                each.measure.unit,
                number(aim.target if aim else None),
                number(aim.tolerance if aim else None),
                _stands(point),
                _remark(point),
            ]


def _given_header() -> list[str]:
    return [_("Measure"), _("Period"), _("Value"), _("Who"), _("When"), _("Why it changed")]


def _given(found: "Sequence[Series]", zone: ZoneInfo) -> Iterator[list[Written]]:
    for each in found:
        for point in each.points:
            for value in point.given:
                yield [
                    each.measure.name,
                    point.period.key,
                    _("taken back") if value.amount is None else float(value.amount),
                    f"{value.by.name}, {value.by.employer.short_name}",
                    date_format(value.at.astimezone(zone), "j F Y, H:i"),
                    value.why,
                ]


def _stands(point: "Point | None") -> str:
    return verdict_in_words(point.verdict) if point and point.verdict else ""


def _remark(point: "Point") -> str:
    if point.is_missing:
        return _("taken back") if point.given else _("missing")
    return _("revised") if point.is_revised else ""


def number(amount: "Decimal | None") -> Written:
    """A number, or an empty cell: what is missing is never nought."""
    return "" if amount is None else float(amount)
