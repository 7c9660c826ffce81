"""What may be seen of a round: its terms and its opened answers, turned into a published result, in memory.

Called by the close of a round and by nothing else. What may be shown the analysis decides; here stands only
what the partners agreed at launch: the cuts, the minimum, and in which group each answer counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

import numpy as np
from django.conf import settings
from django.utils import translation
from django.utils.text import capfirst
from numpy.typing import NDArray

from accord.analysis.disclosure import Answers, Before, Frame, Grouping, Moved, publish
from accord.analysis.disclosure.untracked import Unrostered
from accord.analysis.published import EVERYONE, Cut, Group, Item, Published
from accord.foundations import clock, registry
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.exposure import exposure_of
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item as AskedItem
    from accord.mechanisms.rounds.questionnaires.models import Round


class Asked(NamedTuple):
    """Somebody who was asked, and where the answer counts."""

    person: UUID
    organisation: UUID
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The result before, and everybody who was asked for it; None where nobody kept that."""

    published: Published
    invited: Sequence[Asked] | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answered:
    """What one person answered, opened: item key to 1..options; without an answer the key is missing or 0.

    organisation, tier: where the answers count, as fixed when the person was invited.
    """

    organisation: UUID
    tier: str
    given: Mapping[str, int]

    def __repr__(self) -> str:
        return "<Answered>"  # never written out: a repr ends in logs


def round_published(
    round: "Round",
    *,
    invited: Sequence[Asked],
    answered: Sequence[Answered],
    earlier: Earlier | None = None,
) -> Published:
    """Compute what a round says, under the terms it was launched with. Stores nothing.

    invited: everybody who was asked. earlier: the result of the round before, if there is one: what moved
    since is said, and the few who came or went stay hidden. Raises AnalysisError.
    """
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who closes it
        asked = [_item(item) for item in questionnaires.items(round)]
        everyone, *groups = _groups(round, invited)
    return publish(
        Answers(
            items=tuple(asked),
            values=np.array(
                [[answers.given.get(item.key, 0) for item in asked] for answers in answered], dtype=np.int8
            ).reshape(len(answered), len(asked)),
            everyone=everyone,
            groupings=tuple(
                _grouping(cut, groups, answered)
                for cut in (Cut.ORGANISATION, Cut.TIER)
                if cut.value in round.cuts
            ),
            partner=_partner(answered),
        ),
        Frame(
            round_key=str(round.id),
            title=round.title,
            closed_at=clock.now(),
            minimum=round.minimum,
            before=_before(earlier, invited) if earlier else None,
        ),
    )


def _before(earlier: Earlier, invited: Sequence[Asked]) -> Before:
    """What is known of the round before: its result, and how many joined or left each group since."""
    if earlier.invited is None:
        return Unrostered(published=earlier.published)
    then, now = _rosters(earlier.invited), _rosters(invited)
    return Before(
        published=earlier.published,
        moved={
            key: Moved(joined=len(people - then[key]), left=len(then[key] - people))
            for key, people in now.items()
            if key in then
        },
    )


def _rosters(invited: Sequence[Asked]) -> dict[str, set[UUID]]:
    """Who was asked, by the key of each group where an answer may count."""
    found: dict[str, set[UUID]] = {}
    for asked in invited:
        for key in (EVERYONE, _key(Cut.ORGANISATION, asked), _key(Cut.TIER, asked)):
            found.setdefault(key, set()).add(asked.person)
    return found


def _item(item: "AskedItem") -> Item:
    return Item(
        key=item.key,
        text=item.text,
        options=item.scale.options,
        labels=tuple(str(label) for label in item.scale.labels),
        behaviour=str(item.behaviour.thread) if item.behaviour else None,
        core=bool(item.core_step),
        topic=_topic(item),
    )


def _topic(item: "AskedItem") -> str:
    """The value whose behaviour a statement is, or the step it is about."""
    if item.behaviour:
        return item.behaviour.value.name
    return next((str(step.title) for step in registry.steps() if step.key == item.core_step), "")


def _groups(round: "Round", invited: Sequence[Asked]) -> list[Group]:
    """The groups under the cuts of the round, everyone first, as they were shown before the launch."""
    names = {found.id: found.name for found in partnership.organisations()}
    places = [(asked.organisation, asked.tier) for asked in invited]
    exposures = exposure_of(places, organisations=names, cuts=round.cuts, minimum=round.minimum)
    return [
        Group(key=found.key, name=capfirst(found.name), cut=found.cut, invited=found.invited)
        for found in exposures
    ]


def _grouping(cut: Cut, groups: Sequence[Group], answered: Sequence[Answered]) -> Grouping:
    own = tuple(group for group in groups if group.cut is cut)
    places = {group.key: place for place, group in enumerate(own)}
    index = [places.get(_key(cut, answers), -1) for answers in answered]
    return Grouping(cut=cut, groups=own, index=np.array(index, dtype=np.int64))


def _partner(answered: Sequence[Answered]) -> NDArray[np.int64]:
    """The organisation of each, as a number: also where it is no cut, no partner may subtract its own
    staff.
    """
    numbers: dict[UUID, int] = {}
    return np.array(
        [numbers.setdefault(answers.organisation, len(numbers)) for answers in answered], dtype=np.int64
    )


def _key(cut: Cut, place: Answered | Asked) -> str:
    return str(place.organisation) if cut is Cut.ORGANISATION else f"tier:{place.tier}"
