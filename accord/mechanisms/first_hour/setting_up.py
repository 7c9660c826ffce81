"""Another way to begin: in one room, with phones and nobody's list."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import FirstThing, How, sets_up
from accord.mechanisms.first_hour import selectors
from accord.mechanisms.first_hour.rules import Stage


@sets_up
def _in_the_room(actor: Actor) -> FirstThing | None:
    """Nothing once a partnership began otherwise."""
    hour = selectors.hour_or_none()
    leads = (
        access.allows(actor, "first_hour.lead", hour) if hour else access.allows(actor, "first_hour.begin")
    )
    if hour is None and not leads:
        return None
    stands = hour is not None and selectors.stage_of(hour) is Stage.STANDS
    return FirstThing(
        place=5,
        what=gettext_lazy("Try it in one room first: a result within the hour, on everybody’s phones"),
        how=How.DONE if stands else How.UNDER_WAY if hour else How.TO_DO,
        so_far=_("it stands") if stands else _("under way") if hour else _("if you like"),
        who=gettext_lazy(
            "Whoever administers the partnership, with five people or more in a room. No list and no mail "
            "are needed; what is not agreed to is gone after a day."
        ),
        link=Link(_("Start in the room"), address("first_hour:hour")) if leads else None,
        if_you_like=True,
    )
