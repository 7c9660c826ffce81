"""The pages of sites."""

from accord.steps.practicalities.sites.views.bringing import bring
from accord.steps.practicalities.sites.views.keeping import add, change, close, roof, room_add, room_remove
from accord.steps.practicalities.sites.views.seeing import site, sites
from accord.steps.practicalities.sites.views.writing import week

__all__ = ["add", "bring", "change", "close", "roof", "room_add", "room_remove", "site", "sites", "week"]
