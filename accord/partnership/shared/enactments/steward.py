"""Somebody else is to be the steward."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import joint
from accord.partnership.shared.wanted import NewSteward


def enact(wanted: NewSteward, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.steward_set(person_id=UUID(wanted.person), ratified=ratified, actor=actor)


def check(wanted: NewSteward) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if wanted.before == f"{wanted.name}, {wanted.organisation}":
        raise Refused(_("That is the steward already."), field="person")
