"""All leaders of a year are brought together once, when the last of their rounds has closed."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.analysis.cells import Shown, cell_to_json
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
    Together.objects.create(partnership_id=year.partnership_id, year=year, cells=_cells(year, actor))
    audit.record("feedback.together", actor=actor, about=year)


def _cells(year: "Year", actor: Actor) -> dict[str, object]:
    last, figures = made_before(year), _figures(year, actor)
    before = cells_of(last) if last else {}
    earlier = _figures(last.year, actor) if last else {}
    found: dict[str, object] = {}
    for each in year.statements:
        key = each["key"]
        counted, then = _means(figures, key), _means(earlier, key)
        moved = Moved(joined=len(counted.keys() - then.keys()), left=len(then.keys() - counted.keys()))
        cell = leaders_together(
            list(counted.values()),
            reviewed=len(figures),
            options=len(asking.labels(each)),
            before=LeadersBefore(cell=before[key], moved=moved) if key in before else None,
        )
        found[key] = cell_to_json(cell)
    return found


def _figures(year: "Year", actor: Actor) -> "dict[UUID, FeedbackReport]":
    """The report of each leader of a year, as far as it is kept."""
    return {
        review.leader_id: found
        for review in year.reviews.all()
        if review.round_id and (found := figures_of(review.round_id, actor))
    }


def _means(figures: "dict[UUID, FeedbackReport]", key: str) -> dict[UUID, float]:
    """The mean of all raters of each leader whose own report holds it, from five of them on.

    Of two years these may be other leaders although the same were reviewed: then somebody came or went.
    """
    cells = {leader: found.cells.get((TOGETHER, key)) for leader, found in figures.items()}
    return {
        leader: cell.mean
        for leader, cell in cells.items()
        if isinstance(cell, Shown) and cell.n >= MEAN_FLOOR
    }
