"""`make picture`: takes docs/dashboard.png anew, from the demo as a browser shows it to the steward."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.served import ROOT, served

PICTURE = ROOT / "docs" / "dashboard.png"
WIDTH, HEIGHT = 1280, 1060
LARGEST = 200 * 1024


def main() -> int:
    """Serve a fresh demo, look at its dashboard as Anna Rees, and keep what is seen."""
    folder = Path(tempfile.mkdtemp(prefix="accord-picture-"))
    try:
        with served(folder) as site:
            _take(site.address)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {size // 1024} KB")
    return 0 if size < LARGEST else 1


def _take(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", locale="en-GB"
        )
        page.goto(address)
        page.get_by_role("button", name="Anna Rees").click()
        page.get_by_role("heading", level=1).wait_for()
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
