"""Reading measures."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.measures.models import Measure, Target, Value
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import Every
from accord.mechanisms.measures.series import Series, series
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

R = TypeVar("R", Target, Value)


def _measures() -> "QuerySet[Measure]":
    found: QuerySet[Measure] = Measure.objects.select_related("owner__employer", "organisation")
    return found


def measure_for(actor: Actor, measure_id: UUID) -> Measure:
    """Return one measure; raises Http404, Denied."""
    found = get_object_or_404(_measures(), id=measure_id)
    access.require(actor, "measures.read", found)
    return found


def measures(actor: Actor, *, ended: bool = False) -> list[Measure]:
    """Return the measures that go on, or those that were ended: the partnership's own first, by name."""
    access.require(actor, "measures.read")
    found = [each for each in _measures() if (each.ended_on is not None) == ended]
    return sorted(found, key=_by_whose)


def _by_whose(measure: Measure) -> tuple[int, str]:
    return (-1 if measure.organisation is None else measure.organisation.position, measure.name.casefold())


def series_of(found: Sequence[Measure], *, named: bool = True) -> list[Series]:
    """Return these measures over time, in the order given; two questions to the database for all.

    named: with who set or gave each figure.
    """
    targets, values = _by_measure(Target, found, named=named), _by_measure(Value, found, named=named)
    today = partnership.today()
    return [series(each, targets=targets[each.id], values=values[each.id], today=today) for each in found]


def _by_measure(model: type[R], found: Sequence[Measure], *, named: bool) -> dict[UUID, list[R]]:
    rows: dict[UUID, list[R]] = defaultdict(list)
    kept = model.objects.filter(measure__in=[each.id for each in found])
    for row in kept.select_related("by__employer") if named else kept:
        rows[row.measure_id].append(row)
    return rows


@once
def going_on() -> list[Measure]:
    """Return every measure that goes on, as `measures` does: for what is on every page."""
    return sorted(_measures().filter(ended_on=None), key=_by_whose)


@once
def all_series() -> list[Series]:
    """Return every measure that goes on, over time: for the dashboard and for what stands beside results."""
    return series_of(going_on(), named=False)


def may_give(actor: Actor) -> list[Measure]:
    """Return the measures that go on whose values this actor may give."""
    return [each for each in measures(actor) if access.allows(actor, "measures.give_value", each)]


@once
def waiting_for(person_id: UUID, today: date) -> list[tuple[Measure, Period]]:
    """Return a person's measures whose last period has no value, with that period."""
    own = [each for each in going_on() if each.owner_id == person_id]
    due = [
        (each, period)
        for each in own
        if (period := each.period_of(today).previous).first_day >= each.first_day
    ]
    standing = _standing(due)
    return [(each, period) for each, period in due if (each.id, period.first_day) not in standing]


def _standing(due: Sequence[tuple[Measure, Period]]) -> set[tuple[UUID, date]]:
    """Which of these periods have a value that was not taken back."""
    if not due:
        return set()
    days = {period.first_day for _measure, period in due}
    rows = Value.objects.filter(measure__in=[each.id for each, _period in due], first_day__in=days)
    latest = {(row.measure_id, row.first_day): row.amount for row in rows.order_by("revision")}
    return {place for place, amount in latest.items() if amount is not None}


def without_owner(actor: Actor) -> list[Measure]:
    """Return the measures that this actor keeps and whose owner is no longer in post."""
    found = [each for each in going_on() if access.allows(actor, "measures.keep", each)]
    here = partnership.main_places_of(each.owner_id for each in found) if found else {}
    return [each for each in found if each.owner_id not in here]


def measure_locked(measure_id: UUID) -> Measure:
    """Return one measure, locked for the transaction."""
    found: Measure = Measure.objects.select_for_update().get(id=measure_id)
    return found


def has_values(measure: Measure) -> bool:
    """Say whether a value ever came in."""
    return Value.objects.filter(measure=measure).exists()


def standing_values(measure: Measure) -> dict[Period, Value]:
    """Return the last revision of every period's value, those taken back too."""
    rows = Value.objects.filter(measure=measure).order_by("revision")
    return {Period(row.first_day, Every(measure.every)): row for row in rows}


def last_number(measure: Measure) -> int:
    """Return the number of the target set last; 0 before the first."""
    last = Target.objects.filter(measure=measure).order_by("-number").first()
    return last.number if last else 0


def name_is_taken(name: str, *, but: UUID) -> bool:
    """Say whether another measure that goes on has this name."""
    return Measure.objects.filter(Q(name__iexact=name), ended_on=None).exclude(id=but).exists()


def may_keep_of(actor: Actor) -> "list[Organisation | None]":
    """Return whose measures this actor may keep: a partner’s, or (None) the partnership’s own."""
    return [
        each
        for each in (None, *partnership.organisations())
        if access.allows(
            actor, "measures.keep", Measure(partnership_id=actor.partnership_id, organisation=each)
        )
    ]
