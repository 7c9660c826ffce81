"""Five anchored levels of a behaviour, which of them is the standard for which tier, and their text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.partnership.rules import TIER_GROUPS, Tier

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


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelGap:
    """One thing that is missing, and in the levels of which behaviour; None: in the annex."""

    sentence: str
    behaviour_id: UUID | None = None


class AnnexIncomplete(Refused):
    """The levels cannot be put before the partners; `gaps` says everything that is missing at once."""

    def __init__(self, gaps: Sequence[LevelGap]) -> None:
        super().__init__(" ".join(gap.sentence for gap in gaps))
        self.gaps = tuple(gaps)


Ladders = Iterable[tuple[UUID, str, LevelWords]]
"""Behaviours with their levels: id, words of the behaviour, levels."""


def gaps_in(ladders: Ladders) -> tuple[LevelGap, ...]:
    """Return all that is missing: a behaviour has all its levels and a standard for each tier, or none."""
    written = [found for found in ladders if not found[2].is_blank]
    if not written:
        return (LevelGap(sentence=_("No behaviour has levels yet.")),)
    return tuple(gap for found in written for gap in _gaps_of(*found))


def check_complete(ladders: Ladders) -> None:
    """Let a complete annex pass; raises AnnexIncomplete with every gap at once."""
    if found := gaps_in(ladders):
        raise AnnexIncomplete(found)


def canonical_text(title: str, charter_hash: str, ladders: Ladders) -> str:
    """Return the exact text that partners agree to. charter_hash: binds it to one version, word for word."""
    lines = [" ".join(title.split()), "", f"{_('Fingerprint of the charter')}: {charter_hash}", ""]
    for _behaviour_id, behaviour, words in ladders:
        if words.is_blank:
            continue
        lines += [f"# {' '.join(behaviour.split())}"]
        lines += [
            f"{_('Level {number}').format(number=number)}: {_one_line(said)}"
            for number, said in enumerate(words.levels, start=1)
        ]
        lines += [_expected(tier, words.standard(tier)) for tier in Tier]
        lines += [""]
    return "\n".join(lines)


def _gaps_of(behaviour_id: UUID, behaviour: str, words: LevelWords) -> list[LevelGap]:
    found = []
    if not all(said.strip() for said in words.levels):
        sentence = _("“{behaviour}” lacks words for one of its five levels.").format(behaviour=behaviour)
        found.append(LevelGap(sentence=sentence, behaviour_id=behaviour_id))
    if any(words.standard(tier).level is None for tier in Tier):
        sentence = _("“{behaviour}” lacks the standard for one of the tiers.").format(behaviour=behaviour)
        found.append(LevelGap(sentence=sentence, behaviour_id=behaviour_id))
    return found


def _expected(tier: Tier, expected: TierStandard) -> str:
    label = _("Standard for {people}").format(people=TIER_GROUPS[tier])
    level = _("level {number}").format(number=expected.level)
    return f"{label}: {level}. {_one_line(expected.words)}".rstrip()


def _one_line(words: str) -> str:
    return " ".join(words.split())
