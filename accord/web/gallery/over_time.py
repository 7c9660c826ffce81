"""Made-up pictures of what goes on over time: a trend in a row, and a year."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.web.frame import Text
from accord.web.pictures import (
    Dot,
    Hidden,
    Line,
    Range,
    Tick,
    Trend,
    Way,
    YearLane,
    YearMark,
    YearStrip,
)

MONTHS: tuple[Text, ...] = (
    _late("Jul"),
    _late("Sep"),
    _late("Nov"),
    _late("Jan"),
    _late("Mar"),
    _late("May"),
    "",
)


def trend() -> Trend:
    """Five rounds: one hidden, one banded, the latest with its interval."""
    return Trend(
        key="trend",
        title=_("Values: what people say, round by round"),
        sentence=_("3.4, not shown, between 3 and 4, 3.6, 3.9; higher than in the round before."),
        options=5,
        marks=(
            Dot(value=3.4, low=3.1, high=3.7),
            Hidden(word=_("not shown")),
            Range(low=3, high=4),
            Dot(value=3.6, low=3.3, high=3.9),
            Dot(value=3.9, low=3.7, high=4.1),
        ),
    )


def year_strip() -> YearStrip:
    """What was, what comes, and what is only planned."""
    told = (
        (_("Rounds"), ((20, 34, Way.WAS), (200, 214, Way.COMES), (290, 320, Way.PLANNED))),
        (_("Talks"), ((50, 51, Way.WAS), (230, 231, Way.COMES))),
        (_("The board"), ((10, 11, Way.WAS), (100, 101, Way.WAS), (190, 191, Way.COMES))),
    )
    return YearStrip(
        key="year",
        title=_("The year of the partnership"),
        sentence=_("What comes next: the board meets (10 December)."),
        today=Line(150, _("today")),
        ticks=tuple(Tick(60 * number, word) for number, word in enumerate(MONTHS)),
        lanes=tuple(
            YearLane(
                name=name,
                marks=tuple(
                    YearMark(start=start, end=end, way=way, what=name, when=_("10 December"), url="#main")
                    for start, end, way in marks
                ),
            )
            for name, marks in told
        ),
    )
