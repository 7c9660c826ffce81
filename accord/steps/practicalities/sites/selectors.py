"""Reading sites, and how many people of which organisation are there."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Count
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites.models import Choice, Presence, Site, SiteRoom
from accord.steps.practicalities.sites.rules import Week, may_be_counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.partnership.models import Organisation


def site_for(actor: Actor, site_id: UUID) -> Site:
    """Return one site; raises Http404, Denied."""
    found: Site = get_object_or_404(Site.objects.prefetch_related("rooms"), id=site_id)
    access.require(actor, "sites.read", found)
    return found


def sites(actor: Actor, *, closed: bool = False) -> list[Site]:
    """Return the sites where people work, or those that were closed, by name."""
    access.require(actor, "sites.read")
    return [found for found in all_sites() if (found.closed_on is not None) == closed]


@once
def all_sites() -> list[Site]:
    """Return every site, those that were closed too."""
    return list(Site.objects.prefetch_related("rooms"))


def site_locked(site_id: UUID) -> Site:
    """Return one site, locked for the transaction: whoever writes numbers of it waits."""
    found: Site = Site.objects.select_for_update().get(id=site_id)
    return found


def room_of(site: Site, room_id: UUID) -> SiteRoom:
    """Return one room of a site; raises Http404."""
    return get_object_or_404(SiteRoom, id=room_id, site=site)


@once
def choice() -> Choice | None:
    """Return what was decided last on working under one roof, or None before the first decision."""
    return Choice.objects.order_by("chosen_at", "id").last()


def works_together() -> bool:
    """Say whether figures are shown: nobody has decided against working under one roof."""
    latest = choice()
    return latest is None or latest.together


@once
def sizes() -> dict[UUID, int]:
    """Return how many people each organisation has in post today, by the main place."""
    main = partnership.assignments_in_post().filter(main=True).order_by()
    return dict(main.values_list("organisation_id").annotate(Count("id")))


@once
def counted_organisations() -> "list[Organisation]":
    """Return the organisations that are counted at all, in the order in which the partnership shows them."""
    held = sizes()
    return [found for found in partnership.organisations() if may_be_counted(held.get(found.id, 0))]


def partners_counted() -> dict[UUID, int]:
    """Return the partners that are counted, with their people in post: who could be at any site."""
    return {found.id: sizes()[found.id] for found in counted_organisations() if found.signs}


def presence(found: "Iterable[Site]", weeks: "Sequence[Week]") -> list[Presence]:
    """Return the numbers of these sites in a stretch of weeks, of organisations that are counted."""
    if not weeks:
        return []
    rows = Presence.objects.filter(
        site__in=[site.id for site in found],
        day__gte=weeks[0].monday,
        day__lt=weeks[-1].later(1).monday,
        organisation__in=[each.id for each in counted_organisations()],
    )
    return list(rows)
