"""A behaviour develops: the steward gives its line an owner, who looks at it on a phone until it is done."""

from datetime import date, timedelta

from playwright.sync_api import expect

from accord.mechanisms.plans.tests.world import followed
from accord.partnership import selectors as partnership
from tests.browser.conftest import Pages
from tests.browser.test_cascade import follow, heading, press
from tests.browser.world import enter
from tests.cast import Cast


def in_days(cast: Cast, days: int) -> str:
    with cast.in_scope():
        day: date = partnership.today() + timedelta(days=days)
    return day.isoformat()


def test_a_line_gets_an_owner_is_looked_at_and_reached(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        behaviour = str(followed(cast)[0])
    steward = page_at(1280)
    enter(steward, "Anna Rees")
    follow(steward, "Plan", exact=True)
    heading(steward, "Nobody sees to the 6 lines of this plan yet.")
    follow(steward, "Give a line its owner")
    steward.get_by_label("Who sees to it?").select_option("Ruth Aske")
    steward.get_by_label("By when is it to be reached?").fill(in_days(cast, 90))
    steward.get_by_label("When is it looked at next?").fill(in_days(cast, 3))
    press(steward, "Keep owner and days")
    expect(steward.get_by_text("Ruth Aske, Northmoor Council")).to_be_visible()

    ruth = page_at(390, dark=True)
    enter(ruth, "Ruth Aske")
    follow(ruth, "My page")
    follow(ruth, f"Look at a line of the plan: “{behaviour}”")
    ruth.get_by_label("We looked at it").check()
    ruth.get_by_label("In your words").fill("Four of five delays were told in time.")
    ruth.get_by_label("When is it looked at next?").fill(in_days(cast, 30))
    press(ruth, "Note it")
    expect(ruth.get_by_text("Four of five delays were told in time.")).to_be_visible()
    follow(ruth, "Say what came of it")
    ruth.get_by_label("Reached").check()
    ruth.get_by_label("In your words").fill("All of them, since spring.")
    press(ruth, "Tell whoever reads this plan")

    follow(steward, "Plan", exact=True)
    expect(steward.get_by_role("heading", name="Lines that ended")).to_be_visible()
    expect(steward.get_by_role("link", name=behaviour)).to_be_visible()


def test_a_partner_opens_a_line_in_its_own_plan_without_javascript(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        behaviour = str(followed(cast)[0])
    page = page_at(390, javascript=False)
    enter(page, "Ruth Aske")
    page.get_by_role("link", name="Plan", exact=True).first.click()
    page.get_by_role("link", name="Plan of Northmoor Council").click()
    page.get_by_role("link", name="Open a line").click()
    page.get_by_label("Which behaviour is to develop?").select_option(behaviour)
    page.get_by_label("What can be seen now?").fill("Our officers ask their head first.")
    page.get_by_role("button", name="Open the line").click()
    page.get_by_label("Who sees to it?").select_option("Owen Hart")
    page.get_by_label("By when is it to be reached?").fill(in_days(cast, 90))
    page.get_by_label("When is it looked at next?").fill(in_days(cast, 30))
    page.get_by_role("button", name="Keep owner and days").click()
    expect(page.get_by_text("Our officers ask their head first.")).to_be_visible()
