from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites import mixing, rows, selectors, showing
from accord.steps.practicalities.sites.rules import FEWEST, Kind, Week, weeks_around


def sites(request: PartnershipRequest) -> HttpResponse:
    """Where we work together: every site with how far it mixes, or why we do not work under one roof."""
    found, closed = selectors.sites(request.actor), selectors.sites(request.actor, closed=True)
    together = selectors.works_together()
    listed = rows.rows(found, partnership.today(), figures=together)
    context = {
        "heading": rows.heading(listed, selectors.choice()),
        "choice": selectors.choice(),
        "together": together,
        "rows": listed,
        "closed": rows.rows(closed, partnership.today(), figures=False),
        "keeps": access.allows(request.actor, "sites.keep"),
        "counts": bool(found) and access.allows(request.actor, "sites.count"),
    }
    return render(request, "sites/sites.html", context)


def site(request: PartnershipRequest, site_id: UUID) -> HttpResponse:
    """One site: how far organisations mix there, who plans to be there in numbers, its rooms, the way in."""
    found, today = selectors.site_for(request.actor, site_id), partnership.today()
    weeks = list(weeks_around(today, back=showing.BACK, ahead=showing.AHEAD))
    together, this = selectors.works_together(), Week.of(today)
    mixed = mixing.mixed(found, weeks) if together else []
    numbers = selectors.presence([found], weeks) if together else []
    opened = found.closed_on is None
    context = {
        "site": found,
        "together": together,
        "heading": showing.sentence(found, mixed) if together else found.name,
        "basis": showing.basis(mixed),
        "picture": showing.picture(found, mixed) if together else None,
        "tables": [table for week in (this, this.later(1)) if (table := showing.table(numbers, week))],
        "rooms": found.rooms.all(),
        "fewest": FEWEST,
        "keeps": opened and access.allows(request.actor, "sites.keep"),
        "counts": opened and together and access.allows(request.actor, "sites.count"),
        "ways": rows.ways(found, this),
        "kinds": Kind,
    }
    return render(request, "sites/site.html", context)
