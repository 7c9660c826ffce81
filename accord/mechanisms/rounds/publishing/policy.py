"""What may be seen of a round: its terms and its opened answers, turned into a published result, in memory.

Called by the close of a round and by nothing else. What may be shown the analysis decides; here stands only
what the partners agreed at launch: the cuts, the minimum, and in which group each answer counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import numpy as np
from django.conf import settings
from django.utils import translation
from django.utils.text import capfirst
from numpy.typing import NDArray

from accord.analysis.disclosure import Answers, Frame, Grouping, publish
from accord.analysis.published import Cut, Group, Item, Published
from accord.foundations import clock, registry
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.exposure import exposure_of
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item as AskedItem
    from accord.mechanisms.rounds.questionnaires.models import Round


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
    invited: Sequence[tuple[UUID, str]],
    answered: Sequence[Answered],
) -> Published:
    """Compute what a round says, under the terms it was launched with. Stores nothing.

    invited: organisation and tier of everybody who was asked. Raises AnalysisError.
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
        Frame(round_key=str(round.id), title=round.title, closed_at=clock.now(), minimum=round.minimum),
    )


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


def _groups(round: "Round", invited: Sequence[tuple[UUID, str]]) -> list[Group]:
    """The groups under the cuts of the round, everyone first, as they were shown before the launch."""
    names = {found.id: found.name for found in partnership.organisations()}
    exposures = exposure_of(invited, organisations=names, cuts=round.cuts, minimum=round.minimum)
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


def _key(cut: Cut, answers: Answered) -> str:
    return str(answers.organisation) if cut is Cut.ORGANISATION else f"tier:{answers.tier}"
