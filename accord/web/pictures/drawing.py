"""A sheet to draw on: everything that reaches the SVG goes through here, escaped and without inline style."""

import textwrap
from dataclasses import dataclass, field

from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from accord.web.frame import Text
from accord.web.pictures.values import Look

LINE = 18
LETTER = 8.2  # a generous width of one letter at 14 px, so that words find room in any system's typeface
STRONG = 0.9  # of that room is left for words in bold
APART = 0.8  # of it is left on a small screen for readers who set letters and words apart
RADIUS = 11


def figure(value: float) -> str:
    """A figure to one decimal, as the reader's language writes it."""
    return number_format(round(value, 1), decimal_pos=1)


def edge(value: float) -> str:
    """The edge of a band: a whole number where it is one."""
    return number_format(value, decimal_pos=0 if value == int(value) else 1)


def lines(words: Text, room: float, most: int = 3) -> list[str]:
    """The words in lines that fit into `room`, cut with an ellipsis if need be; the table has them all."""
    return textwrap.wrap(
        str(words), width=max(4, int(room / LETTER)), max_lines=most, placeholder="…", break_long_words=True
    )


def room_for(words: Text) -> float:
    """About how much room a line of words takes."""
    return len(str(words)) * LETTER


@dataclass(slots=True)
class Drawing:
    """One drawing; `look` is "wide" or "slim", of which the stylesheet shows the one that fits."""

    key: str
    look: str
    width: int
    parts: list[SafeString] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.key}-{self.look}"

    def text(self, x: float, y: float, words: Text, *, look: str = "", anchor: str = "start") -> None:
        self.parts.append(
            format_html(
                '<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>',
                look,
                _px(x),
                _px(y),
                anchor,
                words,
            )
        )

    def column(self, x: float, y: float, words: list[str], *, look: str = "", anchor: str = "start") -> None:
        """Lines of words under each other; `y` is the base of the first."""
        for number, line in enumerate(words):
            self.text(x, y + number * LINE, line, look=look, anchor=anchor)

    def line(self, start: tuple[float, float], end: tuple[float, float], look: str) -> None:
        self.parts.append(
            format_html('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>', look, *map(_px, (*start, *end)))
        )

    def bracket(self, x1: float, x2: float, y: float) -> None:
        d = f"M{_px(x1)} {_px(y + 8)}V{_px(y)}H{_px(x2)}V{_px(y + 8)}"
        self.parts.append(format_html('<path class="stroke" d="{}"/>', d))

    def dot(self, x: float, y: float, letter: str, hue: int) -> None:
        """A dot with its letter, so that it can be told apart without colour."""
        self.parts.append(
            format_html(
                '<circle class="dot hue-{}" cx="{}" cy="{}" r="{}"/>', _hue(hue), _px(x), _px(y), RADIUS
            )
        )
        self.text(x, y + 4.7, letter, look="letter", anchor="middle")

    def ring(self, x: float, y: float, letter: str) -> None:
        """A ring with its letter: something that is of no organisation."""
        self.parts.append(
            format_html('<circle class="whole" cx="{}" cy="{}" r="{}"/>', _px(x), _px(y), RADIUS)
        )
        self.text(x, y + 4.7, letter, look="strong", anchor="middle")

    def interval(self, x1: float, x2: float, y: float, hue: int) -> None:
        self.line((x1, y), (x2, y), f"interval line hue-{_hue(hue)}")

    def band(self, x1: float, x2: float, y: float, hue: int) -> None:
        """A dashed outline: somewhere in here, and no more can be said."""
        self.parts.append(
            format_html(
                '<rect class="range line hue-{}" x="{}" y="{}" width="{}" height="14" rx="7"/>',
                _hue(hue),
                *map(_px, (x1, y - 7, x2 - x1)),
            )
        )

    def block(self, x1: float, x2: float, y: float, look: str) -> None:
        self.parts.append(
            format_html(
                '<rect class="{}" x="{}" y="{}" width="{}" height="26"/>',
                look,
                *map(_px, (x1, y - 13, max(0.0, x2 - x1))),
            )
        )

    def strip(self, x1: float, x2: float, y: float, look: str) -> None:
        """A slim bar around a height."""
        self.parts.append(
            format_html(
                '<rect class="{}" x="{}" y="{}" width="{}" height="10" rx="2"/>',
                look,
                *map(_px, (x1, y - 5, max(0.0, x2 - x1))),
            )
        )

    def outline(self, x1: float, x2: float, y: float, look: str) -> None:
        """The outline of a slim bar around a height."""
        self.parts.append(
            format_html(
                '<rect class="{}" x="{}" y="{}" width="{}" height="12" rx="3"/>',
                look,
                *map(_px, (x1, y - 6, max(0.0, x2 - x1))),
            )
        )

    def standing(self, x: float, y: float, tone: str) -> None:
        """The mark of a state, as in words: a full dot, an empty one, or a square for what is grave."""
        if tone == "grave":
            self.parts.append(
                format_html(
                    '<rect class="standing grave" x="{}" y="{}" width="10" height="10"/>',
                    *map(_px, (x - 5, y - 5)),
                )
            )
        else:
            self.parts.append(
                format_html('<circle class="standing {}" cx="{}" cy="{}" r="5"/>', tone, _px(x), _px(y))
            )

    def area(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """A plain shape behind what is drawn."""
        self.parts.append(
            format_html(
                '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>',
                look,
                *map(_px, (x, y, width, max(0.0, height))),
            )
        )

    def path(self, places: list[tuple[float, float]], look: str) -> None:
        """A line from place to place."""
        d = "L".join(f"{_px(x)} {_px(y)}" for x, y in places)
        self.parts.append(format_html('<path class="{}" d="M{}"/>', look, d))

    def sign(self, x: float, y: float, look: Look) -> None:
        """A mark that is told apart by its shape."""
        if look is Look.LOZENGE:
            d = f"M{_px(x)} {_px(y - 7)}L{_px(x + 7)} {_px(y)}L{_px(x)} {_px(y + 7)}L{_px(x - 7)} {_px(y)}Z"
            self.parts.append(format_html('<path class="sign {}" d="{}"/>', look.value, d))
            return
        self.parts.append(
            format_html('<circle class="sign {}" cx="{}" cy="{}" r="4.5"/>', look.value, _px(x), _px(y))
        )

    def hatch(self, x1: float, x2: float, y: float) -> None:
        """A hatched strip: there is something, and it is not shown. A word always stands beside it."""
        self.parts.append(
            format_html(
                '<rect class="blank" fill="url(#{}-hatch)" x="{}" y="{}" width="{}" height="14"/>',
                self.name,
                *map(_px, (x1, y - 7, x2 - x1)),
            )
        )

    def svg(self, *, height: float, title: Text, sentence: Text) -> SafeString:
        """The finished drawing with its title and the sentence that says what it shows."""
        return format_html(
            '<svg class="{look}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-title"'
            ' aria-describedby="{name}-desc"><title id="{name}-title">{title}</title>'
            '<desc id="{name}-desc">{sentence}</desc><defs><pattern id="{name}-hatch" width="7" height="7"'
            ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" y2="7"/>'
            "</pattern></defs>{parts}</svg>",
            look=self.look,
            width=self.width,
            height=_px(height),
            name=self.name,
            title=title,
            sentence=sentence,
            parts=format_html_join("", "{}", ((part,) for part in self.parts)),
        )


def _px(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _hue(hue: int) -> int:
    return (hue - 1) % 4 + 1
