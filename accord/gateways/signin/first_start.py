"""The first start of a site that holds nothing: one code makes partnership and administrator.

The code is printed by `accord serve` for whoever runs the site. It follows from the site key, stands
nowhere, and is spent by the first founding for good.
"""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.gateways.signin import codes, selectors
from accord.gateways.signin.models import Account, FirstStart
from accord.partnership import services as partnership
from accord.partnership.rules import Office, Phase, Tier

SHORT_NAME = 30


@dataclass(frozen=True, slots=True)
class Plan:
    """What the operator of a new site says: the partnership, the own organisation, and who he or she is."""

    partnership: str
    organisation: str
    short_name: str
    given_name: str
    family_name: str
    address: str


@transaction.atomic
def begin(*, code: str, plan: Plan) -> Account:
    """Found the partnership with its first administrator; return the account. Raises Refused.

    The row that says "spent" can be written once: of two who send the right code at once, one is refused.
    """
    if not codes.is_first_start_code(code):
        raise Refused(_("This is not the code that the server printed. Look again."), field="code")
    if not selectors.is_first_start():
        raise Refused(_("This site has been begun already. Sign in with your address."))
    _row, unspent = FirstStart.objects.get_or_create(id=1)
    if not unspent:
        raise Refused(_("This site has been begun already. Sign in with your address."))
    _found(plan)
    return Account.objects.with_address(plan.address)


def _found(plan: Plan) -> None:
    """The first steps of a founding, as Accord itself; what follows needs the partners."""
    today = clock.now().date()
    founded = partnership.partnership_found(name=plan.partnership, phase=Phase.PROCUREMENT, phase_since=today)
    system = Actor.system(founded.id)
    with scope.partnership(founded.id):
        organisation = partnership.organisation_join(
            name=plan.organisation,
            short_name=plan.short_name,
            letter=plan.short_name[:1].upper(),
            signs=True,
            position=0,
            actor=system,
        )
        person = partnership.person_join(
            given_name=plan.given_name,
            family_name=plan.family_name,
            email=plan.address.lower(),
            staff_number="",
            employer=organisation,
            actor=system,
        )
        partnership.assignment_give(
            person=person,
            organisation=organisation,
            team=None,
            tier=Tier.EVERYONE,
            role="",
            manager=None,
            since=today,
            main=True,
            actor=system,
        )
        partnership.office_give(
            person=person, office=Office.ADMINISTRATOR, since=today, organisation=organisation, actor=system
        )
