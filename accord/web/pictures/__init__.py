"""Pictures as values that render themselves; see README.md of this room."""

from accord.web.pictures.diverging import Diverging, Spread
from accord.web.pictures.dots import Apart, DotRow, DotRows
from accord.web.pictures.dumbbell import Dumbbells, GapRow
from accord.web.pictures.picture import Picture
from accord.web.pictures.tree import Tree, TreeRow
from accord.web.pictures.values import Axis, Dot, Group, Hidden, Mark, Range, letters

__all__ = [
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
    "Mark",
    "Picture",
    "Range",
    "Spread",
    "Tree",
    "TreeRow",
    "letters",
]
