"""Thousands of links guessed at the served site: whoever has a good one is neither refused nor held up."""

import re
import secrets
from base64 import b32encode
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Event
from time import monotonic
from urllib.error import HTTPError

import pytest

from accord.foundations.brake.unknown import A_MINUTE, AT_ONCE
from accord.gateways.archive.tests.site import Site
from tests.faults.ballot_box import ballot_of
from tests.faults.serving import Serving
from tools.visitor import Visitor, refused

pytestmark = pytest.mark.long

USUAL, LONGEST = 0.5, 5.0  # seconds
SOAK = 10_000  # from so many guesses on
PROCESSES = 2  # that answer requests, each with a count of its own


class Guessing:
    """Somebody who tries links at random; `met` says how each was answered."""

    def __init__(self, site: str) -> None:
        self.met: Counter[int] = Counter()
        self._visitor = Visitor(site)

    def guess(self) -> None:
        """Try one more."""
        token = b32encode(secrets.token_bytes(16)).decode()[:26].lower()
        with pytest.raises(HTTPError) as error:
            self._visitor.get(f"/a/{token}/")
        page = refused(error.value)
        assert "We do not know this link." in page.text
        assert (page.status == 429) == ("retry-after" in page.headers)
        self.met[page.status] += 1


@contextmanager
def served(folder: Path) -> Iterator[tuple[Serving, Site, list[str]]]:
    site = Site.migrated(folder)
    links = site.deed("open_a_round", 0, 0)["tokens"]
    serving = Serving(site)
    try:
        serving.wait_until_up()
        yield serving, site, links
    finally:
        serving.stop()


def test_whoever_has_a_link_is_let_in_all_the_while(tmp_path: Path, guesses: int) -> None:
    with served(tmp_path) as (serving, site, links):
        guessing, done = Guessing(serving.address), Event()

        def guess() -> None:
            try:
                for _ in range(guesses):
                    guessing.guess()
            finally:
                done.set()

        took, start = [], monotonic()
        with ThreadPoolExecutor(1) as pool:
            going = pool.submit(guess)
            while not done.wait(0.02):
                began = monotonic()
                assert Visitor(serving.address).get(f"/a/{links[0]}/").status == 200
                took.append(monotonic() - began)
            going.result()
        assert guessing.met.total() == guesses
        minutes = (monotonic() - start) / 60
        assert guessing.met[404] <= PROCESSES * (AT_ONCE + A_MINUTE * minutes + 1)
        assert guessing.met[429]
        # Seconds are held to where the machine does nothing else: in a soak.
        assert guesses < SOAK or (median(took) < USUAL and max(took) < LONGEST)
        assert ballot_of(site) == (0, 0)
        assert not re.search(r"/a/\w", serving.said)
