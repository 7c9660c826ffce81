"""A round, from a blank form to the letters: the steward, the signatories, and the clock."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from accord.foundations import clock
from accord.foundations.jobs.services import all_run
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast

LONDON = ZoneInfo("Europe/London")
SIGNATORIES = (
    ("Owen Hart", "Northmoor Council"),
    ("Kay Lowell", "Kestrel Build"),
    ("Ilse Brandt", "Harbour Capital"),
)


def typed(day: date, at: time) -> str:
    """Return a moment as the browser's own field takes it."""
    return datetime.combine(day, at).isoformat(timespec="minutes")


def looked_at(page: Page, *, javascript: bool) -> None:
    """The page fits, and with scripts (which axe is made of) it can be read by everybody."""
    assert_fits(page)
    if javascript:
        assert_accessible(page)


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, True), (390, False)))
def test_a_round_is_agreed_and_opens_by_the_clock(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    cast.add_team("Site north", cast.kestrel, 3)
    cast.add_team("Site south", cast.kestrel, 4)
    cast.add_staff(cast.kestrel, 5)
    with cast.in_scope():
        charter_in_force(cast)
    page = page_at(width, javascript=javascript)
    opens = clock.today(LONDON) + timedelta(days=7)

    enter(page, "Anna Rees")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Nobody has been asked yet how we work together."
    )
    page.get_by_role("link", name="Set up a round").first.click()
    looked_at(page, javascript=javascript)
    page.get_by_label("What is the round called?").fill("Round of spring")
    page.get_by_label("When does it open?").fill(typed(opens, time(9)))
    page.get_by_label("When does it close?").fill(typed(opens - timedelta(days=1), time(17)))
    page.get_by_label("each team").check()
    page.get_by_role("button", name="Go on and check it").click()

    expect(page.get_by_role("alert")).to_contain_text("A round stays open for a day at least.")
    expect(page.get_by_label("What is the round called?")).to_have_value("Round of spring")
    looked_at(page, javascript=javascript)
    page.get_by_label("When does it close?").fill(typed(opens + timedelta(days=11), time(17)))
    page.get_by_role("button", name="Go on and check it").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "“Round of spring” is ready to be put before the partners."
    )
    expect(page.locator("main")).to_contain_text("It takes 21 people about 4 minutes each")
    expect(page.locator("main")).to_contain_text("Harbour Capital: 1 asked, fewer than 5.")
    _merge_the_small_teams(page)
    looked_at(page, javascript=javascript)
    page.get_by_role("button", name="Propose it to every partner").click()
    expect(page.locator("main")).to_contain_text("Every partner can now read the round and decide.")

    for name, partner in SIGNATORIES:
        enter(page, name)
        page.get_by_role("link", name="My page").click()
        page.get_by_role("link", name="Agree or decline: Round of spring").click()
        expect(page.locator("main")).to_contain_text("Openness is shown in way 0")
        expect(page.locator("main")).to_contain_text("Together under one name, “Site north and Site south”")
        looked_at(page, javascript=javascript)
        page.get_by_role("button", name=f"Agree for {partner}").click()
        expect(page.locator(".banner.success")).to_be_visible()

    enter(page, "Mia Marsh")
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "Every partner has agreed: “Round of spring” opens by itself on"
    )
    _let_the_clock_open_it(cast, datetime.combine(opens, time(9), LONDON))
    enter(page, "Mia Marsh")  # a week later nobody is signed in any more
    expect(page.get_by_role("heading", level=1)).to_contain_text("“Round of spring” is open until")
    page.get_by_role("link", name="See the round").first.click()
    expect(page.locator("main")).to_contain_text("Your answer is still waited for.")
    looked_at(page, javascript=javascript)
    _read_the_letter(page)


def _merge_the_small_teams(page: Page) -> None:
    """Take what is offered, with one click."""
    expect(page.locator("main")).to_contain_text("With these cuts 2 of 2 team results will be hidden")
    page.get_by_role("button", name="Merge these").click()
    expect(page.locator(".banner.success")).to_contain_text("They stand together in this round")
    expect(page.locator("main")).not_to_contain_text("With these cuts")


def _let_the_clock_open_it(cast: Cast, opens: datetime) -> None:
    with clock.at(opens - timedelta(minutes=1)):
        all_run()
    with cast.in_scope():
        assert not questionnaires.open_rounds()
    with clock.at(opens):
        all_run()


def _read_the_letter(page: Page) -> None:
    page.goto("/letters/")
    page.get_by_label("Whose letters?").fill("mia.marsh")
    page.get_by_role("button", name="Show these letters").click()
    expect(page.locator(".tasks a")).to_have_count(1)
    page.locator(".tasks a").click()
    expect(page.locator("main a[href*='/a/']")).to_have_count(1)
