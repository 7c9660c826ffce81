"""Where something stands among others, said by what comes after it. Pure."""

from collections.abc import Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused


class Placed(Protocol):
    """Something that has a place among others."""

    @property
    def id(self) -> UUID: ...


Row = TypeVar("Row", bound=Placed)


def placed(rows: Sequence[Row], row: Row, before_id: UUID | None) -> list[Row]:
    """Return rows with one of them, or one from elsewhere, before the one with this id; None: last.

    Before itself is where it stands. Raises Refused where that other one is not among them.
    """
    others = [found for found in rows if found.id != row.id]
    if before_id is None:
        return [*others, row]
    ids = [found.id for found in rows]
    if before_id not in ids:
        raise Refused(_("Somebody changed the order meanwhile. Here it is as it stands now."))
    place = len([found for found in rows[: ids.index(before_id)] if found.id != row.id])
    return [*others[:place], row, *others[place:]]
