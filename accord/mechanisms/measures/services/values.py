"""Values: given, revised and taken back, one by one or many from a spreadsheet. None is ever overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.measures import selectors
from accord.mechanisms.measures.models import Measure, Value
from accord.mechanisms.measures.numbers import plain
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.possible import check, meanwhile
from accord.mechanisms.measures.services.targets import giver
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.foundations.audit.rules import Fact

_VALUE = {"value": _("Value")}
GIVEN, REVISED, TAKEN_BACK = "measures.value_given", "measures.value_revised", "measures.value_taken_back"

kinds.kind(GIVEN, _("{actor} gave the value of “{about}” for {period}."), changes=_VALUE, unhurried=True)
kinds.kind(REVISED, _("{actor} revised the value of “{about}” for {period}."), changes=_VALUE, unhurried=True)
kinds.kind(TAKEN_BACK, _("{actor} took the value of “{about}” for {period} back."), changes=_VALUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A value as somebody gives it; amount None takes it back.

    seen: the revision that stood when it was written, 0 for none.
    """

    measure_id: UUID
    period: Period
    amount: Decimal | None
    seen: int


@transaction.atomic
def value_give(*, given: Given, why: str = "", actor: Actor) -> Value:
    """Give the value of a period that has ended; again to revise it or to take it back.

    Raises Denied for others than owner and keeper; Refused for a value that cannot be, for a revision without
    a reason, and where somebody else was quicker.
    """
    locked = _open(given.measure_id, actor)
    return _give(locked, given, why.strip(), selectors.standing_values(locked).get(given.period), actor)


@transaction.atomic
def values_bring(*, given: Sequence[Given], why: str, actor: Actor) -> int:
    """Give many values, all or none; why: for those that are revised. Return how many came in or changed.

    Raises as `value_give`.
    """
    held: dict[UUID, tuple[Measure, dict[Period, Value]]] = {}
    for measure_id in sorted({each.measure_id for each in given}):  # locked in one order, whoever comes first
        locked = _open(measure_id, actor)
        held[measure_id] = locked, selectors.standing_values(locked)
    for each in given:
        measure, standing = held[each.measure_id]
        _give(measure, each, why.strip(), standing.get(each.period), actor)
    return len(given)


def _open(measure_id: UUID, actor: Actor) -> Measure:
    locked = selectors.measure_locked(measure_id)
    access.require(actor, "measures.give_value", locked)
    if locked.ended_on is not None:
        raise Refused(_("This measure was ended, and takes no more values."))
    return locked


def _give(measure: Measure, given: Given, why: str, standing: Value | None, actor: Actor) -> Value:
    check(measure, given.period, given.amount, partnership.today())
    _check_revision(given, why, standing)
    value = Value(
        partnership_id=actor.partnership_id,
        measure=measure,
        first_day=given.period.first_day,
        revision=given.seen + 1,
        amount=given.amount,
        why=why if standing else "",
        by_id=giver(actor=actor),
    )
    with only_one(meanwhile(given.period)):
        value.save()
    _record(value, standing, given.period, actor)
    return value


def _check_revision(given: Given, why: str, standing: Value | None) -> None:
    if (standing.revision if standing else 0) != given.seen:
        raise Refused(meanwhile(given.period))
    if standing is None and given.amount is None:
        raise Refused(_("Write the value."), field="amount")
    if standing is not None and standing.amount == given.amount:
        raise Refused(_("This is the value already."), field="amount")
    if standing is not None and not why:
        raise Refused(_("Say why the value changes, so that others understand it."), field="why")


def _record(value: Value, standing: Value | None, period: Period, actor: Actor) -> None:
    kind = GIVEN if standing is None else TAKEN_BACK if value.amount is None else REVISED
    facts: dict[str, Fact] = {"period": period.key, "value": plain(value.amount)}
    if standing is not None:
        facts["was_value"] = plain(standing.amount)
    audit.record(kind, actor=actor, about=value.measure, **facts)
