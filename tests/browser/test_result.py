"""A board member reads a result, on a phone and by keyboard; a trusted person moderates what people wrote."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from accord.mechanisms.rounds.comments.tests.world import WRITTEN, commented, with_moderator
from accord.partnership.rules import Office, Tier
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.browser.world import enter
from tests.cast import Cast
from tests.published import stored

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result

REFLOWED = 320  # 1280 px at 400%


def with_board_member(cast: Cast) -> Cast:
    """Return the cast with a member of the board who is a director of Kestrel: Bea Lund."""
    cast.add_colleague("bea", cast.kestrel, tier=Tier.DIRECTOR)
    cast.appoint("bea", Office.BOARD_MEMBER)
    return cast


def looked_at(page: Page, *, javascript: bool = True) -> None:
    assert_fits(page)
    if javascript:
        assert_accessible(page)


@pytest.mark.parametrize(
    ("width", "dark", "javascript"),
    ways((390, False, True), (1280, True, True), (REFLOWED, False, True), (1280, False, False)),
)
def test_a_board_member_reads_a_result(
    page_at: Pages, cast: Cast, width: int, *, dark: bool, javascript: bool
) -> None:
    stored(with_board_member(cast))
    page = page_at(width, dark=dark, javascript=javascript)
    enter(page, "Bea Kestrel")
    page.goto(f"{page.url}results/")
    page.get_by_role("link", name="Round of October").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Northmoor Council and Kestrel Build see “Openness” differently."
    )
    findings = page.get_by_role("navigation", name="What this round says")
    expect(findings.get_by_role("link")).to_have_count(5)
    expect(page.locator("#gaps h2")).to_have_text(
        "Kestrel Build and another partner surely lie apart on 1 of 3 statements, by 1.3 points."
    )
    first = page.locator("#statements thead th").nth(1)
    expect(first).to_contain_text("Kestrel Build")
    looked_at(page, javascript=javascript)

    page.get_by_role("link", name="Everyone", exact=True).click()
    expect(page.locator("#statements thead th").nth(1)).to_contain_text("Northmoor Council")
    page.locator("#gaps summary").click()
    expect(page.locator("#gaps")).to_contain_text("Northmoor Council: 2.6")
    looked_at(page, javascript=javascript)


def test_a_result_is_read_by_keyboard_alone(page_at: Pages, cast: Cast) -> None:
    """From the summary to its evidence, into a table that scrolls, and to another beginning."""
    stored(with_board_member(cast))
    page = page_at(390)
    enter(page, "Bea Kestrel")
    page.goto(f"{page.url}results/")
    _to(page, page.get_by_role("link", name="Round of October"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/results/*-*/")
    _to(page, page.get_by_role("link", name="Everyone", exact=True))
    page.keyboard.press("Enter")
    page.wait_for_url("**/for/everyone/")
    findings = page.get_by_role("navigation", name="What this round says")
    _to(page, findings.get_by_role("link").first)
    page.keyboard.press("Enter")
    _to(page, page.locator("#gaps summary"))  # the way goes on from where the link led
    page.keyboard.press("Enter")
    expect(page.locator("#gaps table")).to_be_visible()
    _to(page, page.locator("#statements .scroll"))


def _to(page: Page, wanted: object) -> None:
    """Press Tab until something has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("found => found === document.activeElement"):  # type: ignore[attr-defined]
            return
    pytest.fail("Nobody gets there by keyboard.")


@pytest.mark.parametrize(("width", "javascript"), ways((390, True), (1280, True), (REFLOWED, False)))
def test_a_trusted_person_moderates_comments(
    page_at: Pages, cast: Cast, width: int, *, javascript: bool
) -> None:
    result: Result = stored(with_moderator(cast))
    commented(cast, result.round)
    page = page_at(width, javascript=javascript)
    enter(page, "Trusted-person Wye")
    page.get_by_role("link", name="My page").click()
    page.get_by_role("link", name="Look through 3 comments on “Round of October”").click()
    looked_at(page, javascript=javascript)
    page.get_by_role("link", name="Look through the next one").click()
    for _ in WRITTEN:
        _decide(page, javascript=javascript)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Every comment is decided.")
    looked_at(page, javascript=javascript)
    page.get_by_role("button", name="Let everybody read them").click()
    expect(page.locator(".banner.success")).to_contain_text("Everybody can read the comments now.")

    enter(page, "Mia Marsh")
    page.goto(f"{page.url}results/{result.round_id}/")
    comments = page.locator("#comments")
    expect(comments).to_contain_text("Tell us when dates slip.")
    expect(comments).to_contain_text("1 was withheld: it is about one person")
    expect(comments).not_to_contain_text("Anna Rees")
    looked_at(page, javascript=javascript)


def _decide(page: Page, *, javascript: bool) -> None:
    """Withhold the comment that names somebody, after forgetting to say why; keep the others."""
    if "Anna Rees" not in page.locator("blockquote").inner_text():
        page.get_by_label("Show it as it was written").check()
        page.get_by_label("Under which theme does it stand?").fill("Time")
        page.get_by_role("button", name="Save this and go on").click()
        return
    expect(page.locator(".banner.warning")).to_contain_text("Anna, Rees")
    page.get_by_label("Do not show it").check()
    page.get_by_role("button", name="Save this and go on").click()
    expect(page.get_by_role("alert")).to_contain_text("Say why it is not shown.")
    looked_at(page, javascript=javascript)
    page.get_by_label("it is about one person").check()
    page.get_by_role("button", name="Save this and go on").click()
