from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from accord.foundations import access, clock, registry
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.mechanisms.undertakings.rows import rows as undertaking_rows
from accord.overview import mine, people_say, rows
from accord.overview.board import board_for
from accord.overview.frame import frame_of
from accord.overview.tally import fresh_tally
from accord.partnership import selectors as partnership
from accord.web import brand

A_YEAR = 365 * 24 * 60 * 60


def dashboard(request: PartnershipRequest) -> HttpResponse:
    """The two sentences and the eight steps at a glance."""
    access.require(request.actor, "overview.read")
    board = board_for(request.actor)
    tally = fresh_tally(request.actor, board, registry.waiting_for(request.actor))
    published = people_say.latest_result(request.actor)
    context = {
        "headline": board.headline,
        "as_of": local(clock.now(), partnership.partnership().zone),
        "sentences": [rows.sentence_cell(entry) for entry in board.sentences],
        "scale": people_say.scale_in_words(published),
        "steps": [rows.step_row(entry, published) for entry in board.steps],
        "may_read_packs": access.allows(request.actor, "packs.read"),
        "frame": frame_of(request, request.actor, tally),
    }
    return render(request, "overview/dashboard.html", context)


def my_page(request: PartnershipRequest) -> HttpResponse:
    """All that waits for me, what I undertook, and where my answers count."""
    access.require(request.actor, "overview.read_own")
    waiting = registry.waiting_for(request.actor)
    tally = fresh_tally(request.actor, board_for(request.actor), waiting)
    context = {
        "frame": frame_of(request, request.actor, tally),
        "only_this": mine.only_this(request.actor),
        "of_rooms": registry.all_on_own_page(request.actor),
        "may_read_packs": mine.prepares_packs(request.actor),
        "tasks": mine.tasks(waiting, partnership.partnership().zone),
        "minutes": mine.minutes_of(waiting),
        "time": mine.time_in_words(request.actor),
        "news": mine.news_for(request.actor),
        "may_undertake": mine.may_undertake(request.actor),
        "undertakings": undertaking_rows(mine.undertaken(request.actor)),
        "reports": mine.reports(request.actor),
        "interests": mine.interests_declared(request.actor),
        "where_answers_count": mine.where_answers_count(request.actor),
    }
    return render(request, "overview/my_page.html", context)


def brand_css(request: PartnershipRequest) -> HttpResponse:
    """The stylesheet of the partnership's colour; its address changes with the colour, so it may be kept."""
    access.require(request.actor, "overview.read_own")
    css = brand.stylesheet(partnership.partnership().brand_colour)
    response = HttpResponse(css, content_type="text/css; charset=utf-8")
    patch_cache_control(response, private=True, max_age=A_YEAR, immutable=True)
    return response
