"""Five anchored levels of a behaviour, and which of them is the standard for which tier."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

LEVELS = 5
"""product.md, step 1: five anchored levels."""


@dataclass(frozen=True, slots=True)
class TierStandard:
    """What is expected of a tier: a level (1 to 5; None: not chosen yet), and what it means there."""

    level: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class LevelWords:
    """The levels of one behaviour, the lowest first, and the standard for each tier."""

    levels: tuple[str, ...] = ("",) * LEVELS
    tiers: Mapping[str, TierStandard] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written yet: such a behaviour has no levels, and needs none."""
        return not any(self.levels) and not any(found.level or found.words for found in self.tiers.values())

    def standard(self, tier: str) -> TierStandard:
        """Return what is expected of a tier."""
        return self.tiers.get(tier, TierStandard())


def as_json(words: LevelWords) -> dict[str, Any]:
    """Return levels as plain values, as they are stored."""
    return {
        "levels": list(words.levels),
        "tiers": {tier: asdict(expected) for tier, expected in words.tiers.items()},
    }


def from_json(levels: Sequence[str], tiers: Mapping[str, Mapping[str, Any]]) -> LevelWords:
    """Return the levels that `as_json` made plain."""
    return LevelWords(
        tuple(levels), {tier: TierStandard(found["level"], found["words"]) for tier, found in tiers.items()}
    )
