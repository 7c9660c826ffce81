"""Putting practical things on the board, saying what stops them, and what was decided."""

from accord.steps.practicalities.items.services.adding import item_add, items_take
from accord.steps.practicalities.items.services.blocking import item_block, item_unblock
from accord.steps.practicalities.items.services.changing import item_change
from accord.steps.practicalities.items.services.deciding import item_decide

__all__ = ["item_add", "item_block", "item_change", "item_decide", "item_unblock", "items_take"]
