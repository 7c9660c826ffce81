"""Whether a page can be read and used: by a screen reader, by keyboard, on a narrow screen."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def assert_accessible(page: Page) -> None:
    """Find nothing that axe knows to be wrong."""
    page.wait_for_load_state()
    found = Axe().run(
        page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    )
    violations = [
        f"{violation['id']}: {violation['help']}\n    "
        + "\n    ".join(node["html"] for node in violation["nodes"][:5])
        for violation in found.response["violations"]
    ]
    assert not violations, f"{page.url}\n" + "\n".join(violations)


def assert_fits(page: Page) -> None:
    """Find nothing that makes the page scroll sideways."""
    page.wait_for_load_state()
    wide = page.evaluate("document.documentElement.scrollWidth")
    room = page.evaluate("document.documentElement.clientWidth")
    assert wide <= room, f"{page.url} is {wide} px wide in {room} px"
