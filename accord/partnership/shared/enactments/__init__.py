"""What a change does once all have agreed, and why it cannot be proposed; a pair for each setting."""

from collections.abc import Callable
from typing import Any

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.partnership.shared.enactments import brand, facilitator, offices, partners, showing, steward, year
from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted import Wanted

Enact = Callable[[Any, Ratified, Actor], None]
Check = Callable[[Any], None]

_PAIRS: dict[Setting, tuple[Enact, Check]] = {
    Setting.STEWARD: (steward.enact, steward.check),
    Setting.MINIMUM: (showing.enact_minimum, showing.check_minimum),
    Setting.CUTS: (showing.enact_cuts, showing.check_cuts),
    Setting.BRAND: (brand.enact, brand.check),
    Setting.YEAR: (year.enact, year.check),
    Setting.FACILITATOR: (facilitator.enact, facilitator.check),
    Setting.TRUSTED_PERSON: (offices.enact_from_outside, offices.check_from_outside),
    Setting.PROGRAMME_OFFICER: (offices.enact_from_outside, offices.check_from_outside),
    Setting.ADMINISTRATOR: (offices.enact_administrator, offices.check_administrator),
    Setting.ENDING: (offices.enact_ending, offices.check_ending),
    Setting.JOINING: (partners.enact_joining, partners.check_joining),
    Setting.BESIDE: (partners.enact_beside, partners.check_beside),
    Setting.LEAVING: (partners.enact_leaving, partners.check_leaving),
    Setting.REMOVAL: (partners.enact_removal, partners.check_removal),
}


def enact(wanted: Wanted, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    _PAIRS[wanted.setting][0](wanted, ratified, actor)


def check(wanted: Wanted) -> None:
    """Raise Refused, with the field, where it could not be made so, or is so already."""
    _PAIRS[wanted.setting][1](wanted)
