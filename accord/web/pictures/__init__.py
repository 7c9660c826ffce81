"""Pictures as values that render themselves; see README.md of this room."""

from accord.web.pictures.diverging import LONG_NAMES, Diverging, Spread
from accord.web.pictures.dots import Apart, DotRow, DotRows
from accord.web.pictures.dumbbell import Dumbbells, GapRow
from accord.web.pictures.mixing_bars import MixingBars, MixingRow
from accord.web.pictures.picture import Picture
from accord.web.pictures.poles import PoleRow, Poles
from accord.web.pictures.run_chart import RunChart
from accord.web.pictures.tallies import Tallies, TallyMark, TallyRow
from accord.web.pictures.time_plan import Bar, TimePlan, TimeRow
from accord.web.pictures.tree import Tree, TreeRow
from accord.web.pictures.trend import Trend
from accord.web.pictures.values import (
    Axis,
    Dot,
    Group,
    Hidden,
    Line,
    Look,
    Mark,
    Range,
    RunPoint,
    Tick,
    letters,
    round_steps,
)
from accord.web.pictures.year_strip import Way, YearLane, YearMark, YearStrip

__all__ = [
    "LONG_NAMES",
    "Apart",
    "Axis",
    "Bar",
    "Diverging",
    "Dot",
    "DotRow",
    "DotRows",
    "Dumbbells",
    "GapRow",
    "Group",
    "Hidden",
    "Line",
    "Look",
    "Mark",
    "MixingBars",
    "MixingRow",
    "Picture",
    "PoleRow",
    "Poles",
    "Range",
    "RunChart",
    "RunPoint",
    "Spread",
    "Tallies",
    "TallyMark",
    "TallyRow",
    "Tick",
    "TimePlan",
    "TimeRow",
    "Tree",
    "TreeRow",
    "Trend",
    "Way",
    "YearLane",
    "YearMark",
    "YearStrip",
    "letters",
    "round_steps",
]
