"""Everybody reads measures; the steward keeps them, a signatory the own partner's; owners give values."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure


def _keeps(actor: Actor, measure: "Measure | None") -> bool:
    """The steward keeps all; who signs for a partner keeps those that are its own."""
    return "steward" in actor.roles or measure is None or measure.organisation_id in actor.mandates


def _gives(actor: Actor, measure: "Measure") -> bool:
    return actor.person_id == measure.owner_id or _keeps(actor, measure)


access.register(
    access.Right(
        name="measures.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read its measures."),
    ),
    access.Right(
        name="measures.keep",
        roles=frozenset({"steward", "signatory"}),
        sentence=_(
            "The steward keeps the register of measures; who signs for a partner keeps that partner’s own."
        ),
        condition=_keeps,
    ),
    access.Right(
        name="measures.give_value",
        roles=frozenset({"member"}),
        sentence=_("The owner of a measure gives its values, or whoever keeps it in the register."),
        condition=_gives,
    ),
)
