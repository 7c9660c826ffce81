"""From the result of an exercise to the page on which homes lie side by side."""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing.next_steps import other_page
from accord.steps.culture.profiles import selectors


@other_page
def side_by_side(actor: Actor, round_id: UUID) -> Link | None:
    """Return where a result of this kind is shown in this room's own way; None for any other."""
    if not access.allows(actor, "publishing.read") or not selectors.is_exercise(round_id):
        return None
    label = _("Our homes and the partnership, side by side")
    return Link(label=label, url=address("profiles:result", round_id=round_id))
