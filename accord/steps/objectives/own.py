"""How somebody contributes this year, on the own page."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Own, OwnLine, own
from accord.steps.objectives import selectors, showing
from accord.steps.objectives.goals import selectors as goals

PLACE = 2


@own
def own_objective(actor: Actor) -> Own | None:
    """Return the objectives of this year, one for each place; None while no goals are in force."""
    year = goals.year_in_force()
    if year is None or actor.person_id is None or not access.allows(actor, "objectives.keep"):
        return None
    held = selectors.own(actor, year)
    if not held:
        return None
    written = [(place, objective, selectors.latest(objective)) for place, objective in held if objective]
    return Own(
        place=PLACE,
        title=_("Your objective"),
        lines=tuple(
            OwnLine(
                what=latest.sentence,
                url=showing.page_of(objective),
                hint=str(showing.row(place, objective, is_own=True).state.word),
            )
            for place, objective, latest in written
            if latest
        ),
        empty=_("You have not said yet how you contribute this year."),
        more=Link(_("Your objective and its evidence"), address("objectives:mine")),
    )
