"""The plan of the partnership follows its charter: a line for each behaviour, and none for what is gone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import services as audit
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Ending, Whose
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.standards.models import Behaviour, Charter


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What a charter changed in the plan of the partnership."""

    opened: int
    closed: int


@transaction.atomic
def plan_follow(*, charter: "Charter", actor: Actor) -> Followed:
    """Bring all plans in line with the charter in force; may run twice.

    One line of the partnership's plan is opened for each behaviour that has none. Lines on a behaviour that
    goes on (the same thread) go on with its new words; those on one that is gone are closed with the reason,
    in every plan.
    """
    access.require(actor, "plans.follow", charter)
    behaviours = standards.behaviours(charter)
    going_on = {behaviour.thread: behaviour for behaviour in behaviours}
    closed = 0
    for line in lines_held():
        successor = going_on.get(line.behaviour.thread)
        if successor is None:
            _close(line, charter, actor)
            closed += line.whose == Whose.PARTNERSHIP
        elif successor.id != line.behaviour_id:
            _go_on(line, successor)
    opened = _open(behaviours, charter)
    if opened or closed:
        audit.record(
            "plans.followed",
            actor=actor,
            about=charter,
            version=charter.version,
            opened=opened,
            closed=closed,
        )
    return Followed(opened=opened, closed=closed)


def lines_held() -> list[Line]:
    """Return every line that goes on, held until the transaction ends."""
    found = Line.objects.filter(ending="").select_related("behaviour").order_by("id")
    return list(found.select_for_update(of=("self",)))


def plans_follow() -> None:
    """Bring every partnership’s plans in line with its charter; for those from before there were plans."""
    with scope.off():
        ids = partnership.partnership_ids()
    for partnership_id in ids:
        with scope.partnership(partnership_id):
            charter = standards.charter_in_force()
            if charter is not None:
                plan_follow(charter=charter, actor=Actor.system(partnership_id))


def _go_on(line: Line, successor: "Behaviour") -> None:
    """Let a line go on; where it wanted the charter's own standard, it wants what that says now."""
    if line.wanted == line.behaviour.standard:
        line.wanted = successor.standard
    line.behaviour = successor
    line.save(update_fields=["behaviour", "wanted"])


def _close(line: Line, charter: "Charter", actor: Actor) -> None:
    with translation.override(settings.LANGUAGE_CODE):
        reason = _("“{charter}”, version {version}, does not hold this behaviour any more.").format(
            charter=charter.title, version=charter.version
        )
    line.ending, line.ended_at, line.ended_because = Ending.SUPERSEDED, clock.now(), reason
    line.save(update_fields=["ending", "ended_at", "ended_because"])
    if line.undertaking is not None:
        undertakings.undertaking_report(
            undertaking=line.undertaking, outcome=Outcome.DROPPED, words=reason, actor=actor
        )


def _open(behaviours: "list[Behaviour]", charter: "Charter") -> int:
    mine = Line.objects.filter(whose=Whose.PARTNERSHIP, ending="")
    taken = set(mine.values_list("behaviour_id", flat=True))
    wanting = [behaviour for behaviour in behaviours if behaviour.id not in taken]
    Line.objects.bulk_create(
        [
            Line(
                partnership_id=charter.partnership_id,
                whose=Whose.PARTNERSHIP,
                behaviour=behaviour,
                from_charter=True,
                wanted=behaviour.standard,
            )
            for behaviour in wanting
        ],
        ignore_conflicts=True,  # whoever else follows the charter in the same moment opens the same lines
    )
    return len(wanting)
