"""A steward's whole quarter in one journey, the clock moved on: asked, heard, talked about, done."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import Page, expect

from accord.foundations import clock
from accord.foundations.jobs.services import all_run
from accord.foundations.outbox.services import letters_send
from accord.mechanisms.rounds.ballot.tests.world import links_of
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from tests.browser.conftest import Pages
from tests.browser.results import answer_all
from tests.browser.test_round import SIGNATORIES, typed
from tests.browser.world import enter
from tests.cast import Cast

pytestmark = pytest.mark.long

LONDON = ZoneInfo("Europe/London")
TITLE = "Round of spring"
UNDERTAKEN = "One shared list of problems, on the wall of the site office"
HEADING = "Northmoor Council and Kestrel Build see “Openness” differently"


@pytest.fixture
def go_to(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Move the clock of the whole site on to a moment, and let it do what is due then."""
    running = timezone.now

    def moved(moment: datetime) -> None:
        ahead = moment - running()
        monkeypatch.setattr(timezone, "now", lambda: running() + ahead)
        all_run()

    return moved


def test_a_quarter_of_the_steward(page_at: Pages, cast: Cast, go_to: Callable[[datetime], None]) -> None:
    for organisation, count in ((cast.council, 12), (cast.kestrel, 16), (cast.harbour, 2)):
        cast.add_staff(organisation, count)
    with cast.in_scope():
        charter_in_force(cast)
    page = page_at(1280)
    opens = clock.today(LONDON) + timedelta(days=7)
    closes = opens + timedelta(days=11)

    _asks(page, opens, closes)
    go_to(datetime.combine(opens, time(9, 1), LONDON))
    _everybody_answers(cast)
    for minute in (1, 6):  # it closes, and five minutes later there is the page of what was heard
        go_to(datetime.combine(closes, time(17, minute), LONDON))
    _adds_a_sentence(page)
    go_to(datetime.combine(closes + timedelta(days=5), time(9, 1), LONDON))
    assert any("We talk about it in the site office." in body for body in _letters())
    _talks(page)
    _somebody_does_it(page)

    go_to(datetime.combine(closes + timedelta(days=60), time(9, 1), LONDON))
    enter(page, "Anna Rees")
    page.get_by_role("link", name="You said, we did").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"You said it in “{TITLE}”: 1 done, 0 under way."
    )


def _asks(page: Page, opens: date, closes: date) -> None:
    """Set the round up; every partner agrees."""
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Set up a round").first.click()
    page.get_by_label("What is the round called?").fill(TITLE)
    page.get_by_label("When does it open?").fill(typed(opens, time(9)))
    page.get_by_label("When does it close?").fill(typed(closes, time(17)))
    page.get_by_role("button", name="Go on and check it").click()
    page.get_by_role("button", name="Propose it to every partner").click()
    for name, partner in SIGNATORIES:
        enter(page, name)
        page.get_by_role("link", name="My page").click()
        page.get_by_role("link", name=f"Agree or decline: {TITLE}").click()
        page.get_by_role("button", name=f"Agree for {partner}").click()
        expect(page.locator(".banner.success")).to_be_visible()


def _everybody_answers(cast: Cast) -> None:
    with cast.in_scope():
        (found,) = questionnaires.open_rounds()
    opened = links_of(cast, found.id)
    for organisation, low in ((cast.council, 2), (cast.kestrel, 4), (cast.harbour, 3)):
        answer_all(opened, organisation.id, low=low)


def _adds_a_sentence(page: Page) -> None:
    """Read the result on the day, and add to what everybody hears."""
    enter(page, "Anna Rees")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"{HEADING}, and nobody has talked about it yet."
    )
    page.get_by_role("link", name="Evaluation").first.click()
    page.get_by_role("link", name=TITLE).first.click()
    page.get_by_role("link", name="What we heard").first.click()
    page.locator("main").get_by_role("textbox").fill("We talk about it in the site office.")
    page.get_by_role("button", name="Add it for everybody").click()
    expect(page.locator(".banner.success")).to_contain_text("Everybody reads your sentence")


def _letters() -> list[str]:
    letters_send()
    return [str(letter.body) for letter in mail.outbox]


def _talks(page: Page) -> None:
    """Plan the talk, decide every point, and close it."""
    enter(page, "Anna Rees")
    page.get_by_role("link", name="Plan the talk").first.click()
    page.get_by_label("At what time does it begin?").fill("14:00")
    page.get_by_label("Where?").fill("Site office")
    page.get_by_role("button", name="Plan the talk").click()
    number = 0
    while page.get_by_role("link", name="Decide point").count():
        page.get_by_role("link", name="Decide point").first.click()
        page.get_by_label("What did you agree that it means?").fill("We hear of it too late.")
        page.get_by_label("how we behave").check()
        if number:
            page.get_by_label("We decide not to act").check()
            page.get_by_label("Why will we not act?").fill("We look again next time.")
        else:
            _undertakes(page)
        page.get_by_role("button", name="Record the decision").click()
        number += 1
        expect(page.locator("main")).to_contain_text(f"Point {number} is decided.")
    page.get_by_role("button", name="Close the talk").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("0 done, 1 under way.")


def _undertakes(page: Page) -> None:
    page.get_by_label("We undertake something").check()
    page.get_by_label("What will be done?").fill(UNDERTAKEN)
    page.get_by_label("Who sees to it?").select_option(label="Ben Ives")
    due = clock.today(LONDON) + timedelta(days=10)
    page.get_by_label("By when?").fill(due.isoformat())


def _somebody_does_it(page: Page) -> None:
    enter(page, "Ben Ives")
    page.get_by_role("link", name="My page").click()
    page.get_by_role("link", name=UNDERTAKEN).first.click()
    page.get_by_label("We did it").check()
    page.get_by_label("In your words").fill("It hangs there since Monday.")
    page.get_by_role("button", name="Tell everybody").click()
    expect(page.locator("main")).to_contain_text("It hangs there since Monday.")
