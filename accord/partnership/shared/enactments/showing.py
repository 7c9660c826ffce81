"""What is shown of a round: from how many answers on, and for which groups."""

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import joint
from accord.partnership.rules import LOWEST_MINIMUM
from accord.partnership.shared.wanted import NewCuts, NewMinimum


def enact_minimum(wanted: NewMinimum, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.minimum_set(minimum=wanted.minimum, ratified=ratified, actor=actor)


def check_minimum(wanted: NewMinimum) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if wanted.minimum < LOWEST_MINIMUM:
        raise Refused(_("No group of fewer than five is ever shown."), field="minimum")
    if wanted.minimum == wanted.before:
        raise Refused(_("That is the number already."), field="minimum")


def enact_cuts(wanted: NewCuts, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.cuts_set(cuts=wanted.cuts, ratified=ratified, actor=actor)


def check_cuts(wanted: NewCuts) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if wanted.groups == wanted.before:
        raise Refused(_("These are the groups already."), field="cuts")
