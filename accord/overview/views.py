from datetime import date
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from accord.foundations import access, clock, registry
from accord.foundations.access import Actor
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.mechanisms.undertakings.rows import rows as undertaking_rows
from accord.overview import elsewhere, mine, people_say, rows, trends, year
from accord.overview.board import board_for
from accord.overview.frame import frame_of
from accord.overview.tally import fresh_tally, tally_beside
from accord.partnership import selectors as partnership
from accord.web import brand

A_YEAR = 365 * 24 * 60 * 60


def dashboard(request: PartnershipRequest) -> HttpResponse:
    """The two sentences and the eight steps at a glance, below what matters now; and the year."""
    actor = request.actor
    access.require(actor, "overview.read")
    held = partnership.partnership()
    board = board_for(actor, held.phase)
    tally = tally_beside(actor, board)
    published, pasts = people_say.latest_result(actor), trends.pasts(actor)
    steps = {entry.descriptor.key: rows.step_row(entry, published, pasts) for entry in board.steps}
    context = {
        "headline": board.headline,
        "as_of": local(clock.now(), held.zone),
        "phase": held.get_phase_display(),
        "first": [rows.first_line(steps[entry.descriptor.key]) for entry in board.first],
        "sentences": [rows.sentence_cell(entry) for entry in board.sentences],
        "scale": people_say.scale_in_words(published),
        "steps": list(steps.values()),
        "trends": trends.table(pasts, board.steps),
        "may_read_packs": access.allows(actor, "packs.read"),
        "frame": frame_of(request, actor, tally),
        **_year(actor, partnership.today(), held.zone),
    }
    return render(request, "overview/dashboard.html", context)


def _year(actor: Actor, today: date, zone: ZoneInfo) -> dict[str, object]:
    found = year.year_for(actor, today, zone)
    return {"year": year.strip(found, today, zone), "coming": year.coming(found, today, zone)}


def my_page(request: PartnershipRequest) -> HttpResponse:
    """All that waits for me, here and in other partnerships; what is mine, and what changed meanwhile."""
    actor = request.actor
    access.require(actor, "overview.read_own")
    waiting = registry.waiting_for(actor)
    tally = fresh_tally(actor, board_for(actor), waiting)
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
