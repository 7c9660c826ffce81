"""Offices for all partners: a trusted person, a programme officer, an administrator; and the end of one."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import joint, selectors
from accord.partnership.joint import Engaged
from accord.partnership.rules import Office
from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted import Ending, FromOutside, NewAdministrator

OFFICES = {
    Setting.TRUSTED_PERSON: Office.TRUSTED_PERSON,
    Setting.PROGRAMME_OFFICER: Office.PROGRAMME_OFFICER,
}


def enact_from_outside(wanted: FromOutside, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    engaged = Engaged(
        given_name=wanted.given_name,
        family_name=wanted.family_name,
        email=wanted.email,
        organisation=wanted.organisation,
    )
    joint.outsider_engage(
        office=OFFICES[wanted.setting],
        engaged=engaged,
        until=date.fromisoformat(wanted.until),
        ratified=ratified,
        actor=actor,
    )


def check_from_outside(wanted: FromOutside) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if date.fromisoformat(wanted.until) <= selectors.today():
        raise Refused(_("Choose a last day that is still to come."), field="until")


def enact_administrator(wanted: NewAdministrator, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.administrator_appoint(person_id=UUID(wanted.person), ratified=ratified, actor=actor)


def check_administrator(wanted: NewAdministrator) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if None in selectors.in_care_of(UUID(wanted.person)):
        raise Refused(_("{name} is that already.").format(name=wanted.name), field="person")


def enact_ending(wanted: Ending, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.office_end(held_id=UUID(wanted.held), ratified=ratified, actor=actor)


def check_ending(wanted: Ending) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if wanted.held not in {str(found.id) for found in selectors.offices_for_all()}:
        raise Refused(_("This has ended already."), field="held")
