"""What a journey through the real server in a real browser needs."""

import os
import re
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.complaints import Complaints

ARTIFACTS = Path(__file__).resolve().parents[2] / "test-artifacts"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
HEIGHT = 900
PATIENCE = 10_000  # in milliseconds; a phone in a room looks for news every 4 to 6 s
# The main job, from signing in to what follows from a result, and the harness; journeys beside it are `long`.
EVERY_TIME = {
    "answering",
    "charter",
    "dashboard",
    "front_door",
    "harness",
    "result",
    "round",
    "signing_in",
    "talk",
}
REPORT = pytest.StashKey[pytest.TestReport]()

# Playwright keeps a loop running in the thread of the test, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


class Pages:
    """Opens pages of the served site, each in a profile of its own, and listens to what they complain of."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser, self._address = browser, address
        self._contexts: list[BrowserContext] = []
        self.complaints = Complaints()

    def __call__(self, width: int, *, dark: bool = False, javascript: bool = True) -> Page:
        """Return a blank page of this width; addresses given to it may start with a slash."""
        context = self._browser.new_context(
            base_url=self._address,
            viewport={"width": width, "height": HEIGHT},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        page = context.new_page()
        self.complaints.listen(page)
        return page

    def picture(self, name: str) -> None:
        """Keep a picture of every open page."""
        ARTIFACTS.mkdir(exist_ok=True)
        pages = [page for context in self._contexts for page in context.pages]
        for number, page in enumerate(pages):
            page.screenshot(path=ARTIFACTS / f"{name}-{number}.png", full_page=True)

    def close(self) -> None:
        """Close every profile."""
        for context in self._contexts:
            context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands here is a browser test, and all but the main job is left to `make test-long`."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if item.path.stem.removeprefix("test_") not in EVERY_TIME:
                item.add_marker(pytest.mark.long)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let fixtures know how the test went."""
    report = yield
    if report.when == "call":
        item.stash[REPORT] = report
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for the whole run."""
    executable = shutil.which("chromium")
    if executable is None:
        pytest.fail("Chromium is not on this machine; tools/debian-packages test installs it.")
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        chromium = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page_at(
    request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer, settings: Settings
) -> Iterator[Pages]:
    """Open pages of the demo: `page_at(390, dark=True, javascript=False)`; see `Pages`.

    The test fails when a page complained: an error in the console, a request that was refused or failed.
    """
    settings.ACCORD_DEMO, settings.ACCORD_URL = True, live_server.url
    pages = Pages(browser, live_server.url)
    yield pages
    report = request.node.stash.get(REPORT, None)
    if report is not None and (report.failed or pages.complaints.heard):
        pages.picture(re.sub(r"\W+", "-", request.node.name).strip("-"))
    pages.close()
    assert not pages.complaints.heard, "\n".join(pages.complaints.heard)
