"""What is usually to be done about places to work."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

PLACE = (
    Written(
        "place-rooms",
        Area.PLACE,
        _("Agree where we work together, or that we do not"),
        3,
        _("Decided late, it is decided by whoever has a free floor."),
        Priority.FIRST,
    ),
    Written(
        "place-lease",
        Area.PLACE,
        _("Sign for the rooms: lease, licence or exchange of letters"),
        8,
        _("Without a signature the first quarrel is about heating."),
        Priority.FIRST,
    ),
    Written(
        "place-desks",
        Area.PLACE,
        _("Plan who sits where, so that organisations are mixed"),
        9,
        _("People who sit by employer stay with their employer."),
    ),
    Written(
        "place-access",
        Area.PLACE,
        _("Give everybody the same pass to the shared rooms"),
        10,
        _("Whoever has to be let in is a visitor."),
        Priority.FIRST,
    ),
    Written(
        "place-meeting-rooms",
        Area.PLACE,
        _("One way to book meeting rooms, open to all partners"),
        10,
        _("A calendar that half cannot see is a locked door."),
    ),
    Written(
        "place-kitchen",
        Area.PLACE,
        _("Put the kettle, the lunch table and the notice board in one place"),
        12,
        _("Most of what people tell each other is told there."),
    ),
    Written(
        "place-getting-there",
        Area.PLACE,
        _("Parking, bicycles and travel: the same rules for all"),
        12,
        _("Small privileges are seen every morning."),
        Priority.LATER,
    ),
)
