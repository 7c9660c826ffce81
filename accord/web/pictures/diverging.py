"""Diverging bars: how the answers of each group spread over five options, the middle one in the middle."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Cell, Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import APART, LINE, STRONG, Drawing, lines
from accord.web.pictures.marks import draw_plate
from accord.web.pictures.picture import SLIM, WIDE, Tabled
from accord.web.pictures.values import Group, Hidden, Span

OPTIONS = 5
SHORT_NAMES, LONG_NAMES = 195.0, 300.0
"""How much room the names of the rows take on a wide sheet: of groups, and of statements."""
SLIM_SPAN = Span(left=0, right=SLIM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A group and how many of it chose each of five options, lowest first; or the word for what is hidden."""

    group: Group
    people: tuple[int, ...] | Hidden

    def __post_init__(self) -> None:
        if not isinstance(self.people, Hidden) and (len(self.people) != OPTIONS or not sum(self.people)):
            raise ValueError(f"a spread needs people on {OPTIONS} options, not {self.people}")

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of each option; nothing where it is hidden."""
        if isinstance(self.people, Hidden):
            return ()
        return tuple(people / sum(self.people) for people in self.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diverging(Tabled):
    """Answers by group as bars that lean to one side or the other; the figures on them are people.

    names: how much room the names of rows take on a wide sheet. rows_are: what rows are called in the twin.
    """

    options: tuple[Text, ...]
    rows: tuple[Spread, ...]
    names: float = SHORT_NAMES
    rows_are: Text = ""

    @property
    def wide(self) -> SafeString:
        sheet, span = self.sheet("wide"), Span(left=self.names, right=WIDE)
        y = self._draw_heads(sheet, span)
        for row in self.rows:
            name, detail = lines(row.group.name, span.left - 20), lines(row.group.detail, span.left - 20)
            sheet.column(0, y + 14, name)
            sheet.column(0, y + 14 + len(name) * LINE, detail, look="small")
            self._draw_bar(sheet, row, span, y + 5 + LINE * (len(name) + len(detail) - 1) / 2)
            y += 14 + LINE * (len(name) + len(detail))
        return self.finish(sheet, y)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        y = self._draw_heads(sheet, SLIM_SPAN)
        for row in self.rows:
            name = lines(row.group.name, SLIM * STRONG)
            words = str(row.people.word) if isinstance(row.people, Hidden) else ""
            says = lines(", ".join(filter(None, (str(row.group.detail), words))), SLIM * APART)
            sheet.column(0, y + LINE, name, look="strong")
            sheet.column(0, y + LINE * (1 + len(name)), says, look="small")
            y += LINE * (len(name) + len(says)) + 26
            self._draw_bar(sheet, row, SLIM_SPAN, y)
            y += 24
        return self.finish(sheet, y)

    @property
    def table(self) -> Table:
        columns = (
            Column(self.rows_are or _("Who")),
            *(Column(option, numeric=True) for option in self.options),
        )
        rows = tuple((row.group.name, *_cells(row)) for row in self.rows)
        return Table(caption=self.title, columns=columns, rows=rows, stacks=True)

    def _scale(self, span: Span) -> tuple[float, float]:
        """Where the middle lies and how long a whole is, so that the widest row on either side just fits."""
        shown = [row.shares for row in self.rows if row.shares]
        left = max((sum(shares[:2]) + shares[2] / 2 for shares in shown), default=0.5)
        right = max((sum(shares[3:]) + shares[2] / 2 for shares in shown), default=0.5)
        whole = (span.right - span.left) / (left + right)
        return span.left + left * whole, whole

    def _draw_heads(self, sheet: Drawing, span: Span) -> float:
        """Name the options in the order in which they lie: left, middle, right. Return where rows begin."""
        room = (span.right - span.left) / 3 - 6
        heads = (
            (span.left, "start", ", ".join(map(str, self.options[:2]))),
            (span.middle, "middle", str(self.options[2])),
            (span.right, "end", ", ".join(map(str, self.options[3:]))),
        )
        written = [(x, anchor, lines(words, room)) for x, anchor, words in heads]
        tallest = max(len(words) for _x, _anchor, words in written)
        for x, anchor, words in written:
            sheet.column(x, 14 + LINE * (tallest - len(words)), words, look="small", anchor=anchor)
        return LINE * tallest + 8.0

    def _draw_bar(self, sheet: Drawing, row: Spread, span: Span, y: float) -> None:
        if isinstance(row.people, Hidden):
            sheet.hatch(span.left, span.right, y)
            if sheet.look == "wide":
                draw_plate(sheet, row.people.word, span, y)
            return
        middle, whole = self._scale(span)
        x = middle - whole * (sum(row.shares[:2]) + row.shares[2] / 2)
        for option, (share, people) in enumerate(zip(row.shares, row.people, strict=True), start=1):
            end = x + share * whole
            sheet.block(x, end, y, f"share share-{option}")
            if end - x > 10 * len(str(people)) + 4:
                look = "on-dark" if option in {1, OPTIONS} else ""
                sheet.text((x + end) / 2, y + 5, str(people), look=look, anchor="middle")
            x = end


def _cells(row: Spread) -> tuple[object, ...]:
    if isinstance(row.people, Hidden):
        return (Cell(row.people.word, look="hidden-cell"), *[Cell("–")] * (OPTIONS - 1))
    return row.people
