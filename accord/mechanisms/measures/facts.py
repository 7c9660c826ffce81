"""A measure as its page shows it: its facts, every period with its value, every revision and target."""

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.measures.words import (
    amount_in_words,
    figure_in_words,
    owner_of,
    target_in_words,
    tolerance_in_words,
    verdict_in_words,
    whose,
)
from accord.web.components import Cell, Column, Fact, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.mechanisms.measures.models import Measure, Target, Value
    from accord.mechanisms.measures.points import Point
    from accord.mechanisms.measures.series import Series
    from accord.partnership.models import Person


def facts(series: "Series") -> list[Fact]:
    """Return what the register says of a measure."""
    measure, aim = series.measure, series.aim_now
    found = [
        Fact(_("Why we measure it"), measure.why),
        Fact(_("Whose figure it is"), whose(measure)),
        Fact(_("Owner"), owner_of(measure)),
        Fact(_("Source"), measure.source),
        Fact(_("How often"), measure.get_every_display()),
        Fact(_("Which way is good"), measure.get_direction_display()),
        Fact(_("Target"), target_in_words(aim, measure)),
    ]
    if aim is not None:
        found.append(Fact(_("Within tolerance"), tolerance_in_words(aim, measure)))
    if bounds := _bounds(measure):
        found.append(Fact(_("What it can be"), bounds))
    if measure.ended_on is not None:
        day = date_format(measure.ended_on, "j F Y")
        ended = _("Ended on {day}").format(day=day)
        found.append(Fact(ended, measure.ended_why))
    return found


def _bounds(measure: "Measure") -> str:
    low, high = measure.lowest, measure.highest
    if low is not None and high is not None:
        words = _("{low} to {high}")
        return words.format(low=amount_in_words(low, measure), high=amount_in_words(high, measure))
    if low is not None:
        return _("{low} or more").format(low=amount_in_words(low, measure))
    return _("{high} or less").format(high=amount_in_words(high, measure)) if high is not None else ""


def periods_table(series: "Series", *, gives: bool) -> Table:
    """Return every period, the latest first; who may give values finds the way to each in its name."""
    columns = (
        Column(_("Period")),
        Column(_("Value"), numeric=True),
        Column(_("Target"), numeric=True),
        Column(_("How it stands")),
    )
    body = tuple(
        (
            Cell("", link=_way(point, series.measure)) if gives else point.period.words,
            Cell(_value(point, series.measure), look="hidden-cell" if point.is_missing else ""),
            target_in_words(point.aim, series.measure) if point.aim else "–",
            verdict_in_words(point.verdict) if point.verdict else "–",
        )
        for point in reversed(series.points)
    )
    return Table(caption=_("Every period"), columns=columns, rows=body)


def _value(point: "Point", measure: "Measure") -> str:
    words = figure_in_words(point.amount, measure)
    return _("{value} (revised)").format(value=words) if point.is_revised else words


def _way(point: "Point", measure: "Measure") -> Link:
    url = address("measures:value", measure_id=measure.id, period=point.period.key)
    return Link(label=point.period.words, url=url)


def revisions(series: "Series", zone: ZoneInfo) -> list[Fact]:
    """Return every value that was changed after it came in: what it was, who changed it, when and why."""
    changes = sorted(_changes(series), key=lambda each: each[2].at, reverse=True)
    term, words = _("{period}: {was} became {now}"), _("{who}, {when}: {why}")
    return [
        Fact(
            term.format(
                period=point.period.words,
                was=figure_in_words(before.amount, series.measure),
                now=figure_in_words(after.amount, series.measure),
            ),
            words.format(who=_who(after.by), when=_moment(after.at, zone), why=after.why),
        )
        for point, before, after in changes
    ]


def _changes(series: "Series") -> "Iterator[tuple[Point, Value, Value]]":
    for point in series.points:
        for before, after in zip(point.given, point.given[1:], strict=False):
            yield point, before, after


def targets(series: "Series", zone: ZoneInfo) -> list[Fact]:
    """Return every target that was set, the latest first; none where there was never another one."""
    if len(series.targets) < 2:
        return []
    return [_target_row(target, series.measure, zone) for target in reversed(series.targets)]


def _target_row(target: "Target", measure: "Measure", zone: ZoneInfo) -> Fact:
    aim = target.aim
    term = _("From {period}: {target}").format(
        period=measure.period_of(target.since).words, target=target_in_words(aim, measure)
    )
    if aim is not None and aim.tolerance:
        words = _("{target}, within tolerance {tolerance}")
        term = words.format(target=term, tolerance=tolerance_in_words(aim, measure))
    words = _("{who}, {when}: {why}") if target.why else _("{who}, {when}")
    return Fact(term, words.format(who=_who(target.by), when=_moment(target.at, zone), why=target.why))


def _who(person: "Person") -> str:
    return f"{person.name}, {person.employer.short_name}"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return date_format(at.astimezone(zone), "j M Y, H:i")
