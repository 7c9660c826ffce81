"""Whose reports count in what is told of leaders together, and with which means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from accord.analysis.cells import Shown
from accord.analysis.disclosure.movers import Moved
from accord.analysis.feedback import TOGETHER
from accord.analysis.published import MEAN_FLOOR
from accord.mechanisms.rounds.reports.earlier import figures_of
from accord.steps.leadership import selectors as leadership

if TYPE_CHECKING:
    from accord.analysis.feedback import FeedbackReport
    from accord.foundations.access import Actor
    from accord.steps.leadership.feedback.models import Year


@dataclass(frozen=True, slots=True)
class Counted:
    """The reports of a year's leaders, as far as they are kept; and where each led when raters were asked."""

    reports: "Mapping[UUID, FeedbackReport]" = field(default_factory=dict)
    employers: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def reviewed(self) -> int:
        return len(self.reports)

    def means(self, key: str, employers: frozenset[str] | None = None) -> dict[UUID, float]:
        """The mean of all raters of each leader whose own report holds it, from five of them on.

        employers: of their leaders only. Of two years these may be other leaders although the same were
        reviewed: then somebody came or went.
        """
        cells = {
            leader: found.cells.get((TOGETHER, key))
            for leader, found in self.reports.items()
            if employers is None or self.employers[leader] in employers
        }
        return {
            leader: cell.mean
            for leader, cell in cells.items()
            if isinstance(cell, Shown) and cell.n >= MEAN_FLOOR
        }


def counted(year: "Year", actor: "Actor") -> Counted:
    """Return the reports of a year."""
    reviews = list(year.reviews.all())
    leading = {each.person.id: str(each.organisation.id) for each in leadership.leaders(year.opens_on)}
    found = {
        review.leader_id: figures_of(review.round_id, actor)
        for review in reviews
        if review.round_id is not None
    }
    return Counted(
        {leader: report for leader, report in found.items() if report is not None},
        {
            review.leader_id: leading.get(review.leader_id, str(review.leader.employer_id))
            for review in reviews
        },
    )


def moved_between(then: Mapping[UUID, float], now: Mapping[UUID, float]) -> Moved:
    """Return how many leaders count now and did not then, and the other way round."""
    return Moved(joined=len(now.keys() - then.keys()), left=len(then.keys() - now.keys()))
