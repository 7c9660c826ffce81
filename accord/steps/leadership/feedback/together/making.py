"""All leaders of a year are brought together once, when the last of their rounds has closed."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.analysis.cells import Cell, cell_to_json
from accord.analysis.disclosure.leaders import LeadersBefore, leaders_together
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.leadership.feedback import asking, selectors
from accord.steps.leadership.feedback.models import Together
from accord.steps.leadership.feedback.together.apart import groups_of_year
from accord.steps.leadership.feedback.together.counting import Counted, counted, moved_between
from accord.steps.leadership.feedback.together.reading import cells_of, made_before

if TYPE_CHECKING:
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
    last, now = made_before(year), counted(year, actor)
    then = counted(last.year, actor) if last else Counted()
    before = _before(year, now, then, cells_of(last)) if last else {}
    cells = _cells(year, now, before)
    Together.objects.create(
        partnership_id=year.partnership_id,
        year=year,
        cells={key: cell_to_json(cell) for key, cell in cells.items()},
        groups=groups_of_year(year, now, then, last=last, cells=cells, before=before),
    )
    audit.record("feedback.together", actor=actor, about=year)


def _before(year: "Year", now: Counted, then: Counted, told: dict[str, Cell]) -> dict[str, LeadersBefore]:
    """What was told of each statement a year before, and how many leaders came or went since."""
    keys = [each["key"] for each in year.statements if each["key"] in told]
    return {
        key: LeadersBefore(cell=told[key], moved=moved_between(then.means(key), now.means(key)))
        for key in keys
    }


def _cells(year: "Year", now: Counted, before: dict[str, LeadersBefore]) -> dict[str, Cell]:
    return {
        each["key"]: leaders_together(
            list(now.means(each["key"]).values()),
            options=len(asking.labels(each)),
            before=before.get(each["key"]),
        )
        for each in year.statements
    }
