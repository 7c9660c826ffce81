"""Pictures as values that render themselves; see README.md of this room."""

from accord.web.pictures.diverging import LONG_NAMES, Diverging, Spread
from accord.web.pictures.dots import Apart, DotRow, DotRows
from accord.web.pictures.dumbbell import Dumbbells, GapRow
from accord.web.pictures.picture import Picture
from accord.web.pictures.run_chart import RunChart
from accord.web.pictures.tree import Tree, TreeRow
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

__all__ = [
    "LONG_NAMES",
    "Apart",
    "Axis",
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
    "Picture",
    "Range",
    "RunChart",
    "RunPoint",
    "Spread",
    "Tick",
    "Tree",
    "TreeRow",
    "letters",
    "round_steps",
]
