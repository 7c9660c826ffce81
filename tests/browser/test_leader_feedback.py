"""Leader feedback: a rater elsewhere on a phone, and the trusted person who hands a report over."""

import pytest
from playwright.sync_api import expect

from accord.steps.leadership.feedback.rules import OnRecord
from accord.steps.leadership.feedback.tests.test_reports import MANY
from accord.steps.leadership.feedback.tests.world import reviewed
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter, letter_to, link_in
from tests.cast import build_cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_rater_in_another_organisation_answers_on_a_phone(page_at: Pages) -> None:
    world = reviewed(build_cast()).opened()
    page = page_at(390, javascript=False)
    page.goto(link_in(letter_to(world.raters["partner"][0].email)))
    expect(page.get_by_role("heading", level=1)).to_have_text("What do you see Ruth Aske do?")
    expect(page.get_by_text("peers in other partners")).to_be_visible()
    page.get_by_role("link", name="Who will see what").click()
    expect(page.get_by_text("Then it is Ruth Aske’s.")).to_be_visible()
    expect(page.get_by_text("Trusted-person Wye reads the report first")).to_be_visible()
    assert_fits(page)
    page.get_by_role("link", name="Back").click()
    page.get_by_role("link", name="Start").click()
    while page.locator("fieldset").count():
        for question in page.locator("fieldset").all():
            question.get_by_label("Often", exact=True).check()
        question.get_by_label("I have not seen enough to say", exact=True).check()
        page.get_by_role("button", name="Save and continue").click()
    page.get_by_label("What is one strength that you have seen?").fill("Asks before deciding.")
    page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("link", name="Continue").click()
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers are sent.")
    expect(page.get_by_text("You do not see it")).to_be_visible()


def test_the_trusted_person_talks_and_hands_the_report_over(page_at: Pages) -> None:
    world = reviewed(build_cast()).confirmed()
    world.say(OnRecord.SELF, 5)
    world.closed(MANY, words="Listens, says")
    page = page_at(1280)
    enter(page, "Trusted-person Wye")
    page.goto(page.url + "leadership/feedback/")
    page.get_by_role("link", name="You guide Ruth Aske").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A report waits for your talk with Ruth Aske.")
    page.get_by_role("link", name="The report", exact=True).click()
    expect(page.get_by_text("Listens, says").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Book or record the talk").click()
    page.get_by_label("Listens, says").first.check()
    page.get_by_role("button", name="Record the talk and hand the report over").click()
    expect(page.get_by_text("The report is Ruth Aske’s now.").first).to_be_visible()
    expect(page.get_by_role("link", name="The report", exact=True)).to_have_count(0)

    page = page_at(390)
    enter(page, "Ruth Aske")
    page.goto(page.url + "leadership/feedback/")
    page.get_by_role("link", name="Your own review").click()
    page.get_by_role("link", name="The report", exact=True).click()
    expect(page.get_by_role("heading", name="You see it higher than others do")).to_be_visible()
    assert_fits(page)
