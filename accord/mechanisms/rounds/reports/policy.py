"""What a report holds: the opened answers of raters, turned into figures and words, in memory.

Called by the close of a round and by nothing else. What may be told the analysis decides.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from secrets import SystemRandom
from typing import TYPE_CHECKING
from uuid import UUID

import numpy as np
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.feedback import Ratings, ReportFrame, feedback_report
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.feedback import FeedbackReport, RaterGroup
from accord.analysis.published import Item
from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.reports.contents import Content, Said

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item as AskedItem
    from accord.mechanisms.rounds.questionnaires.models import Round

Rosters = Mapping[str, AbstractSet[UUID]]
"""Who was asked, by the key of the group of raters."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rated:
    """What one rater answered, opened. said: what was written, by the key of the open question."""

    group: str
    given: Mapping[str, int]
    said: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "<Rated>"  # never written out: a repr ends in logs


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportEarlier:
    """The last report about the same person, and who was asked for it."""

    figures: FeedbackReport
    asked: Rosters


def report_computed(
    round: "Round", *, asked: Rosters, rated: Sequence[Rated], earlier: ReportEarlier | None = None
) -> Content:
    """Compute what raters said of one person. Stores nothing. asked: everybody who was asked.

    Raises AnalysisError.
    """
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who closes it
        items = questionnaires.items(round)
        groups = _groups(round, asked)
        called = _("All raters together")
    place = {group.key: at for at, group in enumerate(groups)}
    figures = feedback_report(
        Ratings(
            items=tuple(map(_item, items)),
            groups=groups,
            values=np.array(
                [[each.given.get(item.key, 0) for item in items] for each in rated], dtype=np.int8
            ).reshape(len(rated), len(items)),
            group=np.array([place[each.group] for each in rated], dtype=np.int64),
        ),
        ReportFrame(
            round_key=str(round.id),
            closed_at=clock.now(),
            called=called,
            before=ReportBefore(report=earlier.figures, then=earlier.asked, now=asked) if earlier else None,
        ),
    )
    return Content(figures=figures, said=_said(round, rated))


def _groups(round: "Round", asked: Rosters) -> tuple[RaterGroup, ...]:
    """The groups of raters as they were called when the round opened: by the kind that their key begins with,
    then by name, since not every database keeps the order in which they were stored.
    """
    called = sorted(round.called.items(), key=lambda each: (each[0].partition(":")[0], each[1]))
    return tuple(
        RaterGroup(key=key, name=name, invited=len(asked.get(key, ())))
        for key, name in called
        if asked.get(key)
    )


def _item(item: "AskedItem") -> Item:
    return Item(
        key=item.key,
        text=item.text,
        options=item.scale.options,
        labels=tuple(str(label) for label in item.scale.labels),
        behaviour=str(item.behaviour.thread) if item.behaviour else None,
        topic=item.behaviour.value.name if item.behaviour else item.section.title,
    )


def _said(round: "Round", rated: Sequence[Rated]) -> tuple[Said, ...]:
    """What raters wrote, shuffled; nothing of fewer than ten of them, over all groups."""
    if len(rated) < SPREAD_FLOOR:
        return ()
    known = {question["key"] for question in round.open_questions}
    found = [
        Said(question=key, words=words.strip())
        for each in rated
        for key, words in each.said.items()
        if key in known and words.strip()
    ]
    SystemRandom().shuffle(found)
    return tuple(found)
