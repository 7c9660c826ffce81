"""Every file of the corpus, uploaded to the served site: one clear sentence, in time, in bounded memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from time import monotonic

import pytest

from accord.gateways.archive.tests.site import Site
from tests.attacks import memory
from tests.attacks.files import CORPUS, READ
from tests.faults.serving import Serving
from tools.visitor import Page, Visitor

pytestmark = pytest.mark.long

SECONDS, MEGABYTES = 25, 50
AT_ONCE = 8  # files of one person; ten at once are read of each (decision 0065)
LIMIT = "At most 10 megabytes and 20,000 rows."


@dataclass
class Upload:
    """The page of a served site on which an administrator chooses a file."""

    site: Site
    serving: Serving
    visitor: Visitor = field(init=False)
    address: str = field(init=False)
    chosen: int = field(init=False)

    def __post_init__(self) -> None:
        self.enter()

    def enter(self) -> None:
        """Be an administrator who has chosen no file yet, of a partnership of his or her own."""
        found = self.site.deed("found_and_sign_in", "administrator")
        self.visitor = Visitor(self.serving.address, session=found["session"])
        self.address, self.chosen = f"/p/{found['partnership']}/people/import/", 0

    def choose(self, content: bytes) -> Page:
        """Choose a file that is called a spreadsheet, whatever it is."""
        self.chosen += 1
        form = self.visitor.get(self.address).forms[0]
        return self.visitor.upload(form, "file", "people.xlsx", content)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upload]:
    """A site that is served, its administrator signed in; some files were read, so that all is loaded."""
    site = Site.migrated(tmp_path_factory.mktemp("hostile"))
    site.deed("found_and_sign_in", "administrator")
    serving = Serving(site)
    try:
        serving.wait_until_up()
        ready = Upload(site, serving)
        for _ in range(6):
            ready.choose(CORPUS["an ordinary workbook"][0]())
        yield ready
    finally:
        serving.stop()


@pytest.fixture
def upload(served: Upload) -> Upload:
    """The same, for somebody whom the brake on files that come in does not stop."""
    if served.chosen >= AT_ONCE:
        served.enter()
    return served


@pytest.mark.parametrize("name", CORPUS)
def test_it_is_answered_in_words_in_time_and_in_bounded_memory(upload: Upload, name: str) -> None:
    make, expected = CORPUS[name]
    content = make()
    before, began = memory.begun(upload.serving), monotonic()
    page = upload.choose(content)
    took, grown = monotonic() - began, memory.grown(upload.serving, before)
    assert expected in page.text
    assert page.address.endswith("/columns/" if expected == READ else upload.address)
    assert took < SECONDS
    assert grown < MEGABYTES


def test_what_is_too_much_is_said_before(upload: Upload) -> None:
    assert LIMIT in upload.visitor.get(upload.address).text
