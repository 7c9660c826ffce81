"""Somebody from outside is to help."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor, Area
from accord.foundations.errors import Refused
from accord.partnership import joint, selectors
from accord.partnership.joint import Engaged
from accord.partnership.rules import Office
from accord.partnership.shared.wanted import NewFacilitator


def enact(wanted: NewFacilitator, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    engaged = Engaged(
        given_name=wanted.given_name,
        family_name=wanted.family_name,
        email=wanted.email,
        organisation=wanted.organisation,
    )
    until = date.fromisoformat(wanted.until)
    areas = [Area(area) for area in wanted.areas]
    joint.outsider_engage(
        office=Office.FACILITATOR,
        engaged=engaged,
        until=until,
        areas=areas,
        ratified=ratified,
        actor=actor,
    )


def check(wanted: NewFacilitator) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if date.fromisoformat(wanted.until) <= selectors.today():
        raise Refused(_("Choose a last day that is still to come."), field="until")
    if not wanted.areas:
        raise Refused(_("Say what the engagement opens."), field="areas")
