"""What may be seen of a round: its terms and its opened answers, turned into a published result, in memory.

Called by the close of a round and by nothing else. What may be shown the analysis decides; here stands only
what the partners agreed at launch: the cuts, the minimum, and in which group each answer counts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

import numpy as np
from django.conf import settings
from django.utils import translation
from django.utils.text import capfirst

from accord.analysis.disclosure import Answers, Before, Frame, Moved, echoes, publish
from accord.analysis.disclosure.untracked import Unrostered, renamed
from accord.analysis.published import Group, Item, Published
from accord.foundations import clock, registry
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.audience import in_words
from accord.mechanisms.rounds.questionnaires.exposure import groupings_of, partners_of
from accord.mechanisms.rounds.questionnaires.reporting import Names, Place, Reporting, groups_of, reporting_of

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item as AskedItem
    from accord.mechanisms.rounds.questionnaires.models import Round


class Asked(NamedTuple):
    """Somebody who was asked, and where the answer counts."""

    person: UUID
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The result before, how it reported, and everybody who was asked for it; None where nobody kept that."""

    published: Published
    reporting: Reporting
    invited: Sequence[Asked] | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answered:
    """What one person answered, opened: item key to 1..options; without an answer the key is missing or 0.

    place: where the answers count, as fixed when the person was invited; no more of it than the cuts need.
    """

    place: Place
    given: Mapping[str, int]

    def __repr__(self) -> str:
        return "<Answered>"  # never written out: a repr ends in logs


def round_published(
    round: "Round",
    *,
    invited: Sequence[Asked],
    answered: Sequence[Answered],
    earlier: Earlier | None = None,
    elsewhere: Mapping[str, Earlier] | None = None,
) -> Published:
    """Compute what a round says, under the terms it was launched with. Stores nothing.

    invited: everybody who was asked. earlier: the result of the round before, if there is one: what moved
    since is said, and the few who came or went stay hidden. elsewhere: by key of a statement that was not
    asked then, the last result that asked it: it hides the few likewise. Raises AnalysisError.
    """
    reporting, names = reporting_of(round), questionnaires.names(round)
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who closes it
        asked = questionnaires.items(round)
        items = tuple(_item(item, names) for item in asked)
        groups = _groups(reporting, invited, names)
    places = [answers.place for answers in answered]
    now = _rosters(invited, reporting, groups)
    return publish(
        Answers(
            items=items,
            values=np.array(
                [[_answer(item, answers) for item in asked] for answers in answered], dtype=np.int8
            ).reshape(len(answered), len(asked)),
            everyone=groups[0],
            groupings=groupings_of(reporting, groups, places),
            partner=partners_of(places, names.organisations),
        ),
        Frame(
            round_key=str(round.id),
            title=round.title,
            closed_at=clock.now(),
            minimum=round.minimum,
            before=_before(earlier, now) if earlier else None,
            elsewhere={key: _before(found, now) for key, found in (elsewhere or {}).items()},
            not_asked=_not_asked(reporting, asked, invited),
        ),
    )


def _before(earlier: Earlier, now: Mapping[str, set[UUID]]) -> Before:
    """What is known of the round before: its result, and how many joined or left each group since.

    now: who was asked in this round, by the key of each group.

    A change is told of groups that kept their key: one that stands together with others now is another group
    than before. But who came and went stays hidden however people are grouped.
    """
    if earlier.invited is None:
        names = (group.key for group in earlier.published.groups)
        return Unrostered(published=earlier.published, renamed=(renamed(names, now),))
    then = _rosters(earlier.invited, earlier.reporting, earlier.published.groups)
    return Before(
        published=earlier.published,
        moved={
            key: Moved(joined=len(people - then[key]), left=len(then[key] - people))
            for key, people in now.items()
            if key in then
        },
        echoes=echoes(earlier.published, then, now),
    )


def _rosters(invited: Sequence[Asked], reporting: Reporting, groups: Sequence[Group]) -> dict[str, set[UUID]]:
    """Who was asked, by the key of each group where an answer may count.

    In the order of the groups, not of ids: which of two groups that cost the same is told hangs on it.
    """
    found: dict[str, set[UUID]] = {}
    for asked in invited:
        for key in reporting.keys(asked.place):
            found.setdefault(key, set()).add(asked.person)
    return {group.key: found[group.key] for group in groups if group.key in found} | found


def _item(item: "AskedItem", names: Names) -> Item:
    labels = tuple(str(label) for label in item.scale.labels)
    return Item(
        key=item.key,
        text=item.text,
        options=item.scale.options,
        labels=labels[::-1] if item.reversed else labels,
        behaviour=str(item.behaviour.thread) if item.behaviour else None,
        core=bool(item.core_step),
        topic=_topic(item),
        directed=item.scale.directed,
        construct=item.construct,
        reversed=item.reversed,
        about=str(item.about_id) if item.about_id else None,
        asked_of=in_words(item.asked_of, names.organisations),
    )


def _answer(item: "AskedItem", answers: Answered) -> int:
    """What one person answered to a statement, turned where agreeing is unfavourable; 0 for no answer."""
    given = answers.given.get(item.key, 0)
    return item.scale.options + 1 - given if item.reversed and given else given


def _not_asked(
    reporting: Reporting, asked: "Sequence[AskedItem]", invited: Sequence[Asked]
) -> frozenset[tuple[str, str]]:
    """Which groups nobody of whom was asked a statement, by the keys of both."""
    places = Counter(each.place for each in invited)
    keys = {place: reporting.keys(place) for place in places}
    every = {key for found in keys.values() for key in found}
    return frozenset(
        (group, item.key)
        for item in asked
        if not item.asked_of.everybody
        for group in every
        - {key for place in places if item.asked_of.holds(*place[:2]) for key in keys[place]}
    )


def _topic(item: "AskedItem") -> str:
    """The value whose behaviour a statement is, the step it is about, or the page on which it was asked."""
    if item.behaviour:
        return item.behaviour.value.name
    if not item.core_step:
        return item.section.title
    return next((str(step.title) for step in registry.steps() if step.key == item.core_step), "")


def _groups(reporting: Reporting, invited: Sequence[Asked], names: Names) -> list[Group]:
    """The groups under the cuts of the round, everyone first, as they were shown before the launch."""
    found = groups_of(reporting, Counter(asked.place for asked in invited), names)
    return [replace(group, name=capfirst(group.name)) for group in found]
