"""Whose reports count in what is told of leaders together, and with which means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from accord.analysis.disclosure.leaders import counts_as
from accord.analysis.disclosure.movers import Moved
from accord.analysis.feedback import TOGETHER
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
        """With how much each leader counts whose own report tells something of all raters (decision 0154).

        employers: of their leaders only. Of two years these may be other leaders although the same were
        reviewed: then somebody came or went.
        """
        counts = {
            leader: counts_as(found.cells.get((TOGETHER, key)), _options(found, key))
            for leader, found in self.reports.items()
            if employers is None or self.employers[leader] in employers
        }
        return {leader: mean for leader, mean in counts.items() if mean is not None}


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


def _options(report: "FeedbackReport", key: str) -> int:
    return next((item.options for item in report.items if item.key == key), 0)


def moved_between(then: Mapping[UUID, float], now: Mapping[UUID, float]) -> Moved:
    """Return how many leaders count now and did not then, and the other way round."""
    return Moved(joined=len(now.keys() - then.keys()), left=len(then.keys() - now.keys()))
