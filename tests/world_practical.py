"""Practical things, in the world in which every address leads somewhere."""

from typing import TYPE_CHECKING

from accord.steps.practicalities.brand.tests.world import worn
from accord.steps.practicalities.items.tests.world import on_board
from accord.steps.practicalities.sites.tests.world import roomy
from accord.steps.practicalities.touchpoints.tests.test_touchpoints import add
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.partnership.models import Row


def practical(cast: Cast) -> "Mapping[str, Row]":
    """Return a thing on the board, a site with a room, a thing that carries a mark, and the logo."""
    with cast.in_scope():
        room = roomy(cast)
        logo = worn(cast)
        return {
            "practical": on_board(cast),
            "site": room.site,
            "site_room": room,
            "touchpoint": add(cast, owner=cast.member),
            "image": logo,
            "logo": logo,
        }
