"""What is shipped to be taken, area by area, and how much of it was not taken yet."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from django.db.models import TextChoices

from accord.foundations.errors import Sentence


class Shipped(Protocol):
    """Something that can be taken, once. key: names it."""

    @property
    def key(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """An area of what is shipped. left: how many of all were not taken yet."""

    title: Sentence
    url: str
    left: int
    all: int


Area = TypeVar("Area", bound=TextChoices)


def shelves(
    areas: Iterable[Area],
    *,
    of_area: Callable[[Area], Collection[Shipped]],
    page_of: Callable[[Area], str],
    taken: Collection[str],
) -> dict[str, object]:
    """Return what a page shows: each area in the given order, and how many are left of all. taken: by key."""
    found = [
        Shelf(
            title=area.label,
            url=page_of(area),
            left=sum(each.key not in taken for each in of_area(area)),
            all=len(of_area(area)),
        )
        for area in areas
    ]
    return {
        "areas": found,
        "left": sum(shelf.left for shelf in found),
        "all": sum(shelf.all for shelf in found),
    }
