"""What is usually to be done about people."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

PEOPLE = (
    Written(
        "people-directory",
        Area.PEOPLE,
        _("One directory of everybody, with what each is asked about"),
        4,
        _("People ask whom they know, and miss who knows."),
        Priority.FIRST,
    ),
    Written(
        "people-induction",
        Area.PEOPLE,
        _("One induction for joiners of every partner"),
        8,
        _("What a joiner hears in the first week lasts for years."),
        Priority.FIRST,
    ),
    Written(
        "people-employer-questions",
        Area.PEOPLE,
        _("Say who answers questions about pay, leave and sickness"),
        6,
        _("People worry about it before they work."),
    ),
    Written(
        "people-hours",
        Area.PEOPLE,
        _("Agree core hours and public holidays that all keep"),
        6,
        _("Nobody decides anything on a day when half are away."),
    ),
    Written(
        "people-policies",
        Area.PEOPLE,
        _("Lay expenses, dress and home-working rules side by side"),
        10,
        _("Differences nobody explained look like unfairness."),
        Priority.LATER,
    ),
    Written(
        "people-cover",
        Area.PEOPLE,
        _("Name who stands in for each key person"),
        8,
        _("A partnership of one is on holiday in August."),
    ),
    Written(
        "people-welcome",
        Area.PEOPLE,
        _("A first day on which joiners meet somebody of each partner"),
        8,
        _("A name with a face is rung up sooner."),
        Priority.LATER,
    ),
)
