"""The register: measures are added, changed, ended and taken up again, and their targets set."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.audit.rules import Fact
from accord.foundations.errors import Refused
from accord.mechanisms.measures import rules, selectors
from accord.mechanisms.measures.models import Measure
from accord.mechanisms.measures.numbers import plain
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import Aim, Direction, Every
from accord.mechanisms.measures.services.ending import measure_save
from accord.mechanisms.measures.services.targets import kept, target_write
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Organisation, Person

SETTINGS = {
    "name": _("Name"),
    "whose": _("Whose figure it is"),
    "unit": _("Unit"),
    "decimals": _("Decimals"),
    "direction": _("Which way is good"),
    "every": _("How often"),
    "lowest": _("Lowest that can be"),
    "highest": _("Highest that can be"),
    "source": _("Source"),
    "first_day": _("From"),
    "why": _("Why we measure it"),
}

areas.area("measures", _("Measures"))
kinds.kind("measures.added", _("{actor} put “{about}” into the register of measures."))
kinds.kind("measures.changed", _("{actor} changed what the register says of “{about}”."), changes=SETTINGS)
kinds.kind("measures.owner_changed", _("{actor} gave “{about}” another owner."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the register says of a measure; see the model of that name."""

    name: str
    why: str
    owner: "Person"
    organisation: "Organisation | None"
    unit: str
    decimals: int
    direction: Direction
    every: Every
    lowest: Decimal | None
    highest: Decimal | None
    source: str
    first_day: date


@transaction.atomic
def measure_add(*, facts: Facts, aim: Aim | None, actor: Actor) -> Measure:
    """Put a measure into the register, with its first target if it has one.

    Raises Denied for who may not keep it; Refused with the field to blame.
    """
    year = partnership.partnership().year_from
    measure = Measure(partnership_id=actor.partnership_id, **_cleaned(facts, year))
    access.require(actor, "measures.keep", measure)
    _check(measure, facts)
    measure_save(measure=measure)
    audit.record("measures.added", actor=actor, about=measure, owner=facts.owner.id, every=str(facts.every))
    if aim is not None:
        target_write(measure=measure, aim=aim, since=measure.first_period, why="", actor=actor)
    return measure


@transaction.atomic
def measure_change(*, measure: Measure, facts: Facts, actor: Actor) -> Measure:
    """Change what the register says. How often and in what unit stays once a value came in.

    Raises Denied for who may not keep it as it is, or as it would be; Refused with the field to blame.
    """
    locked = kept(measure=measure, actor=actor)
    before, was_owner = _settings(locked), locked.owner_id
    year = locked.first_day.month if selectors.has_values(locked) else partnership.partnership().year_from
    for name, value in _cleaned(facts, year).items():
        setattr(locked, name, value)
    access.require(actor, "measures.keep", locked)
    _check(locked, facts)
    _check_against_values(locked, before)
    measure_save(measure=locked)
    different = changed(before, _settings(locked))
    if different:
        audit.record("measures.changed", actor=actor, about=locked, **different)
    if locked.owner_id != was_owner:
        people = {"was_owner": was_owner, "owner": locked.owner_id}
        audit.record("measures.owner_changed", actor=actor, about=locked, **people)
    return locked


def _cleaned(facts: Facts, year_from: int) -> dict[str, object]:
    """What is kept. year_from: with which month the years of this measure begin."""
    given = {name: getattr(facts, name) for name in Facts.__dataclass_fields__}
    for name in ("name", "why", "unit", "source"):
        given[name] = str(given[name]).strip()
    given["first_day"] = Period.of(facts.first_day, facts.every, year_from).first_day
    return given


def _check(measure: Measure, facts: Facts) -> None:
    for name, words in (
        ("name", _("Give it a name.")),
        ("why", _("Say why we measure it.")),
        ("source", _("Say where the figures come from.")),
    ):
        if not getattr(measure, name):
            raise Refused(words, field=name)
    if not partnership.is_in_post(facts.owner.id):
        raise Refused(_("Choose somebody who works in this partnership today."), field="owner")
    if measure.lowest is not None and measure.highest is not None and measure.lowest >= measure.highest:
        raise Refused(_("The highest that can be lies above the lowest."), field="highest")
    if not 0 <= measure.decimals <= rules.MOST_DECIMALS:
        raise Refused(_("At most three decimals are kept."), field="decimals")
    if selectors.name_is_taken(measure.name, but=measure.id):
        raise Refused(_("There is a measure of this name already."), field="name")


def _check_against_values(measure: Measure, before: dict[str, Fact]) -> None:
    """What values mean does not change under them, and each of them stays possible."""
    standing = selectors.standing_values(measure)
    if not standing:
        return
    for name, words in (
        ("every", _("There are values already, so it goes on as often as before.")),
        (
            "unit",
            _("There are values in the unit as it is. End this measure, and add one in the other unit."),
        ),
    ):
        if before[name] != _settings(measure)[name]:
            raise Refused(words, field=name)
    for period, value in standing.items():
        if value.amount is not None:
            _check_still_possible(measure, period, value.amount)


def _check_still_possible(measure: Measure, period: Period, amount: Decimal) -> None:
    if period < measure.first_period:
        message = _now("There is a value for {period} already, which is earlier.")
        raise Refused(message.format(period=period.words), field="first_day")
    if not rules.is_possible(amount, measure.lowest, measure.highest):
        message = _now("There is a value that could not be then: that of {period}.")
        below = measure.lowest is not None and amount < measure.lowest
        raise Refused(message.format(period=period.words), field="lowest" if below else "highest")
    if not rules.fits(amount, measure.decimals):
        raise Refused(_("There are values with more decimals already."), field="decimals")


def _settings(measure: Measure) -> dict[str, Fact]:
    """What the register says, as the log may hold it: all but the owner, who is a person."""
    return {
        "name": measure.name,
        "whose": measure.organisation.name if measure.organisation else "",
        "unit": measure.unit,
        "decimals": measure.decimals,
        "direction": str(measure.direction),
        "every": str(measure.every),
        "lowest": plain(measure.lowest),
        "highest": plain(measure.highest),
        "source": measure.source,
        "first_day": measure.first_day.isoformat(),
        "why": measure.why,
    }
