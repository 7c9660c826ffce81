"""Somebody gives and another accepts; a signatory declares; a school reads the promise book."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.steps.transition.gate.tests.world import before_the_partners
from accord.steps.transition.promises import services as promises
from accord.steps.transition.promises.rules import State
from accord.steps.transition.promises.tests.world import promised
from accord.steps.transition.transitions.tests.world import begun
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast
from tests.deciding import decide

if TYPE_CHECKING:
    from playwright.sync_api import Locator

pytestmark = pytest.mark.long


def looked_at(page: Page, *, javascript: bool = True) -> "Locator":
    """The page fits and can be read by everybody; return its heading."""
    assert_fits(page)
    if javascript:
        assert_accessible(page)
    return page.get_by_role("heading", level=1)


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, False)))
def test_one_gives_and_another_accepts(page_at: Pages, cast: Cast, width: int, *, javascript: bool) -> None:
    with cast.in_scope():
        gate_on = partnership.today() + timedelta(days=20)
    page = page_at(width, javascript=javascript)
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="Begin a transition").click()
    page.get_by_label("a key person changes").check()
    page.get_by_label("What is it called?").fill("New site manager")
    page.get_by_label("On which day is the gate?").fill(gate_on.isoformat())
    page.get_by_label("Who leads it?").select_option("Sam Poole")
    page.get_by_role("button", name="Begin, and see the template").click()
    page.get_by_label("Who does these").select_option("Ben Ives")
    page.get_by_label("Who accepts what is handed over?").select_option("Mia Marsh")
    page.get_by_role("button", name="Put these into the plan").click()
    expect(looked_at(page, javascript=javascript)).to_contain_text("20 days to the gate")
    enter(page, "Ben Ives")
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="New site manager").click()
    page.get_by_role("link", name="Whom to ring about what").first.click()
    page.get_by_role("link", name="Say what came of it").click()
    page.get_by_label("We did it").check()
    page.get_by_label("In your words").fill("Two pages.")
    page.get_by_role("button", name="Tell everybody").click()
    enter(page, "Mia Marsh")
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="New site manager").click()
    page.get_by_role("link", name="Accept it, or send it back").first.click()
    page.get_by_label("I accept it: it is done").check()
    page.locator("main form button").first.click()
    page.get_by_role("link", name="Transition").first.click()
    expect(page.locator("main")).to_contain_text("1 of 7 handover items given and accepted")
    looked_at(page, javascript=javascript)


@pytest.mark.parametrize(("width", "dark"), ways((390, True), (1280, False)))
def test_a_signatory_on_the_day_of_the_declaration(
    page_at: Pages, cast: Cast, width: int, *, dark: bool
) -> None:
    with cast.in_scope():
        decide(cast, before_the_partners(cast, begun(cast)), "council", "kestrel")
    page = page_at(width, dark=dark)
    enter(page, "Ilse Brandt")
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="From the bid to the schools").click()
    page.get_by_role("link", name="See the gate").first.click()
    expect(looked_at(page)).to_have_text("The declaration is before the partners.")
    page.get_by_role("link", name="Read it and decide").click()
    looked_at(page)
    page.get_by_role("button", name="Agree for Harbour Capital").click()
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="From the bid to the schools").click()
    page.get_by_role("link", name="See the gate").first.click()
    expect(looked_at(page)).to_contain_text("Every partner has declared it")
    expect(page.locator("main")).to_contain_text("From today there is one partnership.")
    page.get_by_role("link", name="My page").first.click()
    expect(page.locator("main")).to_contain_text("From the bid to the schools")


@pytest.mark.parametrize(("width", "dark"), ways((390, False), (1280, True)))
def test_a_school_reads_the_promise_book(page_at: Pages, cast: Cast, width: int, *, dark: bool) -> None:
    with cast.in_scope():
        school = people.organisation_join(
            name="Hill Lane School", short_name="Lane", letter="S", signs=False, position=8, actor=cast.system
        )
        promise = promised(cast, to=school)
        promised(cast)
        steward = cast.actor("steward")
        promises.verdict_give(promise=promise, state=State.KEPT, words="The log says so.", actor=steward)
    cast.add_colleague("helen", school, tier=Tier.DIRECTOR)
    page = page_at(width, dark=dark)
    enter(page, "Helen Lane")
    page.get_by_role("link", name="Transition").first.click()
    page.get_by_role("link", name="The promise book").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("Promised to us, Hill Lane School")
    looked_at(page)
    page.get_by_role("link", name="No lesson is held").first.click()
    page.get_by_role("link", name="Say how you see it").click()
    page.get_by_label("We see it otherwise").check()
    looked_at(page)
    page.get_by_label("In your words").fill("On Friday it was loud.")
    page.get_by_role("button", name="Say it").click()
    expect(page.locator("main")).to_contain_text("kept; seen otherwise")
    looked_at(page)
