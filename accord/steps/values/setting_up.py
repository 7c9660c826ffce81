"""What a new partnership does first in this step: its charter."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import FirstThing, How, sets_up
from accord.standards import selectors as standards
from accord.standards.rules import CharterState


@sets_up
def _charter(actor: Actor) -> FirstThing:
    in_force, drafted = standards.charter_in_force(), standards.charter_being_drafted()
    how, so_far = How.TO_DO, _("not begun")
    if in_force:
        how, so_far = How.DONE, _("in force")
    elif drafted:
        waits = drafted.state == CharterState.PROPOSED
        how, so_far = How.UNDER_WAY, _("waits for the partners") if waits else _("being drafted")
    drafts = access.allows(actor, "values.draft") and not in_force
    return FirstThing(
        place=40,
        what=gettext_lazy("Agree what good partnering looks like: the charter"),
        how=how,
        so_far=so_far,
        who=gettext_lazy(
            "The steward drafts it, from a template if you like: three to seven values, six to twelve "
            "behaviours. Every partner agrees."
        ),
        link=Link(_("Draft the charter") if drafts else _("The charter"), address("values:charters")),
    )
