"""What came of a contribution: noted as it happens, for oneself until it is shared."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.foundations.registry import Evidence, evidence_of
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.objectives.models import Seen

if TYPE_CHECKING:
    from accord.steps.objectives.models import Objective

LONGEST = 500


@transaction.atomic
def seen_note(
    *, objective: "Objective", words: str, happened_on: date, is_shared: bool, actor: Actor
) -> Seen:
    """Note what came of the own contribution; raises Refused without words, or for a day to come."""
    access.require(actor, "objectives.tend", objective)
    if not words.strip():
        raise Refused(_("Say what happened."), field="words")
    if happened_on > partnership.today():
        raise Refused(_("Choose today or an earlier day."), field="happened_on")
    noted: Seen = Seen.objects.create(
        partnership_id=objective.partnership_id,
        objective=objective,
        words=words.strip(),
        happened_on=happened_on,
        shared_at=clock.now() if is_shared else None,
    )
    return noted


def offered(objective: "Objective", actor: Actor) -> list[Evidence]:
    """Return what rooms know this person to have done within the year, and was not taken yet."""
    access.require(actor, "objectives.tend", objective)
    taken = {each.key for each in objective.seen.all()}
    year = objective.year
    found = evidence_of(actor, year.first_day, min(year.last_day, partnership.today()))
    return [each for each in found if each.key not in taken]


@transaction.atomic
def seen_take(*, objective: "Objective", key: str, actor: Actor) -> Seen:
    """Take what was offered as evidence; the line manager reads it. Raises Denied, Refused."""
    access.require(actor, "objectives.tend", objective)
    item = next((each for each in offered(objective, actor) if each.key == key), None)
    if item is None:
        raise Refused(_("This is offered no longer."))
    taken = Seen(
        partnership_id=objective.partnership_id,
        objective=objective,
        words=str(item.what)[:LONGEST],
        happened_on=item.on,
        key=key,
        shared_at=clock.now(),
    )
    with only_one(_("You have taken this already.")):
        taken.save(force_insert=True)
    return taken


@transaction.atomic
def seen_share(*, objective: "Objective", seen_id: UUID, actor: Actor) -> None:
    """Let the line manager read what was noted."""
    access.require(actor, "objectives.tend", objective)
    Seen.objects.filter(objective=objective, id=seen_id, shared_at=None).update(shared_at=clock.now())


@transaction.atomic
def seen_remove(*, objective: "Objective", seen_id: UUID, actor: Actor) -> None:
    """Take away what was noted; what the line manager has read may be taken away, too."""
    access.require(actor, "objectives.tend", objective)
    Seen.objects.filter(objective=objective, id=seen_id).delete()
