"""The pages of what carries whose mark."""

from accord.steps.practicalities.touchpoints.views.listing import add, touchpoints
from accord.steps.practicalities.touchpoints.views.one import picture, picture_remove, touchpoint

__all__ = ["add", "picture", "picture_remove", "touchpoint", "touchpoints"]
