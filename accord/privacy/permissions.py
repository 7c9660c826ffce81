"""A person reads what is kept about him or her, alone; administrators correct and erase in their care."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person


def _in_care(actor: Actor, person: "Person") -> bool:
    if actor.person_id is None:
        return False
    cared_for = partnership.administered_organisations(actor.person_id)
    return person.employer_id in {found.id for found in cared_for}


access.register(
    access.Right(
        name="privacy.read_own",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read what is kept about them."),
    ),
    access.Right(
        name="privacy.ask",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership say what is wrong about them, or ask to be erased."),
    ),
    access.Right(
        name="privacy.see_requests",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator sees what people asked for about what is kept of them."),
    ),
    access.Right(
        name="privacy.attend",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator of a person’s own organisation corrects and erases."),
        condition=_in_care,
        system=True,
    ),
    access.Right(
        name="privacy.read_arrangement",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read who is responsible for what is kept about them."),
    ),
    access.Right(
        name="privacy.arrange",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts who is responsible for what; every partner has to agree to it."),
    ),
)
