"""Hostile pictures, chosen as a logo on the served site: one clear sentence, in bounded memory."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from accord.foundations.images.tests.attacks import DRAWINGS, SHAPE, bomb, dots, svg
from accord.gateways.archive.tests.site import Site
from tests.attacks import memory
from tests.faults.serving import Serving
from tools.visitor import Page, Visitor

pytestmark = pytest.mark.long

MEGABYTE, MEGABYTES = 1024 * 1024, 50
TAKEN = "The draft has the logo."

# Eight, and the two that are chosen first: so many files of one person are read at once (decision 0065).
CORPUS: Mapping[str, tuple[str, bytes, str]] = {
    "a program": ("drawing", DRAWINGS["a script"][0], "This drawing holds a program."),
    "a billion laughs": ("drawing", DRAWINGS["a billion laughs"][0], "something that lies elsewhere"),
    "a billion shapes": ("drawing", DRAWINGS["a billion shapes"][0], "far more parts than a logo needs"),
    "sixty thousand nests": (
        "drawing",
        svg("<g>" * 60_000 + "</g>" * 60_000),
        "far more parts than a logo needs",
    ),
    "ten megabytes of markup": ("drawing", svg(" " * 10 * MEGABYTE), "larger than 500 kilobytes"),
    "a bomb of dots": ("mark", bomb(60_000, 60_000), "This picture has more dots"),
    "fifty megabytes": ("mark", dots() + b"x" * 50 * MEGABYTE, "larger than 10 megabytes"),
    "a page": ("mark", b"<html><script>alert(1)</script></html>", "This is not a PNG."),
}


@dataclass
class Chooser:
    """The steward of a served site, who has a draft of the brand."""

    serving: Serving
    visitor: Visitor
    address: str

    def choose(self, field: str, content: bytes) -> Page:
        """Choose a file as the logo of the draft."""
        form = self.visitor.get(self.address).forms[0]
        return self.visitor.upload(form, field, "logo", content)


@pytest.fixture(scope="module")
def chooser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chooser]:
    """A site that is served, on which two logos were chosen already, so that all is loaded."""
    site = Site.migrated(tmp_path_factory.mktemp("hostile"))
    found = site.deed("found_and_sign_in", "steward")
    serving = Serving(site)
    try:
        serving.wait_until_up()
        visitor = Visitor(serving.address, session=found["session"])
        brand = f"/p/{found['partnership']}/practicalities/brand/"
        form = visitor.get(f"{brand}write/").forms[0]
        form.fields |= {"name": "We", "colour": "#0f5c6e"}
        visitor.post(form)
        ready = Chooser(serving, visitor, f"{brand}logo/")
        for field, content in (("drawing", svg(SHAPE)), ("mark", dots())):
            assert TAKEN in ready.choose(field, content).text
        yield ready
    finally:
        serving.stop()


@pytest.mark.parametrize("name", CORPUS)
def test_it_is_answered_in_words_and_in_bounded_memory(chooser: Chooser, name: str) -> None:
    field, content, expected = CORPUS[name]
    before = memory.begun(chooser.serving)
    page = chooser.choose(field, content)
    assert expected in page.text
    assert page.address.endswith("/logo/")
    assert memory.grown(chooser.serving, before) < MEGABYTES
