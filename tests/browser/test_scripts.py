"""Every page of the house, with a script in whatever somebody can write: in a real browser none runs.

The harness fails on what the security policy has to stop; this test on a dialog and on what became markup.
"""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.attacks.scripts import HostileWorld
from tests.browser.conftest import Pages
from tests.browser.world import enter
from tests.cast import Cast
from tests.doors import INSIDE

NO_PAGES = {
    "agreement:record",
    "agreement:text",
    "audit:separated",
    "audit:spreadsheet",
    "brand:folder",
    "brand:paper",
    "bringing:example",
    "evaluation:questionnaire-record",
    "feedback:paper",
    "gate:certificate",
    "gate:invitation",
    "joiners:paper",
    "leadership:paper",
    "measures:fill-in",
    "measures:pdf",
    "measures:separated",
    "measures:spreadsheet",
    "objectives:document",
    "objectives:paper",
    "objectives:record",
    "objectives:states",
    "overview:brand",
    "packs:board-pdf",
    "packs:evidence-pdf",
    "packs:year-pdf",
    "partnership:import-example",
    "partnership:people-download",
    "plans:paper",
    "privacy:copy-json",
    "privacy:copy-workbook",
    "promises:paper",
    "publishing:pdf",
    "publishing:record",
    "publishing:spreadsheet",
    "talks:calendar",
    "talks:minutes-pdf",
    "team_talks:paper",
    "transitions:record",
    "values:document",
    "values:pack",
    "values:poster",
    "values:record",
}
MARKUP = "document.querySelectorAll('img[onerror], script:not([src])').length"


class Watch:
    """Visits pages with one browser and notes which of them let something run."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.ran: list[str] = []
        page.on("dialog", self._dialog)

    def _dialog(self, dialog: object) -> None:
        self.ran.append(f"{self.page.url} opened a dialog")

    def visit(self, address: str) -> None:
        self.page.goto(address)
        if self.page.evaluate(MARKUP):
            self.ran.append(f"{address} holds markup that somebody wrote")


@pytest.mark.long
def test_no_script_that_somebody_wrote_runs(page_at: Pages, cast: Cast) -> None:
    hostile = HostileWorld(cast)
    world, token = hostile.world, hostile.opened.token("member")
    watch = Watch(page_at(1280))
    doors = [
        (door.holder, world.address(name))
        for name, door in INSIDE.items()
        if name not in NO_PAGES | {"needs:suggestion"}  # made of a result that the hostile round has replaced
    ]
    by_holder: dict[str, list[str]] = {}
    for holder, address in [*doors, *hostile.also]:
        by_holder.setdefault(holder, []).append(address)
    for holder, addresses in by_holder.items():
        person = cast.people[holder]
        enter(watch.page, person.name)
        for address in addresses:
            watch.visit(address)
    for name in ("start", "comment", "check", "where"):
        watch.visit(reverse(f"ballot:{name}", args=[token]))
    watch.visit(reverse("signin:letters"))
    assert not watch.ran, "\n".join(watch.ran)
