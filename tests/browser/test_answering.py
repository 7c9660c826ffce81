"""Staff answer a round: from letter to receipt, on a phone or at a desk, with or without JavaScript."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Request, expect

from accord.mechanisms.rounds.ballot import door
from accord.mechanisms.rounds.ballot.door import Standing
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import OpenRound, enter, letter_to, link_in, rounds_world

pytestmark = pytest.mark.django_db(transaction=True)

COMMENT = "Tell us sooner when the plan changes."


@pytest.fixture
def opened(page_at: Pages) -> OpenRound:
    return rounds_world()


def look(page: Page, heading: str, *, axe: bool) -> None:
    """Be on the page with this heading, and find that it can be read."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    if axe:
        assert_accessible(page)
        assert_fits(page)


def answer_section(page: Page, answer: str) -> None:
    for question in page.locator("fieldset").all():
        question.get_by_label(answer, exact=True).check()
    with page.expect_navigation():  # who asks the page something at once must not ask the one that is going
        page.get_by_role("button", name="Save and continue").click()


def answer_everything(page: Page, link: str) -> None:
    """Answer from the first page to the one with the button that sends."""
    page.goto(link)
    with page.expect_navigation():
        page.get_by_role("link", name="Start").click()
    while page.locator("fieldset").count():
        answer_section(page, "Often")
    page.get_by_role("button", name="Save and continue").click()
    page.get_by_role("link", name="Continue").click()


def receipt_on(page: Page) -> str:
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers are sent.")
    return page.locator(".inset").inner_text()


@pytest.mark.parametrize(
    ("width", "dark", "javascript"),
    [*ways((390, False, True), (1280, True, True)), (390, False, False)],
)
def test_from_the_letter_to_the_result(
    page_at: Pages, opened: OpenRound, width: int, *, dark: bool, javascript: bool
) -> None:
    page, axe = page_at(width, dark=dark, javascript=javascript), javascript
    link = link_in(letter_to(opened.cast.member.email))

    page.goto(link)
    look(page, "Tell us how working together is going.", axe=axe)
    expect(page.get_by_text("This is confidential, not anonymous.")).to_be_visible()
    page.get_by_role("link", name="Start").click()
    look(page, "Openness, Fairness, Learning", axe=axe)

    page.locator("fieldset").first.get_by_label("Often", exact=True).check()
    page.get_by_role("button", name="Save and continue").click()
    expect(page.get_by_role("alert")).to_contain_text("Please check 5 things")
    look(page, "Openness, Fairness, Learning", axe=axe)
    assert page.get_by_label("Often", exact=True).first.is_checked()
    answer_section(page, "Often")
    answer_section(page, "Now and then")

    page = page_at(width, dark=dark, javascript=javascript)  # the battery is empty; later, on another phone
    page.goto(link)
    look(page, "Tell us how working together is going.", axe=axe)
    expect(page.get_by_text("You began before.")).to_be_visible()
    page.get_by_role("link", name="Go on where you stopped").click()
    expect(page.get_by_text("Section 3 of 3")).to_be_visible()
    answer_section(page, "I would rather not say")

    look(page, "Is there something to add, in your own words?", axe=axe)
    page.get_by_role("textbox").fill(COMMENT)
    page.get_by_role("button", name="Save and continue").click()
    look(page, "Check your answers.", axe=axe)
    expect(page.get_by_text(COMMENT)).to_be_visible()
    page.get_by_role("link", name="Change Openness is shown in way 1").click()
    page.locator("fieldset").nth(1).get_by_label("Seldom", exact=True).check()
    page.get_by_role("button", name="Save and continue").click()
    look(page, "Check your answers.", axe=axe)
    expect(page.get_by_text("Seldom")).to_have_count(1)
    page.get_by_role("link", name="Continue").click()

    look(page, "Where your answer will appear.", axe=axe)
    expect(page.get_by_text("Northmoor Council")).to_be_visible()
    page.get_by_role("button", name="Send my answers").click()
    receipt = receipt_on(page)
    look(page, "Your answers are sent.", axe=axe)
    page.goto(link)
    assert receipt_on(page) == receipt

    for name, token in opened.tokens.items():
        if name not in {opened.cast.member.id, opened.cast.harbour_signatory.id}:
            opened.answer(token)
    opened.close()
    page.goto(link)
    look(page, "Your answers are sent.", axe=axe)
    expect(page.get_by_text("Your receipt stands in the list")).to_be_visible()
    enter(page, "Mia Marsh")
    page.goto(result_page(opened))
    expect(page.get_by_text("Northmoor Council").first).to_be_visible()
    assert COMMENT not in page.content()


def result_page(opened: OpenRound) -> str:
    parts = {"partnership_id": opened.cast.partnership.id, "round_id": opened.round.id}
    return reverse("publishing:result", kwargs=parts)


def test_no_request_says_where_somebody_was(page_at: Pages, opened: OpenRound) -> None:
    """Neither to the site itself, which might write it down, nor to others; no cookie but the form's own."""
    link, token = link_in(letter_to(opened.cast.member.email)), opened.token("member")
    said: list[str] = []
    referrers: list[str] = []

    def listen(request: Request) -> None:
        headers = request.all_headers()
        said.extend([headers.get("cookie", ""), headers.get("origin", "")])
        referrers.append(headers.get("referer", ""))

    page = page_at(390)
    page.on("request", listen)
    answer_everything(page, link)
    page.get_by_role("button", name="Send my answers").click()
    receipt_on(page)
    page.get_by_role("link", name="Accessibility").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert any(said)
    assert not any(token in words for words in said)
    assert {cookie["name"] for cookie in page.context.cookies()} == {"csrf"}
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.referrer") == ""
    assert not any(referrers)


def test_pressing_twice_sends_once(page_at: Pages, opened: OpenRound) -> None:
    page, link = page_at(390), link_in(letter_to(opened.cast.member.email))
    answer_everything(page, link)
    page.get_by_role("button", name="Send my answers").dblclick()
    receipt = receipt_on(page)
    page.goto(link)
    assert receipt_on(page) == receipt
    opened.close()
    page.goto(link)
    expect(page.get_by_text("Your receipt stands in the list")).to_be_visible()
    # The second press broke off the first page; the answers were in the box all the same.
    page_at.complaints.heard[:] = [heard for heard in page_at.complaints.heard if "ERR_ABORTED" not in heard]


def test_going_back_after_sending_finds_the_receipt_and_nothing_to_read(
    page_at: Pages, opened: OpenRound
) -> None:
    """The next person at the computer in the staff room goes back, and back again."""
    page, link = page_at(1280), link_in(letter_to(opened.cast.member.email))
    answer_everything(page, link)
    page.get_by_role("button", name="Send my answers").click()
    receipt = receipt_on(page)
    for _ in range(4):
        page.go_back()
        assert receipt_on(page) == receipt
        assert page.get_by_role("button").count() == 0


def test_two_windows_with_the_same_link_send_once(page_at: Pages, opened: OpenRound) -> None:
    first, second = page_at(390), page_at(390)
    link = link_in(letter_to(opened.cast.member.email))
    answer_everything(first, link)
    second.goto(first.url)
    first.get_by_role("button", name="Send my answers").click()
    second.get_by_role("button", name="Send my answers").click()
    assert receipt_on(first) == receipt_on(second)


def test_a_page_left_open_past_the_close_says_so(page_at: Pages, opened: OpenRound) -> None:
    page, link = page_at(390), link_in(letter_to(opened.cast.member.email))
    answer_everything(page, link)
    opened.close()
    page.get_by_role("button", name="Send my answers").click()
    look(page, "This round has closed.", axe=True)
    assert door.visit(opened.token("member")).standing is Standing.CLOSED


def test_a_link_that_is_not_known_is_met_calmly(page_at: Pages, opened: OpenRound) -> None:
    page_at.complaints.expect(404)
    page = page_at(390)
    page.goto(link_in(letter_to(opened.cast.member.email))[:-5] + "/")
    look(page, "We do not know this link.", axe=True)
