"""Everybody reads measures; the steward keeps them, a signatory the own partner's; owners give values."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure


def _signs_for(actor: Actor, measure: "Measure | None") -> bool:
    return measure is None or measure.organisation_id in actor.mandates


def _owns(actor: Actor, measure: "Measure") -> bool:
    return actor.person_id == measure.owner_id


OWN_PARTNERS = Condition(_("it is one’s own partner’s"), _signs_for)
OWN = Condition(_("it is one’s own measure"), _owns)
SIGNS = {"signatory": OWN_PARTNERS, "deputy": OWN_PARTNERS}

access.register(
    access.Right(
        name="measures.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership read its measures."),
    ),
    access.Right(
        name="measures.take",
        roles=frozenset({"member"}),
        sentence=_(
            "People of this partnership take its measures away as files; those from outside read them here."
        ),
    ),
    access.Right(
        name="measures.keep",
        roles=frozenset({"steward"}),
        conditions=SIGNS,
        sentence=_(
            "The steward keeps the register of measures; who signs for a partner keeps that partner’s own."
        ),
    ),
    access.Right(
        name="measures.give_value",
        roles=frozenset({"steward"}),
        conditions=SIGNS | {"member": OWN},
        sentence=_("The owner of a measure gives its values, or whoever keeps it in the register."),
    ),
)
