"""What can be wanted, a kind for each setting."""

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.administrator import NewAdministrator
from accord.partnership.shared.wanted.base import Wanted, text_of
from accord.partnership.shared.wanted.brand import NewBrand
from accord.partnership.shared.wanted.ending import Ending
from accord.partnership.shared.wanted.facilitator import NewFacilitator
from accord.partnership.shared.wanted.joining import Beside, Joining
from accord.partnership.shared.wanted.leaving import Leaving, Removal
from accord.partnership.shared.wanted.offices import FromOutside, NewProgrammeOfficer, NewTrustedPerson
from accord.partnership.shared.wanted.showing import NewCuts, NewMinimum
from accord.partnership.shared.wanted.steward import NewSteward
from accord.partnership.shared.wanted.year import NewYear

__all__ = [
    "KINDS",
    "Beside",
    "Ending",
    "FromOutside",
    "Joining",
    "Leaving",
    "NewAdministrator",
    "NewBrand",
    "NewCuts",
    "NewFacilitator",
    "NewMinimum",
    "NewProgrammeOfficer",
    "NewSteward",
    "NewTrustedPerson",
    "NewYear",
    "Removal",
    "Wanted",
    "text_of",
]

KINDS: dict[Setting, type[Wanted]] = {
    kind.setting: kind
    for kind in (
        NewSteward,
        NewMinimum,
        NewCuts,
        NewBrand,
        NewYear,
        NewFacilitator,
        NewTrustedPerson,
        NewProgrammeOfficer,
        NewAdministrator,
        Ending,
        Joining,
        Beside,
        Leaving,
        Removal,
    )
}
