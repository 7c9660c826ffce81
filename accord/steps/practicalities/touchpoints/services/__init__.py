"""Writing down what still carries a parent's mark, and showing how it looked before and looks after."""

from accord.steps.practicalities.touchpoints.services.adding import touchpoint_add
from accord.steps.practicalities.touchpoints.services.showing import picture_put, picture_remove

__all__ = ["picture_put", "picture_remove", "touchpoint_add"]
