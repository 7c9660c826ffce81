"""Who could be seen under the cuts of a round, before anybody has answered."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.utils.translation import gettext as _

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import Audience, crossed
from accord.analysis.disclosure.plan import plan
from accord.analysis.published import EVERYONE, Cut
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.partnership.rules import TIER_GROUPS, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One group of a result: how many are asked, and whether it would be shown if all of them answered.

    reason: why it could not be shown, or None where it could.
    """

    cut: Cut
    key: str
    name: str
    invited: int
    reason: Reason | None

    @property
    def may_be_shown(self) -> bool:
        return self.reason is None


def exposure_of(
    people: Iterable[tuple[UUID, str]],
    *,
    organisations: Mapping[UUID, str],
    cuts: Sequence[str],
    minimum: int,
) -> list[Exposure]:
    """Return every group under these cuts, everyone first.

    people: organisation and tier of each person asked. organisations: their names, in the order of display.
    The groups that are shown at close can only be fewer, since not everybody answers.
    """
    counts = Counter(people)
    by_organisation = [found for found in organisations if any(place[0] == found for place in counts)]
    tiers = [tier for tier in Tier if any(place[1] == tier for place in counts)]
    groups = [(Cut.EVERYONE, EVERYONE, _("everyone"))]
    if RoundCut.ORGANISATION in cuts:
        groups += [(Cut.ORGANISATION, str(found), organisations[found]) for found in by_organisation]
    else:
        by_organisation = []
    if RoundCut.TIER in cuts:
        groups += [(Cut.TIER, f"tier:{tier}", str(TIER_GROUPS[tier])) for tier in tiers]
    else:
        tiers = []
    audience = _audience(counts, by_organisation, tiers)
    withheld = plan(audience, floor=minimum).withheld
    return [
        Exposure(cut=cut, key=key, name=name, invited=audience.size(place), reason=withheld.get(place))
        for (cut, key, name), place in zip(groups, audience.places, strict=True)
    ]


def _audience(
    counts: Counter[tuple[UUID, str]], organisations: Sequence[UUID], tiers: Sequence[Tier]
) -> Audience:
    """People per organisation and tier; the last row and column hold those whose group is not a cut."""
    table = np.zeros((len(organisations) + 1, len(tiers) + 1), dtype=np.int64)
    for (organisation, tier), people in counts.items():
        row = organisations.index(organisation) if organisation in organisations else len(organisations)
        column = list(tiers).index(Tier(tier)) if tier in tiers else len(tiers)
        table[row, column] += people
    return crossed(table)
