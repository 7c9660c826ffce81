"""Practical things, in the world in which every address leads somewhere."""

from typing import TYPE_CHECKING

from accord.steps.practicalities.items.tests.world import on_board
from accord.steps.practicalities.sites.tests.world import roomy
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.partnership.models import Row


def practical(cast: Cast) -> "Mapping[str, Row]":
    """Return a thing on the board, and a site with a room."""
    with cast.in_scope():
        room = roomy(cast)
        return {"practical": on_board(cast), "site": room.site, "site_room": room}
