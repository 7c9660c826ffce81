"""The pages of this room."""

from accord.steps.expertise.engagements.views.agreeing import close, extend, propose
from accord.steps.expertise.engagements.views.answering import decline, judge, take_up
from accord.steps.expertise.engagements.views.engagement import engagement, recommend, session
from accord.steps.expertise.engagements.views.participants import took_part, took_part_ask, took_part_change

__all__ = [
    "close",
    "decline",
    "engagement",
    "extend",
    "judge",
    "propose",
    "recommend",
    "session",
    "take_up",
    "took_part",
    "took_part_ask",
    "took_part_change",
]
