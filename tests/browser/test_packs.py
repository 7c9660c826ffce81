"""The general manager makes the board pack; a member of the board reads it on a phone."""

from playwright.sync_api import expect

from accord.mechanisms.undertakings.tests.world import received_by
from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.results import closed_round
from tests.browser.test_cascade import follow
from tests.browser.world import enter
from tests.cast import Cast


def test_the_general_manager_makes_the_board_pack(cast: Cast, page_at: Pages) -> None:
    closed_round(cast)
    with cast.in_scope():
        received_by(cast, cast.director)
    steward = page_at(1280)
    enter(steward, "Anna Rees")
    follow(steward, "Board pack")
    expect(steward.get_by_role("heading", name="What needs deciding")).to_be_visible()
    expect(steward.get_by_role("heading", name="Undertakings overdue")).to_be_visible()
    assert_accessible(steward)
    assert_fits(steward)
    with steward.expect_download() as taken:
        steward.get_by_role("link", name="Make the PDF").click()
    assert taken.value.suggested_filename.startswith("Northmoor Learning Partnership, Board pack")
    follow(steward, "Packs", exact=True)
    follow(steward, "Evidence pack", exact=True)
    expect(steward.get_by_role("heading", level=1)).to_contain_text("clauses of ISO 44001:2017")

    board = page_at(390, dark=True)
    enter(board, "Ruth Aske")
    for name in ("Board pack", "Annual report", "Evidence pack"):
        follow(board, "Packs", exact=True)
        follow(board, name, exact=True)
        assert_accessible(board)
        assert_fits(board)
