"""Components as values; see README.md for the list and the template tags."""

from accord.web.components.base import Component
from accord.web.components.inputs import Button, Buttons, Choice, ChoiceGroup, ErrorSummary
from accord.web.components.lists import (
    Breadcrumbs,
    Fact,
    Pages,
    StepRow,
    StepRows,
    SummaryList,
    Task,
    TaskList,
)
from accord.web.components.nested import NestedItem, NestedList
from accord.web.components.tables import Cell, Column, Scrolled, Table
from accord.web.components.words import Banner, Bar, Empty, Evidence, Inset, Progress, State, Tone, Why

__all__ = [
    "Banner",
    "Bar",
    "Breadcrumbs",
    "Button",
    "Buttons",
    "Cell",
    "Choice",
    "ChoiceGroup",
    "Column",
    "Component",
    "Empty",
    "ErrorSummary",
    "Evidence",
    "Fact",
    "Inset",
    "NestedItem",
    "NestedList",
    "Pages",
    "Progress",
    "Scrolled",
    "State",
    "StepRow",
    "StepRows",
    "SummaryList",
    "Table",
    "Task",
    "TaskList",
    "Tone",
    "Why",
]
