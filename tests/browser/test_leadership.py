"""A leader commits in public and says what came of it; a colleague elsewhere says what he saw."""

from datetime import date, timedelta

from playwright.sync_api import expect

from accord.partnership import selectors as partnership
from accord.steps.leadership.tests.world import charter_in_force, committed
from tests.browser.conftest import Pages
from tests.browser.test_cascade import follow, heading, press
from tests.browser.world import enter
from tests.cast import Cast

SAYS = "I ring Kestrel on the day I hear of a slip."


def test_a_leader_makes_a_commitment_and_says_what_came_of_it(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        due: date = partnership.today() + timedelta(days=10)
    page = page_at(390, dark=True)
    enter(page, "Ruth Aske")
    follow(page, "My page")
    follow(page, "Make a commitment that everybody can read")
    page.get_by_label("Which behaviour of the charter is it about?").select_option(index=1)
    page.get_by_label("What will you do?").fill(SAYS)
    press(page, "See how it reads")
    expect(page.get_by_role("link", name="Say how anyone could tell.")).to_be_visible()
    page.get_by_label("How could anyone tell?").fill("Site managers can say when they heard of it.")
    page.get_by_label("By when?").fill(due.isoformat())
    press(page, "See how it reads")
    heading(page, "This is what everybody will read.")
    press(page, "Commit to it in public")
    heading(page, "Ruth Aske commits to this by")
    follow(page, "Say what came of it")
    page.get_by_label("Partly, and I go on").check()
    page.get_by_label("What happened?").fill("Twice I did, once I waited for our lawyers.")
    press(page, "Tell everybody")
    expect(page.get_by_text("Partly, and goes on")).to_be_visible()
    follow(page, "Leadership", exact=True)
    heading(page, "1 of 5 leaders has a live commitment.")


def test_a_member_of_staff_looks_at_commitments_and_says_what_he_saw(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        committed(cast, says=SAYS)
    page = page_at(1280, javascript=False)
    enter(page, "Ben Ives")
    page.get_by_role("link", name="Leadership", exact=True).first.click()
    expect(page.get_by_text("no commitment yet")).to_have_count(4)
    page.get_by_role("link", name="Ruth Aske").click()
    expect(page.get_by_role("heading", name="The standard expected of directors")).to_be_visible()
    page.get_by_role("link", name=SAYS).click()
    page.get_by_role("link", name="Say what you saw").click()
    page.get_by_label("What did you see?").fill("She rang about the gate on Monday.")
    page.get_by_role("button", name="Tell everybody").click()
    expect(page.get_by_text("Ben Ives, Kestrel Build")).to_be_visible()
    page.get_by_role("link", name="Change what you said you saw").click()
    page.get_by_role("button", name="Take back what you said").click()
    expect(page.get_by_text("Nobody has said yet what he or she saw.")).to_be_visible()
