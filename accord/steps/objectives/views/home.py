from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.objectives import counts, homes
from accord.steps.objectives import coverage as covered
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.tree import tree


def home(request: PartnershipRequest) -> HttpResponse:
    """The goals of the year with how many contribute to each, and the way to what is one's own."""
    access.require(request.actor, "goals.read")
    year = goals.year_in_force()
    context = {
        "year": year,
        "heading": homes.heading(year),
        "tree": tree(year) if year else None,
        "count": counts.count_everybody(year) if year else None,
        "next_step": homes.next_step(request.actor, year),
        "ways": homes.ways(request.actor, year),
        "years": Link(homes.YEARS, address("goals:years")),
    }
    return render(request, "objectives/home.html", context)


def coverage(request: PartnershipRequest) -> HttpResponse:
    """How far objectives have come, by organisation and tier."""
    access.require(request.actor, "objectives.read_coverage")
    year = goals.year_in_force()
    context = {
        "year": year,
        "heading": homes.heading(year),
        "tables": covered.tables(request.actor, year) if year else [],
        "minimum": partnership.partnership().minimum,
    }
    return render(request, "objectives/coverage.html", context)
