"""All leaders of a year are brought together once, when the last of their rounds has closed."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.analysis.cells import Cell, Shown, cell_to_json
from accord.analysis.disclosure.leaders import LeadersBefore, leaders_together
from accord.analysis.disclosure.movers import Moved
from accord.analysis.feedback import TOGETHER
from accord.analysis.published import MEAN_FLOOR
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.reports.earlier import figures_of
from accord.steps.leadership.feedback import asking, selectors
from accord.steps.leadership.feedback.models import Together
from accord.steps.leadership.feedback.together.reading import cells_of, made_before

if TYPE_CHECKING:
    from accord.analysis.feedback import FeedbackReport
    from accord.steps.leadership.feedback.models import Year

OVER = frozenset({RoundState.CLOSED, RoundState.ENDED})

kinds.kind("feedback.together", _("What raters see of all leaders of “{about}” together was published."))


@transaction.atomic
def year_bring_together(year_id: UUID, *, actor: Actor) -> None:
    """Store what raters see of all leaders of a year together; safe to repeat. Of fewer than five nothing."""
    year = selectors.year_locked(year_id)
    access.require(actor, "feedback.run", year)
    rounds = [review.round for review in year.reviews.all() if review.round is not None]
    if clock.now() < year.closes_at or any(round.state not in OVER for round in rounds):
        return
    if Together.objects.filter(year=year).exists():
        return
    figures = {
        review.leader_id: found
        for review in year.reviews.all()
        if review.round_id and (found := figures_of(review.round_id, actor))
    }
    Together.objects.create(partnership_id=year.partnership_id, year=year, cells=_cells(year, figures))
    audit.record("feedback.together", actor=actor, about=year)


def _cells(year: "Year", figures: "dict[UUID, FeedbackReport]") -> dict[str, object]:
    last = made_before(year)
    before = cells_of(last) if last else {}
    moved = _moved(last.year, year) if last else Moved()
    return {
        each["key"]: cell_to_json(
            leaders_together(
                [mean for found in figures.values() if (mean := _mean(found, each["key"])) is not None],
                reviewed=len(figures),
                options=len(asking.labels(each)),
                before=LeadersBefore(cell=before[each["key"]], moved=moved)
                if each["key"] in before
                else None,
            )
        )
        for each in year.statements
    }


def _mean(figures: "FeedbackReport", key: str) -> float | None:
    """The mean of all raters of one leader, where the own report holds it and five answered at least."""
    cell: Cell | None = figures.cells.get((TOGETHER, key))
    return cell.mean if isinstance(cell, Shown) and cell.n >= MEAN_FLOOR else None


def _moved(then: "Year", now: "Year") -> Moved:
    """How many leaders came or went between two years, as everybody can read."""
    before = {review.leader_id for review in then.reviews.all() if review.round_id}
    after = {review.leader_id for review in now.reviews.all() if review.round_id}
    return Moved(joined=len(after - before), left=len(before - after))
