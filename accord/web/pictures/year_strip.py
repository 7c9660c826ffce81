"""A year: what was and what comes, in lanes, with today between them."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Component, NestedItem, NestedList
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, Drawing, room_for
from accord.web.pictures.picture import SLIM, WIDE, Picture
from accord.web.pictures.values import Line, Look, Span, Tick

WIDE_SPAN, SLIM_SPAN = Span(left=104, right=WIDE - 6), Span(left=6, right=SLIM - 6)
TOP, LANE, SLIM_LANE = 30.0, 30.0, 46.0
POINT = 9.0
"""What is shorter than this on the sheet is drawn as a mark, not as a bar."""


class Way(StrEnum):
    """How something is drawn: it was (full), it comes (open), or it is planned roughly (dashed)."""

    WAS = "was"
    COMES = "comes"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearMark:
    """One thing: from when to when on the scale of the ticks, what it is, and on which days in words."""

    start: float
    end: float
    way: Way
    what: Text
    when: Text
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLane:
    """Things of one sort, and what people call these."""

    name: Text
    marks: tuple[YearMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearStrip(Picture):
    """Lanes over a year. ticks: where months begin, from one end of the scale to the other."""

    lanes: tuple[YearLane, ...]
    ticks: tuple[Tick, ...]
    today: Line

    @property
    def wide(self) -> SafeString:
        sheet = self.sheet("wide")
        bottom = TOP + LANE * len(self.lanes)
        self._around(sheet, WIDE_SPAN, bottom)
        for place, lane in enumerate(self.lanes):
            y = TOP + LANE * (place + 0.5)
            sheet.text(0, y + 5, lane.name)
            self._lane(sheet, lane, WIDE_SPAN, y)
        return self.finish(sheet, bottom + LINE + 6)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        bottom = TOP + SLIM_LANE * len(self.lanes)
        self._around(sheet, SLIM_SPAN, bottom)
        for place, lane in enumerate(self.lanes):
            y = TOP + SLIM_LANE * place
            sheet.text(0, y + LINE - 2, lane.name, look="halo")
            self._lane(sheet, lane, SLIM_SPAN, y + LINE + 12)
        return self.finish(sheet, bottom + LINE + 6)

    @property
    def twin(self) -> Component:
        """What comes, the next first, then what was, the latest first."""
        marks = sorted((mark for lane in self.lanes for mark in lane.marks), key=lambda mark: mark.start)
        comes = [_item(mark) for mark in marks if mark.way is not Way.WAS]
        was = [_item(mark) for mark in reversed(marks) if mark.way is Way.WAS]
        parts = ((_("What comes"), comes), (_("What was"), was))
        return NestedList(tuple(NestedItem(label=name, items=tuple(found)) for name, found in parts if found))

    @property
    def twin_label(self) -> str:
        return _("As a list")

    def _lane(self, sheet: Drawing, lane: YearLane, span: Span, y: float) -> None:
        sheet.line((span.left, y), (span.right, y), "grid")
        for mark in lane.marks:
            left, right = self._at(mark.start, span), self._at(mark.end, span)
            if right - left < POINT:
                middle = (left + right) / 2
                sheet.sign(middle, y, Look.DISC if mark.way is Way.WAS else Look.RING)
            else:
                sheet.outline(left, right, y, f"span {mark.way}")

    def _around(self, sheet: Drawing, span: Span, bottom: float) -> None:
        """The months above, and the line of today through all of it, named below."""
        free = span.left
        for tick in self.ticks[:-1]:
            x = self._at(tick.value, span)
            sheet.line((x, TOP - 8), (x, bottom), "grid")
            if x >= free and x + room_for(tick.words) <= span.right + 12:
                sheet.text(x + 2, 14, tick.words, look="small")
                free = x + room_for(tick.words) + 6
        x = self._at(self.today.value, span)
        sheet.line((x, TOP - 8), (x, bottom + 4), "now")
        half = room_for(self.today.words) / 2
        middle = min(max(x, half), sheet.width - half)
        sheet.text(middle, bottom + LINE, self.today.words, look="strong", anchor="middle")

    def _at(self, value: float, span: Span) -> float:
        """Where a day lies; what lies off the scale lies on its end."""
        low, high = self.ticks[0].value, self.ticks[-1].value
        return span.left + min(1.0, max(0.0, (value - low) / (high - low))) * (span.right - span.left)


def _item(mark: YearMark) -> NestedItem:
    return NestedItem(label=mark.what, url=mark.url, hint=mark.when)
