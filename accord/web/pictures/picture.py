"""What all pictures share: two drawings, a sentence, and a twin that says the same in text."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Component, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, Drawing, lines
from accord.web.pictures.values import Scale

WIDE = 640
SLIM = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Component):
    """A picture renders itself: `{{ picture }}`.

    key: a short name, unique on its page. title: what it is. sentence: what it shows, in words with figures.
    """

    key: str
    title: Text
    sentence: Text
    template_name: ClassVar[str] = "web/components/picture.html"

    @property
    @abstractmethod
    def wide(self) -> SafeString:
        """The drawing for 35 rem and more."""

    @property
    @abstractmethod
    def slim(self) -> SafeString:
        """The drawing for a phone: labels above the rows, the full width for the scale."""

    @property
    @abstractmethod
    def twin(self) -> Component:
        """The same as text, behind `twin_label`."""

    @property
    @abstractmethod
    def twin_label(self) -> str:
        """What the twin is ("As a table")."""

    def sheet(self, look: str) -> Drawing:
        return Drawing(self.key, look, WIDE if look == "wide" else SLIM)

    def finish(self, sheet: Drawing, height: float) -> SafeString:
        return sheet.svg(height=height, title=self.title, sentence=self.sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled(Picture):
    """A picture whose twin is a table."""

    @property
    @abstractmethod
    def table(self) -> Table:
        """The same figures as a table."""

    @property
    def twin(self) -> Component:
        return self.table

    @property
    def twin_label(self) -> str:
        return _("As a table")


def draw_axis(sheet: Drawing, scale: Scale, *, top: float, bottom: float) -> float:
    """Draw the scale of a wide sheet with its anchors below and return where the drawing ends."""
    room = scale.ticks[1] - scale.ticks[0] - 4
    written = [lines(anchor, room, most=2) for anchor in scale.axis.anchors]
    for x, words in zip(scale.ticks, written, strict=True):
        sheet.line((x, top), (x, bottom), "grid")
        sheet.column(x, bottom + LINE, words, look="small", anchor="middle")
    return bottom + 6 + LINE * max(map(len, written))


def draw_slim_axis(sheet: Drawing, scale: Scale, *, rows: list[float], bottom: float) -> float:
    """Draw the scale of a slim sheet: a rule behind each row, and its two ends in words.

    There is no room for more words at a size one can read; the words of the rows stand between the rules.
    """
    for y in rows:
        sheet.line((scale.span.left, y), (scale.span.right, y), "grid")
        for x in scale.ticks:
            sheet.line((x, y - 12), (x, y + 12), "grid")
    anchors = scale.axis.anchors
    first, last = (lines(words, sheet.width / 2 - 5, most=2) for words in (anchors[0], anchors[-1]))
    sheet.column(0, bottom + 14, first, look="small")
    sheet.column(sheet.width, bottom + 14, last, look="small", anchor="end")
    return bottom + 2 + LINE * max(len(first), len(last))
