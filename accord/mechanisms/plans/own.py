"""What somebody develops, on the own page: the lines that he or she owns."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Own, OwnLine, own
from accord.mechanisms.plans import selectors, words

PLACE = 3


@own
def own_lines(actor: Actor) -> Own | None:
    """Return the lines that the actor owns in plans that he or she reads; None for whoever has no plan."""
    if actor.person_id is None or not access.allows(actor, "plans.keep"):
        return None
    return Own(
        place=PLACE,
        title=_("Your plan"),
        lines=tuple(
            OwnLine(
                what=str(entry.line.behaviour),
                url=address("plans:line", line_id=entry.line.id),
                hint=words.by_in_words(entry),
            )
            for entry in selectors.owned_by(actor)
        ),
        empty=_("You look after no line of a plan."),
        more=Link(_("Your own plan"), address("plans:mine")),
    )
