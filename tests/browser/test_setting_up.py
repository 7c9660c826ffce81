"""Somebody with a new site follows the list of first things until a room has answered."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from accord.foundations import clock, scope
from accord.mechanisms.first_hour import selectors
from accord.mechanisms.first_hour.tests.world import Beginning
from accord.mechanisms.rounds.ballot import close
from accord.partnership import selectors as partnership
from tests.browser.conftest import Pages
from tests.browser.signatory import Signatory
from tests.browser.test_first_hour import QUAY, ROOK, answer, first_start, gather, join, rest_joins


@pytest.mark.django_db(transaction=True)
def test_a_newcomer_is_led_to_an_answered_round(page_at: Pages, settings: Settings) -> None:
    settings.ACCORD_DEMO = False
    leader = Signatory(page_at(1280), "ida@westmere.example", javascript=True)
    first_start(leader)
    leader.follow("Setting up")
    leader.heading("0 of 8 first things are done.")
    leader.follow("Try it in one room first")
    leader.press("Begin the first hour")
    (founded,) = partnership.partnerships()
    with scope.partnership(founded.id):
        gather(leader)
        phones = {name: join(page_at(390), name) for name in (ROOK, QUAY)}
        hour = selectors.hour_or_none()
        assert hour is not None
        begun = Beginning(founded, hour.begun_by.employer, hour.begun_by)
        seats = rest_joins(begun)
        leader.follow("Setting up")
        expect(leader.page.get_by_text("under way")).to_be_visible()
        leader.follow("Try it in one room first")
        leader.follow("Ask the room")
        leader.press("Ask the room")
        answer(phones[ROOK])
        for seat in seats:
            begun.answer(seat, 4)
        round = begun.hour.round
        assert round is not None
        with clock.at(clock.now() + timedelta(minutes=11)):
            close.round_close(round.id, actor=begun.system)
        phones[QUAY].reload()
        expect(phones[QUAY].get_by_role("heading", level=1)).to_contain_text("What the room says")
