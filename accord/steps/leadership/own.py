"""What a leader committed to, on the own page."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Own, OwnLine, own
from accord.steps.leadership import selectors, words

PLACE = 1


@own
def own_commitments(actor: Actor) -> Own | None:
    """Return the open commitments of somebody who leads, or still has some; None for everybody else."""
    if actor.person_id is None or not access.allows(actor, "leadership.read"):
        return None
    found = [each for each in selectors.recent() if each.is_open and each.owner_id == actor.person_id]
    leads, has_charter = access.allows(actor, "leadership.commit"), bool(selectors.behaviours_in_force())
    if not (found or leads):
        return None
    return Own(
        place=PLACE,
        title=_("Your commitments"),
        lines=tuple(
            OwnLine(
                what=each.says,
                url=address("leadership:commitment", commitment_id=each.commitment.id),
                hint=_("by {day}").format(day=words.day(each.due)),
            )
            for each in found
        ),
        empty=_(
            "You have made none. What you commit to in public stands here until you say what came of it."
        ),
        more=Link(_("Make a commitment"), address("leadership:commit")) if leads and has_charter else None,
    )
