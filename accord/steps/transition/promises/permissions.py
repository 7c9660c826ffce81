"""Everybody reads the promise book; those who lead write in it; those promised say how they see it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.steps.transition.promises.models import Promise


def _was_promised(actor: Actor, promise: "Promise") -> bool:
    return promise.to_id is not None and actor.employer_id == promise.to_id


PROMISED = Condition(_("it was promised to the organisation that employs this person"), _was_promised)

access.register(
    access.Right(
        name="promises.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership, schools among them, read the promise book."),
    ),
    access.Right(
        name="promises.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership print the promise book."),
    ),
    access.Right(
        name="promises.write",
        roles=frozenset({"steward", "director", "senior_manager"}),
        sentence=_("Directors, senior managers and the steward write down what was promised."),
    ),
    access.Right(
        name="promises.judge",
        roles=frozenset({"steward"}),
        sentence=_("The steward says whether a promise was kept, and puts a change before the partners."),
    ),
    access.Right(
        name="promises.answer",
        conditions={"member": PROMISED},
        sentence=_("Those to whom it was promised say how they see it."),
    ),
)
