"""Signatories appoint a facilitator; the facilitator’s day, and the day after; those who took part judge."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from accord.foundations import clock
from accord.mechanisms.rounds.ballot.tests.world import opened
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.tests.world import briefed, known, stood, thought
from accord.steps.expertise.engagements import participants
from accord.steps.expertise.engagements.tests.world import engaged
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.test_answering import answer_section
from tests.browser.world import enter
from tests.cast import Cast

SIGNATORIES = (
    ("Owen Hart", "Northmoor Council"),
    ("Kay Lowell", "Kestrel Build"),
    ("Ilse Brandt", "Harbour Capital"),
)
TITLE = "Tom Albright as facilitator: Talking about money"


def looked_at(page: Page) -> None:
    assert_fits(page)
    assert_accessible(page)


@pytest.mark.long
@pytest.mark.parametrize("width", [390, 1280])
def test_signatories_appoint_a_facilitator(page_at: Pages, cast: Cast, width: int) -> None:
    """Harbour says what it thinks, the steward proposes, all agree, and the engagement stands."""
    with cast.in_scope():
        thought(cast, stood(cast, briefed(cast), known(cast)), "council", "kestrel")
    page = page_at(width, dark=width == 390)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Ilse Brandt")
    page.get_by_role("link", name="My page").click()
    page.get_by_role("link", name="Say what Harbour Capital thinks of Tom Albright").click()
    looked_at(page)
    page.get_by_label("prefers this candidate").check()
    page.get_by_label("Why?").fill("He knows how to count.")
    page.get_by_role("button", name="Say so for Harbour Capital").click()
    expect(heading).to_have_text("One candidate stands for this.")
    looked_at(page)

    enter(page, "Anna Rees")
    page.get_by_role("link", name="Expertise").first.click()
    looked_at(page)
    page.get_by_role("link", name="Talking about money").click()
    page.get_by_role("link", name="Put the appointment of Tom Albright before the partners").click()
    looked_at(page)
    page.get_by_role("button", name="Put it before the partners").click()
    for name, partner in SIGNATORIES:
        enter(page, name)
        page.get_by_role("link", name="My page").click()
        page.get_by_role("link", name=f"Agree or decline: {TITLE}").click()
        page.get_by_role("button", name=f"Agree for {partner}").click()
        expect(page.locator(".banner.success")).to_be_visible()
    page.get_by_role("link", name="Expertise").first.click()
    expect(heading).to_contain_text("Tom Albright helps us until")
    page.get_by_role("link", name="Tom Albright: Talking about money").click()
    looked_at(page)


@pytest.mark.long
@pytest.mark.parametrize("width", [390, 1280])
def test_the_facilitators_day_and_the_day_after_the_end(
    page_at: Pages, cast: Cast, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the last day what was done is recorded; a day later the same page is not there any more."""
    with cast.in_scope():
        engaged(cast, last_day=partnership.today())
    page = page_at(width)
    heading = page.get_by_role("heading", level=1)
    enter(page, "Tom Albright")
    page.get_by_role("link", name="Expertise").first.click()
    page.get_by_role("link", name="Tom Albright: Talking about money").click()
    here = page.url
    looked_at(page)
    page.get_by_role("link", name="Record a session").click()
    page.get_by_label("What was it for?").fill("Both sides, one order")
    page.get_by_label("How many days of work").fill("1.5")
    looked_at(page)
    page.get_by_role("button", name="Record it").click()
    expect(page.locator("main")).to_contain_text("1.5 of 6 days used, £1,050 of £4,500")
    page.get_by_role("link", name="Write down a recommendation").click()
    page.get_by_label("What do you recommend?").fill("One list of coming orders")
    page.get_by_label("Why, from what you saw?").fill("There are three.")
    page.get_by_role("button", name="Recommend it").click()
    expect(page.locator("main")).to_contain_text("not answered yet")
    looked_at(page)
    now = clock.now
    monkeypatch.setattr(clock, "now", lambda: now() + timedelta(days=1))
    page.goto(here)
    expect(heading).not_to_contain_text("Tom Albright")
    expect(page.get_by_role("link", name="Record a session")).to_have_count(0)
    page.goto(f"{reverse('signin:enter')}?again=1")
    expect(page.get_by_role("button", name=re.compile("^Anna Rees")).first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Tom Albright"))).to_have_count(0)


@pytest.mark.long
@pytest.mark.parametrize("width", [390, 1280])
def test_those_who_took_part_judge_in_confidence(
    page_at: Pages, cast: Cast, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The steward says who took part and asks them; one answers on a phone; all read what they said."""
    with cast.in_scope():
        charter_in_force(cast)
        held = engaged(cast)
        cast.add_team("Site", cast.kestrel, 6)
        cast.add_team("Places", cast.council, 6)
    page = page_at(width, dark=width == 390)
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Expertise").first.click()
    page.get_by_role("link", name="Tom Albright: Talking about money").click()
    page.get_by_role("link", name="Who took part").first.click()
    looked_at(page)
    page.get_by_role("link", name="Write down who took part").click()
    looked_at(page)
    page.get_by_label("Site", exact=True).check()
    page.get_by_label("Places", exact=True).check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("12 people took part.")
    looked_at(page)
    page.get_by_role("link", name="Ask them how useful it was").click()
    looked_at(page)
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    looked_at(page)
    with cast.in_scope():
        round = participants.round_of(held)
        assert round is not None
        agree(cast, rounds.round_propose(round=round, actor=cast.actor("steward")))
    with clock.at(round.opens_at):
        asked = opened(cast, round)
    now, opens = clock.now, round.opens_at
    monkeypatch.setattr(clock, "now", lambda: max(now(), opens + timedelta(hours=1)))
    first, *others = asked.tokens.values()
    phone = page_at(390)
    phone.goto(reverse("ballot:start", args=[first]))
    expect(phone.get_by_role("heading", level=1)).to_have_text("How useful the help of Tom Albright was")
    looked_at(phone)
    phone.get_by_role("link", name="Start").click()
    expect(phone.get_by_text("Tom Albright may read the result too")).to_be_visible()
    looked_at(phone)
    answer_section(phone, "Mostly")
    phone.get_by_role("link", name="Continue").click()
    looked_at(phone)
    phone.get_by_role("button", name="Send my answers").click()
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    for number, token in enumerate(others):
        asked.answer(token, value=3 + number % 2)
    asked.close()
    monkeypatch.setattr(clock, "now", lambda: round.closes_at + timedelta(days=1))
    enter(page, "Mia Marsh")
    page.get_by_role("link", name="Expertise").first.click()
    page.get_by_role("link", name="Tom Albright: Talking about money").click()
    expect(page.get_by_text("by those who took part: 3.")).to_be_visible()
    looked_at(page)
