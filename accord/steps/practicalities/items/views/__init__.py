"""The pages of the board."""

from accord.steps.practicalities.items.views.adding import add, template, template_area
from accord.steps.practicalities.items.views.board import board
from accord.steps.practicalities.items.views.item import block, change, decide, item, unblock

__all__ = ["add", "block", "board", "change", "decide", "item", "template", "template_area", "unblock"]
