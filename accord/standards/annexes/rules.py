"""What the levels of a version lack before they can be agreed, and their exact text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.partnership.rules import TIER_GROUPS, Tier
from accord.standards.levels import LevelWords, TierStandard


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
