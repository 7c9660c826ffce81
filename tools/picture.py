"""`make picture`: takes the pictures of the README anew, from the demo as the steward’s browser shows it."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tools.served import ROOT, served

WIDTH = 1280
LARGEST = 200 * 1024


@dataclass(frozen=True)
class Picture:
    """One file in `docs/`. height: px, how far down the page it goes; way: to it, from the dashboard."""

    name: str
    height: int
    way: Callable[[Page], object]

    @property
    def path(self) -> Path:
        return ROOT / "docs" / self.name


def _to_what_is_seen_differently(page: Page) -> None:
    """Go to the statement that the heading of the dashboard is about."""
    page.get_by_role("contentinfo").get_by_role("link", name="Results").click()
    page.get_by_role("main").get_by_role("link", name="Round of October").first.click()
    page.get_by_role("link", name="We tell each other about problems").first.click()
    page.get_by_role("heading", name="What each organisation answered").wait_for()


PICTURES = (
    Picture("dashboard.png", 1060, lambda _page: None),
    Picture("result.png", 840, _to_what_is_seen_differently),
)


def main() -> int:
    """Serve a fresh demo, look at it as Anna Rees, and keep what is seen; 1 where a picture is too large."""
    folder = Path(tempfile.mkdtemp(prefix="accord-picture-"))
    try:
        with served(folder) as site:
            _take(site.address)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sizes = {picture.path: picture.path.stat().st_size for picture in PICTURES}
    for path, size in sizes.items():
        print(f"{path.relative_to(ROOT)}: {size // 1024} KB")
    return 0 if max(sizes.values()) < LARGEST else 1


def _take(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        page = browser.new_page(color_scheme="light", locale="en-GB")
        page.goto(address)
        page.get_by_role("button", name="Anna Rees").click()
        page.get_by_role("heading", level=1).wait_for()
        for picture in PICTURES:
            page.set_viewport_size({"width": WIDTH, "height": picture.height})
            picture.way(page)
            page.screenshot(path=picture.path)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
