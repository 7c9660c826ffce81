"""People who answer over HTTP, and go on after every failure until they see a receipt."""

import http.client
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from threading import Event, Lock
from time import monotonic
from urllib.error import HTTPError

from accord.mechanisms.rounds.ballot import tokens
from tools.visitor import Page, Visitor

PATIENCE, PAUSE = 90.0, 0.1
REQUESTS = 8  # of one person: start, three sections, comment, check, where, send
SENT, COUNTED = "Your answers are sent.", "Your receipt stands in the list of those that were counted."


class Moment:
    """Comes when so many requests have been begun."""

    def __init__(self, requests: int) -> None:
        self._left = requests
        self._lock = Lock()
        self._come = Event()

    def request(self) -> None:
        """Count one."""
        with self._lock:
            self._left -= 1
            if self._left <= 0:
                self._come.set()

    def wait(self, longer: float) -> None:
        """Return so many seconds after it has come: in the middle of what was begun."""
        assert self._come.wait(timeout=PATIENCE)
        Event().wait(longer)


@dataclass
class Respondent:
    """One person with a link, who after a failure sends the same again or comes in afresh, by chance."""

    site: str
    token: str
    chance: Random
    acknowledged: bool = False
    failures: int = 0
    refusals: Counter[int] = field(default_factory=Counter)
    _visitor: Visitor = field(init=False)

    def __post_init__(self) -> None:
        self._visitor = Visitor(self.site)

    @property
    def receipt(self) -> str:
        return tokens.receipt(self.token)

    def answer(self, moment: Moment) -> None:
        """Answer everything and send it, through every failure; now and then press the last button twice."""
        give_up = monotonic() + PATIENCE
        act: Callable[[], Page] = self._come_in
        while True:
            moment.request()
            page = self._through(act, give_up)
            if SENT in page.text:
                assert self.receipt in page.text
                break
            act = self._next_act(page)
        self.acknowledged = True
        if self.chance.random() < 0.3:
            again = self._through(act, give_up)
            assert SENT in again.text
            assert self.receipt in again.text

    def is_counted(self) -> bool:
        """Open the link after the close: was this receipt counted?"""
        page = self._through(self._come_in, monotonic() + PATIENCE)
        return self.receipt in page.text and COUNTED in page.text

    def _through(self, act: Callable[[], Page], give_up: float) -> Page:
        while True:
            try:
                return act()
            except (OSError, http.client.HTTPException) as error:
                self.failures += 1
                if isinstance(error, HTTPError):
                    self.refusals[error.code] += 1
                assert monotonic() < give_up, f"no answer after {self.failures} failures"
                Event().wait(PAUSE)
                if self.chance.random() < 0.5:
                    act = self._come_in

    def _come_in(self) -> Page:
        return self._visitor.get(f"/a/{self.token}/")

    def _next_act(self, page: Page) -> Callable[[], Page]:
        """Return what a page asks for: a form to send, or a link to follow."""
        if "/where/" in page.address:
            sending = next(form for form in page.forms if form.action.endswith("/send/"))
            return lambda: self._visitor.post(sending)
        if "/section/" in page.address or "/comment/" in page.address:
            return lambda: self._visitor.post(page.forms[0])
        words = ("/where/",) if "/check/" in page.address else ("/section/", "/check/")
        onward = next(link for link in page.links if any(word in link for word in words))
        return lambda: self._visitor.get(onward)
