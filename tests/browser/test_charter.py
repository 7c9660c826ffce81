"""From the shipped template to a charter in force: the steward and three signatories, each in a browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.ways import ways
from tests.cast import Cast

STEWARD = "Anna Rees"
SIGNATORIES = {
    "Owen Hart": "Northmoor Council",
    "Kay Lowell": "Kestrel Build",
    "Ilse Brandt": "Harbour Capital",
}
BEHAVIOUR = "We say so when we disagree, whoever is in the room."
TITLE = "How we work together, version 1"
FIRST, SECOND = "The chair asks each partner in turn.", "Whoever leads the meeting asks each partner in turn."


class Walk:
    """Somebody in a browser of his or her own; every page that is come to is looked at."""

    def __init__(self, page: Page, name: str, *, javascript: bool) -> None:
        self.page, self.name, self.javascript = page, name, javascript
        page.goto("/?again=1")
        with page.expect_navigation():
            page.get_by_role("button", name=name).first.click()

    def look(self) -> None:
        assert_fits(self.page)
        if self.javascript:
            assert_accessible(self.page)

    def press(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name).first.click()
        self.look()

    def follow(self, name: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=name).first.click()
        self.look()

    def heading(self, words: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(words)

    def write_standard(self, words: str) -> None:
        self.follow(f"Change {BEHAVIOUR}")
        self.page.get_by_label("The standard").fill(words)
        self.press("Save")

    def decide(self, button: str, reason: str = "") -> None:
        """Go from my page to the decision, and give it."""
        self.follow("My page")
        self.follow(f"Agree or decline: {TITLE}")
        self.heading(f"“{TITLE}” waits for your decision.")
        self.page.get_by_label("If you decline: why?").fill(reason)
        self.press(f"{button} for {SIGNATORIES[self.name]}")


def browsers(page_at: Pages, width: int, *, javascript: bool, dark: bool = False) -> dict[str, Walk]:
    """A browser for the steward, and one for each signatory."""
    return {
        name: Walk(page_at(width, javascript=javascript, dark=dark), name, javascript=javascript)
        for name in (STEWARD, *SIGNATORIES)
    }


@pytest.mark.parametrize(
    ("width", "javascript"),
    ways((1280, True), (390, True), (390, False)),
)
def test_a_charter_comes_into_force_when_all_agree_on_the_same_text(
    cast: Cast, page_at: Pages, width: int, *, javascript: bool
) -> None:
    each = browsers(page_at, width, javascript=javascript)
    walk = each[STEWARD]
    page = walk.page
    walk.follow("Begin the charter")
    walk.follow("Begin with a template")
    walk.press("Begin with this template")
    walk.heading("is a draft, and nothing in it is missing.")
    charter = page.url
    walk.write_standard(FIRST)
    walk.follow("Check and propose it")
    walk.press("Propose it to every partner")
    walk.heading("waits for Northmoor Council, Kestrel Build and Harbour Capital.")
    proposal = page.url

    owen = each["Owen Hart"]
    owen.decide("Agree")
    expect(owen.page.get_by_text("You agreed for Northmoor Council.")).to_be_visible()

    page.goto(charter)
    walk.write_standard(SECOND)
    expect(page.get_by_text("The partners are asked again, on the text as it is now.")).to_be_visible()
    page.goto(proposal)
    walk.look()
    walk.heading("waits for Northmoor Council, Kestrel Build and Harbour Capital.")
    expect(page.get_by_text("Northmoor Council had agreed (Owen Hart,")).to_be_visible()
    expect(page.get_by_role("heading", name="What was changed since")).to_be_visible()
    expect(page.locator("del")).to_have_text("taken out: The chair")
    expect(page.locator("ins")).to_have_text("put in: Whoever leads the meeting")
    walk.look()

    for name in SIGNATORIES:
        walk = each[name]
        walk.decide("Agree")
    walk.heading(f"Every partner has agreed to “{TITLE}”.")
    walk.follow("See what this is about")
    walk.heading("“How we work together” has been in force since")
    expect(walk.page.get_by_text(SECOND)).to_be_visible()
    expect(walk.page.get_by_role("definition").filter(has_text="Ilse Brandt,")).to_be_visible()


def test_a_partner_declines_with_a_reason_and_the_steward_reads_it(cast: Cast, page_at: Pages) -> None:
    each = browsers(page_at, 390, javascript=False, dark=True)
    walk, kay = each[STEWARD], each["Kay Lowell"]
    walk.follow("Begin the charter")
    walk.follow("Begin with a template")
    walk.press("Begin with this template")
    charter = walk.page.url
    walk.follow("Check and propose it")
    walk.press("Propose it to every partner")
    kay.decide("Decline")
    expect(kay.page.get_by_role("alert")).to_contain_text("Say why you decline")
    kay.page.get_by_label("If you decline: why?").fill("Two working days are too short for our suppliers.")
    kay.press("Decline for Kestrel Build")
    kay.heading(f"Kestrel Build declined “{TITLE}”.")
    walk.page.goto(charter)
    walk.look()
    expect(walk.page.get_by_text("Two working days are too short for our suppliers.")).to_be_visible()
