"""With which month the year begins."""

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import joint
from accord.partnership.shared.wanted import NewYear


def enact(wanted: NewYear, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.year_set(month=wanted.month, ratified=ratified, actor=actor)


def check(wanted: NewYear) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if wanted.month == wanted.before:
        raise Refused(_("Our year begins with that month already."), field="month")
