"""Topics about people and their day."""

from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.wording import Written

PEOPLE = (
    Written(
        "people-hiring",
        Area.PEOPLE,
        _("Filling posts"),
        _("Who is asked when a post is filled that all of us work with, and who says yes."),
        important=True,
    ),
    Written(
        "people-hours",
        Area.PEOPLE,
        _("Hours and working from home"),
        _("When we are there, where, and how others know."),
    ),
    Written(
        "people-leave",
        Area.PEOPLE,
        _("Leave, sickness and cover"),
        _("Who is told, who stands in, and what is handed over."),
    ),
    Written(
        "people-praise",
        Area.PEOPLE,
        _("Praise and criticism"),
        _("How work is talked about, by whom, in private or before others."),
    ),
    Written(
        "people-learning",
        Area.PEOPLE,
        _("Learning and training"),
        _("What everybody learns, who pays, and whether we do it together."),
    ),
    Written(
        "people-breaks",
        Area.PEOPLE,
        _("Breaks and celebrations"),
        _("Where we eat, and how we mark what went well."),
    ),
)
