"""Who the partners are: one joins, one leaves, one is removed."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.agreement.rules import FEWEST_PARTIES
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import joint, selectors
from accord.partnership.joint import NewPartner
from accord.partnership.naming import Nominee
from accord.partnership.shared.rules import last_day_of_removal
from accord.partnership.shared.wanted import Beside, Joining, Leaving, Removal


def enact_joining(wanted: Joining, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    signatory = Nominee(given_name=wanted.given_name, family_name=wanted.family_name, email=wanted.email)
    new = NewPartner(
        name=wanted.name, short_name=wanted.short_name, letter=wanted.letter, signatory=signatory
    )
    joint.partner_invite(new=new, ratified=ratified, actor=actor)


def check_joining(wanted: Joining) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    joint.check_new_partner(name=wanted.name, letter=wanted.letter, email=wanted.email)


def enact_beside(wanted: Beside, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.organisation_add(
        name=wanted.name, short_name=wanted.short_name, letter=wanted.letter, ratified=ratified, actor=actor
    )


def check_beside(wanted: Beside) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    joint.check_new_organisation(name=wanted.name, letter=wanted.letter)


def enact_leaving(wanted: Leaving, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    last_day = max(date.fromisoformat(wanted.last_day), selectors.today())
    joint.partner_leave(
        organisation_id=UUID(wanted.organisation), last_day=last_day, ratified=ratified, actor=actor
    )


def check_leaving(wanted: Leaving) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if date.fromisoformat(wanted.last_day) < selectors.today():
        raise Refused(_("Choose a last day that has not passed."), field="last_day")


def enact_removal(wanted: Removal, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    last_day = last_day_of_removal(date.fromisoformat(wanted.notice_until), selectors.today())
    joint.partner_leave(
        organisation_id=UUID(wanted.organisation), last_day=last_day, ratified=ratified, actor=actor
    )


def check_removal(_wanted: Removal) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if len(selectors.parties()) - 1 < FEWEST_PARTIES:
        raise Refused(
            _("With two partners neither can remove the other: one of them leaves, or both close it.")
        )
