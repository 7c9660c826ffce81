"""Keeping sites and their rooms, writing numbers of people, and deciding whether to work under one roof."""

from accord.steps.practicalities.sites.services.choosing import roof_choose
from accord.steps.practicalities.sites.services.keeping import (
    Facts,
    room_add,
    room_remove,
    site_add,
    site_change,
    site_close,
)
from accord.steps.practicalities.sites.services.writing import presence_bring, presence_write

__all__ = [
    "Facts",
    "presence_bring",
    "presence_write",
    "roof_choose",
    "room_add",
    "room_remove",
    "site_add",
    "site_change",
    "site_close",
]
