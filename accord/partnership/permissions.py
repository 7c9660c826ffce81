"""Who may see and change the roster, and who says who signs."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.partnership.models import Mandate, Organisation


def _signs_for(actor: Actor, organisation: "Organisation") -> bool:
    return organisation.id in actor.mandates


def _is_named(actor: Actor, mandate: "Mandate") -> bool:
    return mandate.person_id == actor.person_id


access.register(
    access.Right(
        name="partnership.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see its organisations and people."),
    ),
    access.Right(
        name="partnership.write_people",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator keeps the list of people."),
        system=True,
    ),
    access.Right(
        name="partnership.name_signatory",
        roles=frozenset({"signatory"}),
        sentence=_("Each partner names its own signatories: those who sign for it do."),
        condition=_signs_for,
        system=True,
    ),
    access.Right(
        name="partnership.confirm_mandate",
        roles=frozenset({"member"}),
        sentence=_("Only the person who is named confirms it."),
        condition=_is_named,
    ),
    access.Right(
        name="partnership.found",
        roles=frozenset(),
        sentence=_("A partnership is founded by its operator."),
        system=True,
    ),
)
