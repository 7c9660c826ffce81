"""A browser that costs next to nothing: cookies, redirects, a connection that is kept, and a stop-watch."""

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from types import MappingProxyType
from urllib.parse import urlencode, urlsplit

PATIENCE = 60


class Failed(Exception):
    """The site answered with an error, or with a page that leads nowhere."""


@dataclass
class Taken:
    """How long each request took, in seconds, of all who answer."""

    send: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)
    sent: int = 0
    failed: int = 0
    lock: Lock = field(default_factory=Lock)


class Browser:
    """One person's connection and cookies."""

    def __init__(self, site: str, taken: Taken) -> None:
        where = urlsplit(site)
        self._connection = http.client.HTTPConnection(where.netloc, timeout=PATIENCE)
        self._origin = site.rstrip("/")
        self._cookies: dict[str, str] = {}
        self._taken = taken
        self._tag = ""
        self.address = ""

    def get(self, address: str) -> str:
        """Open an address, and what it leads to; return the page."""
        return self._asked("GET", address, None, self._taken.page)

    def post(self, address: str, fields: dict[str, str], *, sends: bool = False) -> str:
        """Send a form; return the page that it leads to. sends: it gives the answers away."""
        body = urlencode(fields)
        return self._asked("POST", address, body, self._taken.send if sends else self._taken.page)

    def look(self, address: str) -> str:
        """Ask for a page as a script does that follows it: return it where it changed, and else nothing."""
        began = time.perf_counter()
        headers = {"If-None-Match": self._tag} if self._tag else {}
        status, _location, text = self._answer("GET", address, None, headers)
        with self._taken.lock:
            self._taken.page.append(time.perf_counter() - began)
        if status not in {200, 304}:
            raise Failed(status)
        return text

    def close(self) -> None:
        """Leave."""
        self._connection.close()

    def _asked(self, method: str, address: str, body: str | None, times: list[float]) -> str:
        began = time.perf_counter()
        status, location, text = self._answer(method, address, body)
        with self._taken.lock:
            times.append(time.perf_counter() - began)
        self.address = address
        if status in {302, 303}:
            return self._asked("GET", location, None, self._taken.page)
        if status != 200:
            raise Failed(status)
        return text

    def _answer(
        self, method: str, address: str, body: str | None, more: Mapping[str, str] = MappingProxyType({})
    ) -> tuple[int, str, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items()), **more}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self._origin}
        self._connection.request(method, address, body, headers)
        answer = self._connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        self._tag = answer.headers.get("ETag", "")
        text: bytes = answer.read()
        return int(answer.status), str(answer.headers.get("Location", "")), text.decode()
