"""What a template is made of. Its words are Accord's own; what they are about was studied by others."""

from collections.abc import Mapping
from typing import NamedTuple

from accord.foundations.errors import Sentence
from accord.partnership.rules import Tier
from accord.standards.levels import LevelWords, TierStandard
from accord.standards.rules import BehaviourWords, ValueWords


class Expected(NamedTuple):
    """What is expected of a tier: which level, and what it means there."""

    level: int
    words: Sentence


def expected(*words: Sentence, of_directors: int = 4) -> Mapping[Tier, Expected]:
    """Return what is expected of each tier, from what it means there, directors first: to begin with, more of
    those who lead, and most where it is up to directors.
    """
    return dict(zip(Tier, map(Expected, (of_directors, 4, 4, 3), words), strict=True))


class WrittenBehaviour(NamedTuple):
    """A behaviour in words, with five anchored levels where the template has them, the lowest first."""

    key: str
    behaviour: Sentence
    seen: Sentence
    not_seen: Sentence
    standard: Sentence


class WrittenValue(NamedTuple):
    """A value in words, with its behaviours."""

    name: Sentence
    meaning: Sentence
    behaviours: tuple[WrittenBehaviour, ...]


class WrittenLevels(NamedTuple):
    """Five anchored levels, the lowest first, and what is expected of each tier."""

    levels: tuple[Sentence, Sentence, Sentence, Sentence, Sentence]
    expected: Mapping[Tier, Expected]


class Template(NamedTuple):
    """A charter to begin with. sources: the published work in which its constructs were studied."""

    key: str
    title: Sentence
    for_whom: Sentence
    sources: tuple[str, ...]
    values: tuple[WrittenValue, ...]
    levels: dict[str, WrittenLevels]

    @property
    def behaviours(self) -> int:
        """How many behaviours it has."""
        return sum(len(value.behaviours) for value in self.values)

    def words(self) -> list[ValueWords]:
        """Return its values with their behaviours, in the language of whoever drafts."""
        return [
            ValueWords(
                name=str(value.name),
                meaning=str(value.meaning),
                behaviours=[self._behaviour(found) for found in value.behaviours],
            )
            for value in self.values
        ]

    def levels_of(self, template_key: str) -> LevelWords | None:
        """Return the levels of one of its behaviours, or None where it has none."""
        found = self.levels.get(template_key.removeprefix(f"{self.key}."))
        if found is None or not template_key.startswith(f"{self.key}."):
            return None
        tiers = {
            str(tier): TierStandard(standard.level, str(standard.words))
            for tier, standard in found.expected.items()
        }
        return LevelWords(tuple(str(said) for said in found.levels), tiers)

    def _behaviour(self, found: WrittenBehaviour) -> BehaviourWords:
        return BehaviourWords(
            behaviour=str(found.behaviour),
            seen=str(found.seen),
            not_seen=str(found.not_seen),
            standard=str(found.standard),
            template_key=f"{self.key}.{found.key}",
        )
