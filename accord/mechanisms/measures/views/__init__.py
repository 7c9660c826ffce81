"""The pages of measures."""

from accord.mechanisms.measures.views.bringing import bring, fill_in
from accord.mechanisms.measures.views.register import add, change, end, measure, measures, resume, target
from accord.mechanisms.measures.views.taking import document, separated, spreadsheet
from accord.mechanisms.measures.views.values import value

__all__ = [
    "add",
    "bring",
    "change",
    "document",
    "end",
    "fill_in",
    "measure",
    "measures",
    "resume",
    "separated",
    "spreadsheet",
    "target",
    "value",
]
