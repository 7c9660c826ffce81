"""Writing how many people of an organisation are, or were, at a site on a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites import rules, selectors
from accord.steps.practicalities.sites.models import Presence, Site
from accord.steps.practicalities.sites.rules import MOST_PRESENT, Given, Kind

Numbers: TypeAlias = Mapping[tuple[UUID, date], int | None]
"""By organisation and day; None takes a number back."""

COLUMNS = {Kind.PLAN: "planned", Kind.COUNT: "counted"}

kinds.kind("sites.planned", _("{actor} wrote down who plans to be at “{about}”, in numbers."), unhurried=True)
kinds.kind("sites.counted", _("{actor} wrote down how many people were at “{about}”."), unhurried=True)


@transaction.atomic
def presence_write(*, site: Site, kind: Kind, numbers: Numbers, actor: Actor) -> None:
    """Write numbers of one site; those of other organisations and days stay.

    Raises Denied; Refused for an organisation that is not counted, for a day that is far away, for a count of
    a day to come, and for a number that cannot be.
    """
    access.require(actor, "sites.count", site)
    locked = selectors.site_locked(site.id)
    if locked.closed_on is not None:
        raise Refused(_("This site is closed."))
    _check(kind, numbers)
    column = COLUMNS[kind]
    held = {(row.organisation_id, row.day): row for row in Presence.objects.filter(site=locked)}
    for place, number in numbers.items():
        row = held.get(place) or Presence(
            partnership_id=actor.partnership_id, site=locked, organisation_id=place[0], day=place[1]
        )
        setattr(row, column, number)
        _keep(row, was_there=place in held)
    days = [day for _organisation, day in numbers]
    if days:
        span = {"first": min(days).isoformat(), "last": max(days).isoformat()}
        audit.record(f"sites.{column}", actor=actor, about=locked, numbers=len(numbers), **span)


@transaction.atomic
def presence_bring(*, kind: Kind, given: Sequence[Given], actor: Actor) -> int:
    """Write the numbers of a file, site by site; all of them or none. Return how many. Raises as above."""
    by_site: dict[UUID, dict[tuple[UUID, date], int | None]] = {}
    for each in given:
        by_site.setdefault(each.site_id, {})[each.organisation_id, each.day] = each.number
    for site in sorted(selectors.sites(actor), key=lambda found: str(found.id)):
        if numbers := by_site.pop(site.id, None):
            presence_write(site=site, kind=kind, numbers=numbers, actor=actor)
    if by_site:
        raise Refused(_("One of these sites was closed meanwhile. Choose the file once more."))
    return len(given)


def _keep(row: Presence, *, was_there: bool) -> None:
    """Save a row, or let go of one that says nothing any more."""
    if row.planned is not None or row.counted is not None:
        row.save()
    elif was_there:
        row.delete()


def _check(kind: Kind, numbers: Numbers) -> None:
    counted = {found.id for found in selectors.counted_organisations()}
    today = partnership.today()
    for (organisation, day), number in numbers.items():
        if organisation not in counted:
            words = _now(
                "Organisations of fewer than {fewest} people are not counted: a number would be a name."
            )
            raise Refused(words.format(fewest=rules.FEWEST))
        if not rules.is_near(day, today):
            raise Refused(_("Numbers are taken for days within a year from today."))
        if kind == Kind.COUNT and day > today:
            raise Refused(_("Nobody can be counted on a day to come. Write it down as a plan."))
        if number is not None and not 0 <= number <= MOST_PRESENT:
            raise Refused(_now("Write a number of people from 0 to {most}.").format(most=MOST_PRESENT))
