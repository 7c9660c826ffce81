"""What can be wanted, a kind for each setting."""

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted, text_of
from accord.partnership.shared.wanted.brand import NewBrand
from accord.partnership.shared.wanted.facilitator import NewFacilitator
from accord.partnership.shared.wanted.partners import Joining, Leaving, Removal
from accord.partnership.shared.wanted.showing import NewCuts, NewMinimum
from accord.partnership.shared.wanted.steward import NewSteward

__all__ = [
    "KINDS",
    "Joining",
    "Leaving",
    "NewBrand",
    "NewCuts",
    "NewFacilitator",
    "NewMinimum",
    "NewSteward",
    "Removal",
    "Wanted",
    "text_of",
]

KINDS: dict[Setting, type[Wanted]] = {
    kind.setting: kind
    for kind in (NewSteward, NewMinimum, NewCuts, NewBrand, NewFacilitator, Joining, Leaving, Removal)
}
