"""The pages of this room."""

from accord.steps.expertise.engagements.views.agreeing import close, extend, propose
from accord.steps.expertise.engagements.views.answering import decline, judge, take_up
from accord.steps.expertise.engagements.views.engagement import engagement, recommend, session

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
]
