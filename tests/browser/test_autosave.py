"""A charter is saved while it is typed; nothing is lost offline, signed out, or between two who write."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from accord.partnership.rules import Office
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.steps.values import services
from accord.steps.values.tests.world import draft, in_force
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.world import enter
from tests.cast import Cast
from tests.visits import page as address_of

STANDARD, SEEN = "The standard", "What is seen"
SAVED = re.compile(r"^Saved \d\d:\d\d\.")


class Clause:
    """A behaviour of a draft, and its page in a browser."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        with cast.in_scope():
            self.id = standards.behaviours(draft(cast))[0].id
            self.value = standards.behaviour(self.id).value
        self.url = address_of(
            cast, "values:behaviour-change", charter_id=self.value.charter_id, behaviour_id=self.id
        )

    def opened(self, page: Page) -> Page:
        enter(page, "Anna Rees")
        page.goto(self.url)
        return page

    def says(self, part: str) -> str:
        with self.cast.in_scope():
            return str(getattr(standards.behaviour(self.id), part))


def line(page: Page) -> Locator:
    return page.locator("[data-autosave-says]")


@pytest.fixture
def clause(cast: Cast) -> Clause:
    return Clause(cast)


def test_it_is_saved_while_it_is_typed(clause: Clause, page_at: Pages) -> None:
    page = clause.opened(page_at(390))
    expect(line(page)).to_be_hidden()
    page.get_by_label(STANDARD).press_sequentially("Within a week ")
    expect(line(page)).to_have_text("Not saved yet.")
    expect(line(page)).to_have_text(SAVED)
    assert_fits(page)
    assert_accessible(page)
    page.get_by_label(STANDARD).press_sequentially("or two.")
    expect(line(page)).to_have_text("Not saved yet.")
    expect(line(page)).to_have_text(SAVED)
    assert clause.says("standard").startswith("Within a week or two.")
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Within a week or two.", exact=False).first).to_be_visible()


def test_the_button_saves_where_no_script_runs(clause: Clause, page_at: Pages) -> None:
    page = clause.opened(page_at(390, javascript=False))
    page.get_by_label(STANDARD).fill("Within a week.")
    expect(line(page)).to_be_hidden()
    page.get_by_role("button", name="Save", exact=True).click()
    assert clause.says("standard") == "Within a week."


@pytest.mark.long
def test_a_new_behaviour_is_begun_once_and_kept(clause: Clause, page_at: Pages) -> None:
    cast, charter_id = clause.cast, clause.value.charter_id
    page = page_at(1280)
    enter(page, "Anna Rees")
    page.goto(address_of(cast, "values:behaviour-add", charter_id=charter_id, value_id=clause.value.id))
    page.get_by_label("The behaviour").fill("We ring back.")
    page.wait_for_url(re.compile(r"/behaviours/[0-9a-f-]{36}/$"))
    page.get_by_label(STANDARD).fill("On the day.")
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()
    with cast.in_scope():
        written = standards.behaviours(standards.charter(charter_id))
    assert [found.standard for found in written if found.behaviour == "We ring back."] == ["On the day."]


def test_nothing_is_lost_offline_and_it_goes_on_by_itself(clause: Clause, page_at: Pages) -> None:
    page = clause.opened(page_at(390, dark=True))
    page.context.set_offline(True)
    page.get_by_label(STANDARD).fill("Within a week.")
    expect(line(page)).to_contain_text("it cannot be saved just now")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label(STANDARD)).to_have_value("Within a week.")
    page.context.set_offline(False)
    expect(line(page)).to_have_text(SAVED)
    assert clause.says("standard") == "Within a week."


@pytest.mark.long
def test_who_signs_in_again_elsewhere_goes_on(clause: Clause, page_at: Pages) -> None:
    page = clause.opened(page_at(390))
    page_at.complaints.expect(403)  # of the token that was given out before
    page.context.clear_cookies()
    page.clock.install()
    page.get_by_label(STANDARD).fill("Within a week.")
    page.clock.fast_forward(1500)
    expect(line(page)).to_contain_text("you are no longer signed in")
    other = page.context.new_page()
    enter(other, "Anna Rees")
    page.clock.fast_forward(11_000)
    expect(line(page)).to_have_text(SAVED)
    assert clause.says("standard") == "Within a week."


def test_the_second_sees_what_the_first_changed(clause: Clause, page_at: Pages) -> None:
    page = clause.opened(page_at(1280))
    _another_writes(clause, seen="Somebody rings.")
    page.get_by_label(STANDARD).fill("Within a week.")
    expect(line(page)).to_contain_text(
        "Somebody else changed meanwhile what stands here now: “What is seen”."
    )
    expect(page.get_by_label(SEEN, exact=True)).to_have_value("Somebody rings.")
    _another_writes(clause, standard="On the day.")
    page.get_by_label(STANDARD).fill("Within two days.")
    page.context.set_default_timeout(5000)
    page_at.complaints.expect(409)
    expect(line(page)).to_contain_text("changed the same words while you were writing")
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Nothing is saved yet, and nothing is lost")).to_be_visible()
    expect(page.get_by_text("It says now: “On the day.”").first).to_be_visible()
    expect(page.get_by_label(STANDARD)).to_have_value("Within two days.")
    page.get_by_role("button", name="Save my words").click()
    page.wait_for_url("**#clause-*")
    assert (clause.says("standard"), clause.says("seen")) == ("Within two days.", "Somebody rings.")


@pytest.mark.long
def test_levels_are_saved_too(cast: Cast, page_at: Pages) -> None:
    with cast.in_scope():
        charter = in_force(cast)
        services.annex_begin(charter=charter, actor=cast.actor("steward"))
        behaviour = standards.behaviours(charter)[0]
    page = page_at(390, dark=True)
    enter(page, "Anna Rees")
    page.goto(address_of(cast, "values:levels-write", charter_id=charter.id, behaviour_id=behaviour.id))
    page.get_by_label("Level 1, furthest from it").fill("Keeps it back.")
    expect(line(page)).to_have_text(SAVED)
    page.get_by_label("Level 2").fill("Says it when asked.")
    expect(line(page)).to_have_text("Not saved yet.")
    expect(line(page)).to_have_text(SAVED)
    assert_fits(page)
    assert_accessible(page)


def _another_writes(clause: Clause, **words: str) -> None:
    parts = ("behaviour", "seen", "not_seen", "standard")
    clause.cast.appoint("director", Office.STEWARD)
    with clause.cast.in_scope():
        found = standards.behaviour(clause.id)
        said = {part: getattr(found, part) for part in parts} | words
        writing.behaviour_write(
            value=found.value, existing=found, actor=clause.cast.actor("director"), **said
        )
