"""A person reads what is kept about him or her, alone; administrators correct and erase in their care."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition, Role

if TYPE_CHECKING:
    from accord.partnership.models import Person


def _in_care(actor: Actor, person: "Person") -> bool:
    return person.employer_id in actor.in_care


IN_CARE = Condition(_("the people of that person’s employer are in this person’s care"), _in_care)
# Something is kept about those from outside, too, and somebody answers for it.
EVERYBODY = frozenset(Role.values)

access.register(
    access.Right(
        name="privacy.read_own",
        roles=EVERYBODY,
        sentence=_("People of this partnership read what is kept about them."),
    ),
    access.Right(
        name="privacy.ask",
        roles=EVERYBODY,
        sentence=_("People of this partnership say what is wrong about them, or ask to be erased."),
    ),
    access.Right(
        name="privacy.see_requests",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator sees what people asked for about what is kept of them."),
    ),
    access.Right(
        name="privacy.attend",
        conditions={"administrator": IN_CARE},
        sentence=_("The administrator of a person’s own organisation corrects and erases."),
        system=True,
    ),
    access.Right(
        name="privacy.let_go",
        sentence=_("What was settled long ago is forgotten by the clock, and by nobody's hand."),
        system=True,
    ),
    access.Right(
        name="privacy.read_arrangement",
        roles=EVERYBODY,
        sentence=_("People of this partnership read who is responsible for what is kept about them."),
    ),
    access.Right(
        name="privacy.arrange",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts who is responsible for what; every partner has to agree to it."),
    ),
)
