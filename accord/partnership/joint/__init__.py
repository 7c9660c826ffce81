"""What is shared by all partners, changed. Each act wants the proof that every partner agreed to it.

A `Ratified` is made by `agreement` alone, so there is no other way to change any of this; the room that words
the proposals (`shared`) calls these from the effects it has registered.
"""

from accord.partnership.joint.brand import brand_set
from accord.partnership.joint.offices import administrator_appoint, office_end, outsider_engage, steward_set
from accord.partnership.joint.outsiders import Engaged
from accord.partnership.joint.partners import (
    NewPartner,
    check_new_organisation,
    check_new_partner,
    organisation_add,
    partner_invite,
    partner_leave,
)
from accord.partnership.joint.phase import phase_set
from accord.partnership.joint.showing import cuts_set, minimum_set
from accord.partnership.joint.year import year_set

__all__ = [
    "Engaged",
    "NewPartner",
    "administrator_appoint",
    "brand_set",
    "check_new_organisation",
    "check_new_partner",
    "cuts_set",
    "minimum_set",
    "office_end",
    "organisation_add",
    "outsider_engage",
    "partner_invite",
    "partner_leave",
    "phase_set",
    "steward_set",
    "year_set",
]
