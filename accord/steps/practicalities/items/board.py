"""The board: what there is to see, as a list by area, as columns, or over time."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.steps.practicalities.items import rows
from accord.steps.practicalities.items.rules import GOING_ON, Area, Place, Priority

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from accord.steps.practicalities.items.rows import Row
    from accord.steps.practicalities.items.selectors import Stands

_ORDER = list(Priority)


class View(models.TextChoices):
    """How the board is looked at."""

    LIST = "list", _("As a list")
    BOARD = "board", _("As a board")
    TIME = "time", _("Over time")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What of the board is looked at, and how; what an address says that there is not counts as not said."""

    MINE: ClassVar[str] = "mine"
    view: View = View.LIST
    area: Area | None = None
    mine: bool = False

    @classmethod
    def of(cls, said: "Mapping[str, str]") -> "Chosen":
        view, area = said.get("view", ""), said.get("area", "")
        return cls(
            view=View(view) if view in View.values else View.LIST,
            area=Area(area) if area in Area.values else None,
            mine=said.get("whose") == cls.MINE,
        )

    def url(self, **other: object) -> str:
        """Return the address of the board with something else chosen."""
        view, area, mine = (
            other.get(name, held)
            for name, held in (("view", self.view), ("area", self.area), ("mine", self.mine))
        )
        said = [f"view={view}"] + ([f"area={area}"] if area else []) + (["whose=mine"] if mine else [])
        return f"{address('items:board')}?{'&'.join(said)}"

    def take(self, found: "Sequence[Stands]", person_id: "UUID | None") -> "list[Stands]":
        """Return those that are looked at."""
        return [
            each
            for each in found
            if (self.area is None or each.item.area == self.area)
            and (not self.mine or each.item.undertaking.owner_id == person_id)
        ]


@dataclass(frozen=True, slots=True)
class Way:
    """One choice above the board."""

    label: Sentence
    url: str
    chosen: bool


def ways(chosen: Chosen) -> list[list[Way]]:
    """Return the choices above the board: how, of which area, whose."""
    views = [Way(view.label, chosen.url(view=view), view is chosen.view) for view in View]
    areas = [Way(_("All areas"), chosen.url(area=None), chosen.area is None)]
    areas += [Way(area.label, chosen.url(area=area), area is chosen.area) for area in Area]
    whose = [
        Way(_("Everyone’s"), chosen.url(mine=False), not chosen.mine),
        Way(_("Mine"), chosen.url(mine=True), chosen.mine),
    ]
    return [views, whose, areas]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading: an area of the list, or a column of the board."""

    title: Sentence
    rows: "list[Row]"


def by_area(found: "Sequence[Stands]", today: date) -> list[Group]:
    """Return what goes on by area, in each what comes first first; areas with nothing are left out."""
    goes_on = sorted(
        (each for each in found if each.course.goes_on),
        key=lambda each: (GOING_ON.index(each.place), _ORDER.index(Priority(each.item.priority))),
    )
    groups = (
        Group(area.label, rows.rows([e for e in goes_on if e.item.area == area], today)) for area in Area
    )
    return [group for group in groups if group.rows]


def ended(found: "Sequence[Stands]", today: date) -> "list[Row]":
    """Return what is ready or will not be done, the latest first."""
    over = [each for each in found if not each.course.goes_on]
    return rows.rows(sorted(over, key=_ended_at, reverse=True), today)


def columns(found: "Sequence[Stands]", today: date) -> list[Group]:
    """Return every column of the board, those with nothing too."""
    return [Group(place.label, rows.rows([e for e in found if e.place is place], today)) for place in Place]


def _ended_at(each: "Stands") -> str:
    return str(each.item.undertaking.ended_at)
