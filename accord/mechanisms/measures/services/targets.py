"""Targets: set from a period on. Earlier ones stay, so that a value is judged by the target of its time."""

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.errors import Refused
from accord.mechanisms.measures import rules, selectors
from accord.mechanisms.measures.models import Measure, Target
from accord.mechanisms.measures.numbers import plain
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import Aim
from accord.mechanisms.measures.series import aim_on

if TYPE_CHECKING:
    from accord.foundations.audit.rules import Fact

TARGET = {"target": _("Target"), "tolerance": _("Tolerance")}

kinds.kind("measures.target_set", _("{actor} set the target of “{about}” from {since} on."), changes=TARGET)


@transaction.atomic
def target_set(*, measure: Measure, aim: Aim | None, since: Period, why: str, actor: Actor) -> None:
    """Set the target from a period on, None for no target; earlier periods keep theirs. Says why.

    Raises Refused without a reason once there was a target, for no change, or before the first period.
    """
    locked = kept(measure=measure, actor=actor)
    if not why.strip() and selectors.last_number(locked):
        raise Refused(_("Say why the target changes, so that others understand it."), field="why")
    if since < locked.first_period:
        message = _now("The measure begins with {period}.")
        raise Refused(message.format(period=locked.first_period.words), field="since")
    target_write(measure=locked, aim=aim, since=since, why=why.strip(), actor=actor)


def kept(*, measure: Measure, actor: Actor) -> Measure:
    """Return the measure, locked, which this actor keeps and which goes on; raises Denied, Refused."""
    locked = selectors.measure_locked(measure.id)
    access.require(actor, "measures.keep", locked)
    if locked.ended_on is not None:
        raise Refused(_("This measure was ended. Take it up again first."))
    return locked


def target_write(*, measure: Measure, aim: Aim | None, since: Period, why: str, actor: Actor) -> None:
    """Write down a target from a period on, in the transaction of an act. Raises Refused."""
    held = list(measure.targets.all())
    was = aim_on(held, since.first_day)
    if was == aim:
        raise Refused(_("This is the target already."), field="target")
    if aim is not None:
        _check_aim(aim, measure)
    Target.objects.create(
        partnership_id=actor.partnership_id,
        measure=measure,
        number=selectors.last_number(measure) + 1,
        since=since.first_day,
        amount=aim.target if aim else None,
        tolerance=aim.tolerance if aim else Decimal(0),
        why=why,
        by_id=giver(actor=actor),
    )
    facts = changed(_told(was), _told(aim))
    audit.record(
        "measures.target_set", actor=actor, about=measure, since=since.first_day.isoformat(), **facts
    )


def giver(*, actor: Actor) -> UUID:
    """Return who gives a figure or sets a target: always a person; raises Denied."""
    if actor.person_id is None:
        raise access.denial("measures.give_value")
    return actor.person_id


def _check_aim(aim: Aim, measure: Measure) -> None:
    if aim.tolerance < 0:
        raise Refused(_("A tolerance is nought or more."), field="tolerance")
    for name, amount in (("target", aim.target), ("tolerance", aim.tolerance)):
        if not rules.fits(amount, measure.decimals):
            raise Refused(_("Write it with no more decimals than the values have."), field=name)
    if not rules.is_possible(aim.target, measure.lowest, measure.highest):
        raise Refused(_("This target lies outside of what can be."), field="target")


def _told(aim: Aim | None) -> "dict[str, Fact]":
    """A target as the log holds it."""
    return (
        {"target": plain(aim.target), "tolerance": plain(aim.tolerance)} if aim else dict.fromkeys(TARGET, "")
    )
