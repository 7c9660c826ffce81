"""What goes is announced and looked at; the programme officer reads what is told, and what is withheld."""

from django.urls import reverse
from playwright.sync_api import Page, expect

from accord.foundations import clock
from accord.partnership.rules import Office
from accord.programme import jobs
from accord.programme.rules import AHEAD
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import closed_round
from tests.browser.test_cascade import follow, heading, press
from tests.browser.world import enter
from tests.cast import Cast
from tests.world_releases import agreed_to_release


def enter_from_outside(page: Page, name: str) -> None:
    """Come into the demo as somebody to whom the dashboard is closed."""
    page.goto(f"{reverse('signin:enter')}?again=1")
    for folded in page.locator("details > summary").all():
        folded.click()
    page.get_by_role("button", name=name).click()
    page.wait_for_url("**/my-page/")


def test_a_release_goes_and_the_programme_officer_reads_it(cast: Cast, page_at: Pages) -> None:
    closed_round(cast)
    cast.add_outsider("programme_officer")
    cast.appoint("programme_officer", Office.PROGRAMME_OFFICER)
    with cast.in_scope():
        agreed_to_release(cast)
    steward = page_at(1280)
    enter(steward, "Anna Rees")
    follow(steward, "My page")
    follow(steward, "What goes, and what comes from there")
    expect(steward.get_by_role("heading", name="What would go today")).to_be_visible()
    assert_accessible(steward)
    assert_fits(steward)
    press(steward, "Announce the release")
    heading(steward, "This goes to our programme officer on")

    signatory = page_at(390, dark=True)
    enter(signatory, "Ilse Brandt")
    follow(signatory, "My page")
    follow(signatory, "Look at what goes to our programme")
    assert_accessible(signatory)
    assert_fits(signatory)

    with clock.at(clock.now() + AHEAD):
        jobs.releases_go()
    officer = page_at(390)
    enter_from_outside(officer, "Programme-officer Wye")
    follow(officer, "Compare what they released")
    heading(officer, "Comparing begins with 5")
    assert_accessible(officer)
    assert_fits(officer)
    follow(officer, "Send a template or a lesson")
    officer.get_by_label("What is it called?").fill("Hand over in pairs")
    officer.get_by_label("The words").fill("Two weeks, side by side.")
    press(officer, "Send it to every partnership")
    expect(officer.get_by_text("Partnerships that can read it now: 1.")).to_be_visible()
    steward.goto(steward.url)
    follow(steward, "Our programme", exact=True)
    expect(steward.get_by_role("heading", name="Hand over in pairs")).to_be_visible()
