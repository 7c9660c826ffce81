"""What can be done about one objective, and where, for each reader."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.partnership import selectors as partnership
from accord.steps.objectives import selectors

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.steps.objectives.models import Objective


def is_the_end(objective: "Objective") -> bool:
    """Say whether a contribution is to be assessed by now."""
    return partnership.today() >= selectors.assessed_from(objective)


def next_step(actor: "Actor", objective: "Objective") -> Link | None:
    """Return the one thing to do about an objective that is agreed, or None."""
    if selectors.agreed(objective) is None:
        return None
    if access.allows(actor, "objectives.tend", objective):
        if is_the_end(objective) and not objective.account:
            return _at(_("Say how it went"), "account", objective)
        return _at(_("Note what came of it"), "note", objective)
    assessed = selectors.is_assessed(objective)
    if access.allows(actor, "objectives.assess", objective) and is_the_end(objective) and not assessed:
        return _at(_("Assess the contribution"), "assess", objective)
    return None


def ways(actor: "Actor", objective: "Objective") -> list[Link]:
    """Return what else can be done about an objective that is agreed."""
    if selectors.agreed(objective) is None:
        return []
    found = []
    if access.allows(actor, "objectives.tend", objective):
        found += [
            _at(_("Note what came of it"), "note", objective),
            _at(_("What I did that others know of"), "offered", objective),
            _at(_("Ask a colleague in another organisation"), "ask", objective),
            _at(_("Say how it went"), "account", objective),
        ]
    if access.allows(actor, "objectives.assess", objective):
        found.append(_at(_("Assess the contribution"), "assess", objective))
    if access.allows(actor, "objectives.take", objective):
        found += [
            _at(_("Statement as a PDF"), "paper", objective),
            _at(_("Statement as a document"), "document", objective),
            _at(_("Statement for a program (JSON)"), "record", objective),
        ]
    return found


def _at(label: str, page: str, objective: "Objective") -> Link:
    return Link(label, address(f"objectives:{page}", objective_id=objective.id))
