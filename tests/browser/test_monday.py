"""The general manager on Monday, a director for ten minutes, and a member of staff who chooses letters."""

from playwright.sync_api import expect

from accord.steps.leadership.tests.world import committed
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import HEADING, closed_round
from tests.browser.world import enter
from tests.cast import Cast


def test_the_general_manager_sees_what_comes_first_and_does_it(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    page = page_at(1280)
    enter(page, "Anna Rees")
    expect(page.get_by_role("heading", level=1)).to_contain_text(HEADING)
    expect(page.get_by_role("heading", name="What comes first in this phase (operational)")).to_be_visible()
    titles = page.locator(".ladder h2").all_inner_texts()
    assert titles[:3] == ["Values", "Leadership", "Evaluation"], "the order of the guidance"
    expect(page.get_by_role("heading", name="The year: what was, and what comes")).to_be_visible()
    page.get_by_text("As a list: The year of the partnership").click()
    expect(page.locator(".tree").get_by_role("link", name="Round of October")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Plan the talk").first.click()
    expect(page.get_by_role("button", name="Plan the talk")).to_be_visible()


def test_the_evidence_is_one_click_behind_what_people_say(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    page = page_at(390, dark=True)
    enter(page, "Mia Marsh")
    page.locator(".ladder .say a").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_be_empty()
    assert_fits(page)


def test_a_director_has_all_that_is_his_or_hers_on_one_page(page_at: Pages, cast: Cast) -> None:
    closed_round(cast)
    with cast.in_scope():
        committed(cast, says="I ring Kestrel on the day I hear of a slip.")
    phone, desk = page_at(390), page_at(1280, dark=True)
    for page in (phone, desk):
        enter(page, "Ruth Aske")
        page.get_by_role("link", name="My page").first.click()
        expect(page.get_by_role("heading", name="Your commitments")).to_be_visible()
        expect(page.get_by_role("link", name="I ring Kestrel on the day I hear of a slip.")).to_be_visible()
        assert_accessible(page)
        assert_fits(page)
    desk.locator(".areas a").first.click()
    expect(desk.get_by_role("heading", level=1)).not_to_be_empty()


def test_a_member_of_staff_chooses_letters_and_quiet_hours(page_at: Pages, cast: Cast) -> None:
    page = page_at(390, javascript=False)
    enter(page, "Mia Marsh")
    page.get_by_role("link", name="My page").first.click()
    page.get_by_role("link", name="Your letters").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("What waits for you comes in one letter, on Mondays.")
    page.get_by_label("On each working day: everything that waits, in one letter").check()
    page.get_by_label("No letter from").select_option("20:00")
    page.get_by_label("until").select_option("07:00")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Your letters come as you chose.")).to_be_visible()
    expect(heading).to_have_text("What waits for you comes in one letter, each working day.")
    assert_fits(page)
