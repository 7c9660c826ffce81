"""A run chart: one figure over time, its target with the tolerance beside it, the middle of all values."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import TypeVar

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Cell, Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, Drawing, lines, room_for
from accord.web.pictures.picture import SLIM, WIDE, Tabled
from accord.web.pictures.run_plot import Plot
from accord.web.pictures.values import Line, RunPoint, Span, Tick

T = TypeVar("T")

WIDE_SPAN = Span(left=70, right=WIDE - 130)
SLIM_SPAN = Span(left=0, right=SLIM)
TOP, HIGH = 26.0, 190.0
SAMPLE = 26
"""How long the piece of a line is that stands before its name on a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunChart(Tabled):
    """One figure over time.

    points: every period in order, those without a value too. ticks: where the scale is marked, from its
    lowest to its highest end. target, middle: what the lines are called; middle None where values are few.
    """

    points: tuple[RunPoint, ...]
    ticks: tuple[Tick, ...]
    target: Text = ""
    middle: Line | None = None

    @property
    def wide(self) -> SafeString:
        plot = self._plot(self.sheet("wide"), WIDE_SPAN)
        for tick in self.ticks:
            plot.sheet.text(
                WIDE_SPAN.left - 10, plot.y(tick.value) + 5, tick.words, look="small", anchor="end"
            )
        self._draw(plot)
        self._name_lines(plot)
        return self.finish(plot.sheet, self._name_periods(plot))

    @property
    def slim(self) -> SafeString:
        plot = self._plot(self.sheet("slim"), SLIM_SPAN)
        self._draw(plot)
        for tick in self.ticks:  # over the picture, since there is no room beside it
            plot.sheet.text(0, plot.y(tick.value) - 4, tick.words, look="small")
        y = self._name_periods(plot)
        for look, words in self._lines():
            plot.sheet.line((0, y + 9), (SAMPLE, y + 9), look)
            plot.sheet.column(SAMPLE + 8, y + 14, lines(words, SLIM - SAMPLE - 8, most=1), look="small")
            y += LINE + 2
        return self.finish(plot.sheet, y + 2)

    @property
    def table(self) -> Table:
        columns = (
            Column(_("Period")),
            Column(_("Value"), numeric=True),
            Column(_("Target"), numeric=True),
            Column(_("How it stands")),
            Column(_("Remark")),
        )
        rows = tuple(
            (
                point.name,
                Cell(point.says, look="hidden-cell" if point.value is None else ""),
                point.target_says or "–",
                point.stands or "–",
                point.remark,
            )
            for point in self.points
        )
        return Table(caption=self.title, columns=columns, rows=rows, stacks=True)

    def _plot(self, sheet: Drawing, span: Span) -> Plot:
        low, high = self.ticks[0].value, self.ticks[-1].value
        inside = Span(left=span.left + 30, right=span.right) if sheet.look == "slim" else span
        return Plot(sheet, inside, low=low, high=high, count=len(self.points), top=TOP, bottom=TOP + HIGH)

    def _draw(self, plot: Plot) -> None:
        """From back to front: tolerance, scale, target, middle, the track, its marks and figures."""
        for first, last, band in _stretches([point.band for point in self.points]):
            plot.band(first, last, *band)
        for tick in self.ticks:
            plot.across(tick.value, "grid")
        for first, last, target in _stretches([point.target for point in self.points]):
            plot.step(first, last, target)
        if self.middle:
            plot.across(self.middle.value, "middle")
        plot.track([point.value for point in self.points])
        self._draw_missing(plot)
        for place, point in enumerate(self.points):
            if point.value is not None:
                plot.mark(place, point.value, point.look)
        self._write_figures(plot)

    def _draw_missing(self, plot: Plot) -> None:
        """Hatch what is missing at the foot, and say so where the word finds room."""
        for missing, found in groupby(enumerate(self.points), key=lambda each: each[1].value is None):
            places = [place for place, _point in found]
            if missing:
                plot.hole(places[0], places[-1], _("missing"))

    def _write_figures(self, plot: Plot) -> None:
        """Write the figure at every mark where there is room, else at the latest only."""
        known = [place for place, point in enumerate(self.points) if point.value is not None]
        roomy = plot.slot >= max((room_for(point.says) for point in self.points), default=0)
        for place in known if roomy else known[-1:]:
            point = self.points[place]
            plot.figure(place, [each.value for each in self.points], point.says, strong=place == known[-1])

    def _name_periods(self, plot: Plot) -> float:
        """Name the periods that find room, the latest first, and each year; return where the drawing ends."""
        room = max((room_for(point.tick) for point in self.points), default=0) + 6
        for place in range(len(self.points) - 1, -1, -ceil(room / plot.slot)):
            plot.below(place, 1, self.points[place].tick)
        free = float(plot.sheet.width)
        for place, year in reversed(list(_years(self.points))):
            left, right = plot.words_under(place, year)
            if right <= free:
                plot.below(place, 2, year)
                free = left - 6
        return plot.bottom + 10 + LINE * (2 if any(point.group for point in self.points) else 1)

    def _lines(self) -> Iterator[tuple[str, Text]]:
        if self.target and any(point.target is not None for point in self.points):
            yield "aim", self.target
        if self.middle:
            yield "middle", self.middle.words

    def _name_lines(self, plot: Plot) -> None:
        """Say at the right what each line is, moved apart where two would stand on each other."""
        aims = [point.target for point in self.points if point.target is not None]
        named = [(plot.y(aims[-1]), self.target)] if aims and self.target else []
        if self.middle:
            named.append((plot.y(self.middle.value), self.middle.words))
        free = 0.0
        for y, words in sorted(named, key=lambda each: each[0]):
            written = lines(words, WIDE - WIDE_SPAN.right - 10, most=3)
            start = max(y + 5 - (len(written) - 1) * LINE / 2, free)
            plot.sheet.column(WIDE_SPAN.right + 10, start, written, look="small")
            free = start + LINE * len(written)


def _stretches(held: list[T | None]) -> Iterator[tuple[int, int, T]]:
    """From where to where the same holds; what is None holds nowhere."""
    for same, found in groupby(enumerate(held), key=lambda each: each[1]):
        places = [place for place, _same in found]
        if same is not None:
            yield places[0], places[-1], same


def _years(points: tuple[RunPoint, ...]) -> Iterator[tuple[int, Text]]:
    """Where each year begins."""
    for place, point in enumerate(points):
        if point.group and (place == 0 or point.group != points[place - 1].group):
            yield place, point.group
