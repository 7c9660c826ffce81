"""The plan: lines of one's own, and lines from the template. Each is an undertaking."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.undertakings import services as undertakings
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import rules, selectors
from accord.steps.transition.transitions.models import Line, Transition
from accord.steps.transition.transitions.rules import ORIGIN, Area, Kind
from accord.steps.transition.transitions.services import checks
from accord.steps.transition.transitions.shipped import of_kind

if TYPE_CHECKING:
    from accord.partnership.models import Person

TAKEN = _("Somebody else has just taken one of these from the template. Look at the plan again.")

kinds.kind(
    "transitions.line_added", _("{actor} put “{about}” into the plan of “{transition}”."), unhurried=True
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Who does it or gives it; and who accepts what is handed over."""

    owner: "Person"
    receiver: "Person | None" = None


@transaction.atomic
def line_add(
    *,
    transition: Transition,
    title: str,
    area: Area,
    owner: "Person",
    receiver: "Person | None",
    due: date,
    actor: Actor,
    new_id: UUID | None = None,
) -> Line:
    """Put a line into the plan; what is handed over names who accepts it, and nothing else does.

    new_id: of a form that may come twice: it adds one. Raises Denied; Refused with the field to blame.
    """
    access.require(actor, "transitions.keep", transition)
    if new_id and (made := selectors.line_or_none(new_id)):
        return made
    locked = checks.under_way(transition=transition)
    line = Line(id=new_id or uuid4(), transition=locked, area=area)
    return _put(line, title, Pair(owner=owner, receiver=receiver), due, actor)


@transaction.atomic
def lines_take(
    *,
    transition: Transition,
    keys: Sequence[str],
    owner: "Person",
    receiver: "Person | None",
    actor: Actor,
) -> list[Line]:
    """Take lines from the template: `owner` does or gives them, `receiver` accepts what is handed over.

    Each is due so many weeks before the gate, or today where that day has passed.
    Raises Denied; Refused where none is chosen, one was taken already, or nobody is named to accept.
    """
    access.require(actor, "transitions.keep", transition)
    locked = checks.under_way(transition=transition)
    found = {each.key: each for each in of_kind(Kind(locked.kind))}
    chosen = [found[key] for key in keys if key in found]
    if not chosen:
        raise Refused(_("Tick what belongs into this plan."), field="keys")
    if selectors.taken(locked) & set(keys):
        raise Refused(TAKEN, field="keys")
    made = []
    with only_one(TAKEN, field="keys"):
        for each in chosen:
            line = Line(id=uuid4(), transition=locked, area=each.area, template=each.key)
            pair = Pair(owner=owner, receiver=receiver if rules.is_handed_over(each.area) else None)
            due = rules.day_of(locked.gate_on, each.weeks, partnership.today())
            made.append(_put(line, str(each.title), pair, due, actor))
    return made


def _put(line: Line, title: str, pair: Pair, due: date, actor: Actor) -> Line:
    if rules.is_handed_over(line.area) and pair.receiver is None:
        raise Refused(_("Choose who accepts what is handed over."), field="receiver")
    if not rules.is_handed_over(line.area) and pair.receiver is not None:
        raise Refused(_("Nobody accepts what only prepares the gate. Leave this empty."), field="receiver")
    line.partnership_id = actor.partnership_id
    line.undertaking = undertakings.undertaking_make(
        title=title,
        owner=pair.owner,
        receiver=pair.receiver,
        due=due,
        origin_kind=ORIGIN,
        origin_id=line.transition_id,
        actor=actor,
    )
    line.save(force_insert=True)
    audit.record(
        "transitions.line_added",
        actor=actor,
        about=line,
        transition=line.transition.title,
        area=str(line.area),
    )
    return line
