"""Levels as their page shows them: each with the tiers of which it is expected."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from accord.agreement.stages import names
from accord.foundations.errors import Sentence
from accord.partnership.rules import TIER_GROUPS, Tier
from accord.standards.annexes import selectors as annexes
from accord.standards.levels import LevelWords

if TYPE_CHECKING:
    from accord.standards.models import Annex, Ladder


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLevel:
    """One level: its number, its words, and of whom it is expected ("directors and managers")."""

    number: int
    words: str
    expected_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLadder:
    """The levels of one behaviour, the highest first. means: what it means for which people."""

    behaviour_id: UUID
    behaviour: str
    levels: tuple[ShownLevel, ...]
    means: tuple[tuple[Sentence, str], ...]
    is_blank: bool


def shown(annex: "Annex", *, with_blank: bool = False) -> list[ShownLadder]:
    """Return the levels of each behaviour; with_blank: also of those that have none yet."""
    return [
        _shown(behaviour_id, behaviour, words)
        for behaviour_id, behaviour, words in annexes.ladders(annex)
        if with_blank or not words.is_blank
    ]


def shown_ladder(ladder: "Ladder") -> ShownLadder:
    """Return the levels of one behaviour."""
    return _shown(ladder.behaviour_id, ladder.behaviour.behaviour, annexes.level_words(ladder))


def _shown(behaviour_id: UUID, behaviour: str, words: LevelWords) -> ShownLadder:
    levels = [
        ShownLevel(number=number, words=said, expected_of=names(_expected(words, number)))
        for number, said in enumerate(words.levels, start=1)
    ]
    return ShownLadder(
        behaviour_id=behaviour_id,
        behaviour=behaviour,
        levels=tuple(reversed(levels)),
        means=tuple((TIER_GROUPS[tier], said) for tier in Tier if (said := words.standard(tier).words)),
        is_blank=words.is_blank,
    )


def _expected(words: LevelWords, number: int) -> list[str]:
    return [str(TIER_GROUPS[tier]) for tier in Tier if words.standard(tier).level == number]
