from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from accord.foundations import access, registry
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.undertakings.rows import rows as undertaking_rows
from accord.overview import elsewhere, mine
from accord.overview.drawn import drawn_for
from accord.overview.frame import frame_of
from accord.overview.tally import tally_for, tally_with
from accord.overview.unchanged import as_of
from accord.partnership import selectors as partnership
from accord.web import brand

A_YEAR = 365 * 24 * 60 * 60


def dashboard(request: PartnershipRequest) -> HttpResponse:
    """The two sentences and the eight steps at a glance, below what matters now; and the year."""
    actor = request.actor
    access.require(actor, "overview.read")
    drawn = drawn_for(actor)
    context = {"drawn": drawn, "frame": frame_of(request, actor, tally_for(actor))}
    return render(request, "overview/dashboard.html", context)


def my_page(request: PartnershipRequest) -> HttpResponse:
    """All that waits for me, here and in other partnerships; what is mine, and what changed meanwhile."""
    actor = request.actor
    access.require(actor, "overview.read_own")
    asked, waiting = as_of(), registry.waiting_for(actor)
    tally = tally_with(actor, waiting, asked)
    others = elsewhere.elsewhere(actor)
    context = {
        "frame": frame_of(request, actor, tally),
        "only_this": mine.only_this(actor),
        "heading": mine.heading(len(waiting), others),
        "may_read_packs": mine.prepares_packs(actor),
        "tasks": mine.tasks(waiting, partnership.partnership().zone),
        "minutes": mine.minutes_of(waiting),
        "elsewhere": mine.places(others, partnership.partnership().zone),
        "time": mine.time_in_words(actor),
        "news": mine.news_for(actor),
        "changed": mine.changed(actor),
        "own": registry.own_of(actor),
        "may_undertake": mine.may_undertake(actor),
        "undertakings": undertaking_rows(mine.undertaken(actor)),
        "reports": mine.reports(actor),
        "interests": mine.interests_declared(actor),
        "where_answers_count": mine.where_answers_count(actor),
        "may_have_calendars": access.allows(actor, "undertakings.be_reminded"),
    }
    return render(request, "overview/my_page.html", context)


def brand_css(request: PartnershipRequest) -> HttpResponse:
    """The stylesheet of the partnership's colour; its address changes with the colour, so it may be kept."""
    access.require(request.actor, "overview.read_own")
    css = brand.stylesheet(partnership.partnership().brand_colour)
    response = HttpResponse(css, content_type="text/css; charset=utf-8")
    patch_cache_control(response, private=True, max_age=A_YEAR, immutable=True)
    return response
