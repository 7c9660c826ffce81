"""The levels of a behaviour as labelled paragraphs of a document.

"Level 1: ..." to "Level 5: ...", and for each tier "Standard for managers: level 4. What it means there."
"""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.partnership.rules import TIER_GROUPS, Tier
from accord.standards.levels import LEVELS, LevelWords, TierStandard

NUMBERS = range(1, LEVELS + 1)


def labels() -> dict[str, str]:
    """Return by which label each part of levels begins."""
    return {
        **{_level(number): _("Level {number}").format(number=number) for number in NUMBERS},
        **{_tier(tier): _("Standard for {people}").format(people=TIER_GROUPS[tier]) for tier in Tier},
    }


def written(words: LevelWords) -> Iterator[tuple[str, str]]:
    """Return each part of levels with its words; of a tier that has no standard yet, nothing."""
    for number, said in zip(NUMBERS, words.levels, strict=True):
        yield _level(number), said
    for tier in Tier:
        expected = words.standard(tier)
        if expected.level is not None:
            yield _tier(tier), f"{_expected(expected.level)}. {expected.words}".rstrip()


def read(parts: Mapping[str, str]) -> LevelWords | None:
    """Return the levels among the parts of a behaviour, None for none; raises Refused, says where."""
    levels = tuple(_one_line(parts.get(_level(number), "")) for number in NUMBERS)
    tiers = {str(tier): _read_tier(tier, parts[_tier(tier)]) for tier in Tier if _tier(tier) in parts}
    words = LevelWords(levels, tiers)
    return None if words.is_blank else words


def longest(part: str, most: Mapping[str, int]) -> int:
    """Return how many characters a part of levels may have."""
    if part.startswith("level_"):
        return most["level"]
    return most["expected"] + len(_expected(LEVELS)) + 2


def _read_tier(tier: Tier, said: str) -> TierStandard:
    said = _one_line(said)
    for number in NUMBERS:
        begins = _expected(number)
        if said[: len(begins)].casefold() == begins.casefold() and said[len(begins) :][:1] in {"", ".", " "}:
            return TierStandard(number, said[len(begins) :].removeprefix(".").strip())
    sentence = _("“{label}” says no level. Write for instance: “{example}”.")
    raise Refused(sentence.format(label=labels()[_tier(tier)], example=_expected(LEVELS - 1)), field="file")


def _level(number: int) -> str:
    return f"level_{number}"


def _tier(tier: Tier) -> str:
    return f"for_{tier.value}"


def _expected(number: int) -> str:
    return _("level {number}").format(number=number)


def _one_line(words: str) -> str:
    return " ".join(words.split())
