"""What a line says, as the form shows it: filled in, and in words with what is still to be said."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.practicalities.items.line import Heard, Named, heard
from accord.steps.practicalities.items.rules import Pays

if TYPE_CHECKING:
    from datetime import date


def understood(line: str, today: "date") -> Heard:
    """Return what is understood of a line, with the people and organisations of this partnership."""
    people = [Named(str(found.person.id), (found.person.name,)) for found in partnership.people_in_post()]
    payers = [Named(str(found.id), (found.name, found.short_name)) for found in partnership.organisations()]
    return heard(line, people=people, payers=payers, today=today)


def filled_in(said: Heard) -> dict[str, object]:
    """Return what the form starts from."""
    return {
        "title": said.title,
        "owner": said.owner,
        "due": said.due,
        "area": said.area.value if said.area else "",
        "priority": said.priority.value,
        "cost": said.cost,
        "payer": said.payer or (Pays.TOGETHER.value if said.pays == Pays.TOGETHER else Pays.OPEN.value),
    }


def missing(said: Heard) -> list[str]:
    """Return what is still to be said, a sentence each."""
    found = []
    if said.several:
        found.append(_("Several people are called {name}: choose who sees to it.").format(name=said.several))
    elif not said.owner:
        found.append(_("Nobody was named who sees to it."))
    if said.due is None:
        found.append(_("No day was named."))
    if said.area is None:
        found.append(_("No area was named."))
    return found
