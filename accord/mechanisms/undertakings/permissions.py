"""Everybody reads what was promised; the owner says what came of it, and the steward too.

What another room reserves for some, that room alone lets people near.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.undertakings import keepers

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


def _owns_or_stewards(actor: Actor, undertaking: "Undertaking") -> bool:
    return not undertaking.reserved and (actor.person_id == undertaking.owner_id or "steward" in actor.roles)


def _its_room_lets(actor: Actor, undertaking: "Undertaking") -> bool:
    return undertaking.reserved and keepers.lets(actor, undertaking)


access.register(
    access.Right(
        name="undertakings.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read what was undertaken."),
    ),
    access.Right(
        name="undertakings.make",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes down what was undertaken."),
    ),
    access.Right(
        name="undertakings.report",
        roles=frozenset({"member"}),
        sentence=_("The owner of an undertaking says what came of it, or the steward."),
        condition=_owns_or_stewards,
        system=True,
    ),
    access.Right(
        name="undertakings.keep",
        roles=frozenset({"member"}),
        sentence=_("This is for those whose plan it is in."),
        condition=_its_room_lets,
        system=True,
    ),
)
