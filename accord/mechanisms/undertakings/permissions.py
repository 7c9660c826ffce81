"""Everybody reads what was promised; the owner says what came of it, and the steward too."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


def _owns_or_stewards(actor: Actor, undertaking: "Undertaking") -> bool:
    return actor.person_id == undertaking.owner_id or "steward" in actor.roles


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
    ),
)
