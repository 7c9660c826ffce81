"""Every page of a partnership, as somebody who may open it: on a phone by night, and on a desk by day.

On the desk it is also read as a screen reader reads it, gone through by keyboard, and made four times as
large.
"""

import pytest
from django.test import Client
from playwright.sync_api import Page

from tests.browser.conftest import Pages
from tests.browser.looks import assert_accessible, assert_fits
from tests.browser.walked import wrong_by_keyboard, wrong_in_tree, wrong_when_large
from tests.cast import Cast
from tests.doors import INSIDE
from tests.visits import visitor
from tests.world import World, build_world

pytestmark = pytest.mark.long

DESK = 1280  # px
LOOKS = ((390, True), (DESK, False))
PARTS = 8  # so that several processes share it
HEAVIEST = 100_000  # bytes of a page itself
MOST_SHIFTED = 0.01  # of the window, summed as browsers do: nothing that anybody sees

SHIFTED = """() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) moved += each.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(moved), 0);
})"""


def is_page(client: Client, address: str) -> bool:
    """Say whether something to read is found there: not a file, not a place that only takes what is sent."""
    answer = client.get(address)
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")


def signed_in(pages: Pages, client: Client, width: int, *, dark: bool) -> Page:
    """Return a page in a browser in which somebody has signed in."""
    page = pages(width, dark=dark)
    page.goto("/accessibility/")
    session = client.cookies["session"].value
    everywhere = page.url.removesuffix("accessibility/")  # a cookie counts from the folder of its address on
    page.context.add_cookies([{"name": "session", "value": session, "url": everywhere}])
    return page


def look_at(page: Page, address: str) -> None:
    """Find nothing wrong with a page."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.ok, address
    assert page.url.endswith(address), f"{address} led to {page.url}"
    assert_accessible(page)
    assert_fits(page)
    assert len(answer.body()) < HEAVIEST, address
    assert page.evaluate(SHIFTED) < MOST_SHIFTED, address


def walk(page: Page, address: str) -> None:
    """Find nothing wrong with a page for whoever hears it, has no mouse, or needs it large."""
    found = wrong_in_tree(page) + wrong_by_keyboard(page) + wrong_when_large(page)
    assert not found, "\n    ".join([address, *found])


def doors_by_holder(part: int) -> dict[str, list[str]]:
    """Return the names of a part of all pages, by who opens them."""
    found: dict[str, list[str]] = {}
    for name in sorted(INSIDE)[part::PARTS]:
        found.setdefault(INSIDE[name].holder, []).append(name)
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_can_be_read_by_everybody(page_at: Pages, cast: Cast, part: int) -> None:
    world: World = build_world(cast)
    wrong = []
    for holder, names in doors_by_holder(part).items():
        client = visitor(cast, holder)
        addresses = [address for name in names if is_page(client, address := world.address(name))]
        for width, dark in LOOKS:
            page = signed_in(page_at, client, width, dark=dark)
            for address in addresses:
                try:
                    look_at(page, address)
                    if width == DESK:
                        walk(page, address)
                except AssertionError as found:
                    wrong.append(f"{width} px: {found}")
            page.context.close()
    assert not wrong, "\n".join(wrong)
