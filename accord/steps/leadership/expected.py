"""The standard expected of a tier: what the charter, and its levels where it has them, ask of leaders."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.partnership.rules import Tier
from accord.standards import selectors as standards
from accord.standards.annexes import selectors as annexes
from accord.standards.levels import LEVELS, LevelWords

if TYPE_CHECKING:
    from accord.standards.models import Behaviour


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What is expected of a tier for one behaviour.

    standard: the charter's own sentence. level: which of its levels the tier is to reach, in words; means:
    what that means for the tier. Both "" where the charter has no levels.
    """

    behaviour: "Behaviour"
    standard: str
    level: str
    means: str


def expected_of(tier: Tier) -> list[tuple[str, list[Expected]]]:
    """Return what is expected of a tier, under the charter's values; nothing before a charter is in force."""
    charter = standards.charter_in_force()
    if charter is None:
        return []
    annex = annexes.in_force(charter)
    agreed = {found: words for found, _said, words in annexes.ladders(annex)} if annex else {}
    return [
        (value.name, [_expected(each, agreed.get(each.id), tier) for each in behaviours])
        for value, behaviours in standards.words(charter)
    ]


def _expected(behaviour: "Behaviour", words: LevelWords | None, tier: Tier) -> Expected:
    found = words.standard(tier) if words else None
    level = ""
    if words and found and found.level:
        level = _("Level {level} of {levels}: {words}").format(
            level=found.level, levels=LEVELS, words=words.levels[found.level - 1]
        )
    return Expected(
        behaviour=behaviour,
        standard=behaviour.standard,
        level=level,
        means=found.words if found else "",
    )
