"""The pages of the register, and of the workshop in which it is decided."""

from accord.steps.culture.ways.views.deciding import decide, insist
from accord.steps.culture.ways.views.live import act, desk, screen, show, words
from accord.steps.culture.ways.views.register import register, topic
from accord.steps.culture.ways.views.saying import ours
from accord.steps.culture.ways.views.topics import add, template, template_area

__all__ = [
    "act",
    "add",
    "decide",
    "desk",
    "insist",
    "ours",
    "register",
    "screen",
    "show",
    "template",
    "template_area",
    "topic",
    "words",
]
