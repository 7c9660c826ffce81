"""Start in the room from nothing: a code on the wall, phones, a result, agreed to on the spot, the talk."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django import Settings

from accord.foundations import clock, scope
from accord.gateways.signin import codes as signing_in
from accord.mechanisms.first_hour import codes, selectors
from accord.mechanisms.first_hour.tests.world import BEHAVIOURS, Beginning
from accord.mechanisms.rounds.ballot import close
from accord.partnership import selectors as partnership
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.signatory import Signatory

if TYPE_CHECKING:
    from accord.mechanisms.first_hour.models import Seat

COUNCIL, ROOK, QUAY = "Westmere Council", "Rook Build", "Quay Capital"
PEOPLE = {COUNCIL: 5, ROOK: 5, QUAY: 1}
SIGNS = {COUNCIL: ("Owen", "owen@westmere.example"), ROOK: ("Kay", "kay@rook.example")}
TITLE = "What we tried in our first hour"


def first_start(leader: Signatory) -> None:
    """Begin a site that holds nothing, as whoever runs it."""
    page = leader.page
    for link, typed in (
        ("Show that you run this site", {"The code that the server printed": signing_in.first_start_code()}),
        ("Name the partnership", {"What is the partnership called?": "Westmere Partnership"}),
        (
            "Name your organisation",
            {"What is your own organisation called?": COUNCIL, "And for short?": "Council"},
        ),
        (
            "Say who you are",
            {
                "Your given name": "Ida",
                "Your family name": "Moss",
                "Your e-mail address at work": leader.address,
            },
        ),
    ):
        page.goto(reverse("signin:enter"))
        leader.follow(link)
        for label, words in typed.items():
            page.get_by_label(label).fill(words)
        leader.press("Keep this")
    leader.press("Begin")
    leader.set_up_second()


def gather(leader: Signatory) -> None:
    """Say who is here, what the room tries, and who signs."""
    page = leader.page
    leader.follow("Say who is here")
    for name, people in PEOPLE.items():
        page.get_by_label("What is the organisation called?").fill(name)
        page.get_by_label("And for short?").fill(name.split()[0])
        page.get_by_label("How many of its people are here?").fill(str(people))
        leader.press("They are here")
    leader.follow("That is everybody")
    leader.follow("Type three behaviours")
    for number, text in enumerate(BEHAVIOURS, start=1):
        page.get_by_label(f"Behaviour {number}").fill(text)
    leader.press("These three")


def name_signatories(leader: Signatory) -> None:
    page = leader.page
    leader.follow("Name who signs")
    for given, address in SIGNS.values():
        leader.follow("Name somebody")
        page.get_by_label("Given name").fill(given)
        page.get_by_label("Family name").fill("Signs")
        page.get_by_label("E-mail address").fill(address)
        leader.press("Name this person")


def join(page: Page, organisation: str) -> Page:
    """Join on a phone by the code on the wall."""
    page.goto(reverse("seats:code"))
    hour = selectors.hour_or_none()
    assert hour is not None
    page.get_by_label("The code on the wall").fill(codes.in_parts(codes.code_for(hour.id)))
    page.get_by_role("button", name="Go on").click()
    page.get_by_label(organisation).check()
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You are in.")
    assert_fits(page)
    return page


def answer(page: Page) -> None:
    """Answer on a phone, everything with “often”."""
    page.reload()
    page.get_by_role("button", name="Answer").click()
    with page.expect_navigation():
        page.get_by_role("link", name="Start").click()
    while page.locator("fieldset").count():
        for question in page.locator("fieldset").all():
            question.get_by_label("Often", exact=True).check()
        with page.expect_navigation():
            page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("link", name="Continue").click()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers are sent.")


def rest_joins(begun: Beginning) -> "list[Seat]":
    """Let the other phones join: five of the council and of Rook Build, one of Quay Capital, in all."""
    return [*begun.join(COUNCIL, PEOPLE[COUNCIL] - 1), *begun.join(ROOK, PEOPLE[ROOK] - 1)]


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_from_nothing_to_a_result_that_stands(page_at: Pages, settings: Settings) -> None:
    settings.ACCORD_DEMO = False
    leader = Signatory(page_at(1280), "ida@westmere.example", javascript=True)
    first_start(leader)
    leader.follow("My page")
    leader.follow("Start in the room")
    leader.press("Begin the first hour")
    (founded,) = partnership.partnerships()
    with scope.partnership(founded.id):
        gather(leader)
        phones = {name: join(page_at(390, dark=True), name) for name in PEOPLE}
        hour = selectors.hour_or_none()
        assert hour is not None
        begun = Beginning(founded, hour.begun_by.employer, hour.begun_by)
        seats = rest_joins(begun)
        name_signatories(leader)
        leader.page.goto(reverse("first_hour:wall", args=[founded.id]))
        expect(leader.page.get_by_text("5 of 5 phones").first).to_be_visible()
        assert_fits(leader.page)
        leader.page.goto(reverse("first_hour:ask", args=[founded.id]))
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
        assert_accessible(phones[QUAY])
        people = {name: _comes(page_at, address) for name, (_given, address) in SIGNS.items()}
        for name, signatory in people.items():
            signatory.take_it_on(name)
        leader.page.goto(reverse("first_hour:result", args=[founded.id]))
        leader.follow("Put it before those who sign")
        leader.press("Put it before those who sign")
        for name, signatory in people.items():
            signatory.agree(name, TITLE)
        leader.page.goto(reverse("first_hour:hour", args=[founded.id]))
        leader.heading("The first result stands.")
        leader.follow("Plan the talk")


def _comes(page_at: Pages, address: str) -> Signatory:
    signatory = Signatory(page_at(390), address, javascript=True)
    signatory.come()
    return signatory
