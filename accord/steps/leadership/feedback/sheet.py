"""A report as it is read: each statement with every view of it. Values only."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.analysis.self_other import View as Compared

if TYPE_CHECKING:
    from accord.analysis.published import Item
    from accord.web.components import Table
    from accord.web.pictures import Dumbbells


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement of a report. own, chair: answers on the record, None where nothing was said.

    named: what each group says, by its name, all together first. whys: why some of them say no more.
    """

    number: int
    item: "Item"
    own: int | None
    chair: int | None
    named: tuple[tuple[str, str], ...]
    whys: tuple[tuple[str, str], ...]
    compared: Compared | None
    change: str
    behaviour_id: str

    @property
    def name(self) -> str:
        return f"{self.number} {self.item.topic}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A report as it is read."""

    groups: tuple[str, ...]
    lines: tuple[Line, ...]
    said: tuple[tuple[str, tuple[str, ...]], ...]
    on_record: tuple[tuple[str, str, str], ...]
    table: "Table"
    picture: "Dumbbells | None"

    @property
    def higher(self) -> list[Line]:
        return [line for line in self.lines if line.compared is Compared.HIGHER]

    @property
    def lower(self) -> list[Line]:
        return [line for line in self.lines if line.compared is Compared.LOWER]
