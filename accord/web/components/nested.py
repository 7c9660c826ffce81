"""A list of lists: what hangs below what, as text."""

from dataclasses import dataclass
from typing import ClassVar

from accord.web.components.base import Component
from accord.web.components.words import State
from accord.web.frame import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NestedItem:
    """One line, with where it leads, where it stands, a remark, and the lines below it."""

    label: Text
    url: str = ""
    state: State | str = ""
    hint: Text = ""
    items: "tuple[NestedItem, ...]" = ()


@dataclass(frozen=True, slots=True)
class NestedList(Component):
    """Lines that hang below each other."""

    items: tuple[NestedItem, ...]
    template_name: ClassVar[str] = "web/components/nested_list.html"
