"""Somebody who walks through the served site without a browser: follows links, fills in forms."""

import gzip
import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import Cookie, CookieJar
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit
from uuid import uuid4

PATIENCE = 30
FORM = "application/x-www-form-urlencoded"


@dataclass
class Form:
    """A form that is posted: where to, with which fields; of several choices the chosen one, else the first.

    What is only ticked is left unticked.
    """

    action: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """What the site answered: the address after redirects, the text, and how many bytes came over."""

    address: str
    text: str
    weight: int
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def links(self) -> list[str]:
        """Every address that the page links to."""
        return [urljoin(self.address, link) for link in _parsed(self).links]

    @property
    def files(self) -> list[str]:
        """Every file that the page loads."""
        return [urljoin(self.address, link) for link in _parsed(self).files]

    @property
    def forms(self) -> list[Form]:
        """Every form that is posted."""
        return [Form(urljoin(self.address, form.action), form.fields) for form in _parsed(self).forms]


class Visitor:
    """One visitor with their own cookies."""

    def __init__(self, site: str, *, session: str = "") -> None:
        self.site = site
        jar = CookieJar()
        if session:
            jar.set_cookie(_cookie("session", session, urlsplit(site).hostname or ""))
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def get(self, address: str) -> Page:
        """Open an address; raises OSError where the site answers with an error."""
        return self._open(address, None)

    def post(self, form: Form) -> Page:
        """Send a form."""
        return self._open(form.action, urlencode(form.fields).encode())

    def upload(self, form: Form, field: str, name: str, content: str | bytes) -> Page:
        """Send a form with a file, of this name and content, in one of its fields."""
        parts = [(f'name="{key}"', value.encode()) for key, value in form.fields.items() if key != field]
        file = content.encode() if isinstance(content, str) else content
        parts.append((f'name="{field}"; filename="{name}"', file))
        edge = f"edge-{uuid4().hex}"
        body = b"".join(
            f"--{edge}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + value + b"\r\n"
            for head, value in parts
        )
        return self._open(
            form.action, body + f"--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
        )

    def become(self, name: str) -> Page:
        """Enter the demo as somebody of this name; return the first page that is shown."""
        front = self.get("/")
        (person,) = re.findall(rf'value="([^"]+)">\s*<span class="persona-name">{name}<', front.text)
        form = front.forms[0]
        return self.post(Form(form.action, form.fields | {"person": person}))

    def _open(self, address: str, body: bytes | None, kind: str = FORM) -> Page:
        headers = {"Accept-Encoding": "gzip"} | ({"Content-Type": kind} if body else {})
        request = urllib.request.Request(urljoin(self.site, address), body, headers)  # noqa: S310  our own
        with self._opener.open(request, timeout=PATIENCE) as answer:
            return _page(answer)


def _cookie(name: str, value: str, host: str) -> Cookie:
    """Return a cookie as the site would have set it."""
    where = (None, False, host, True, False, "/", True)  # port, domain, path, each with whether it was named
    return Cookie(0, name, value, *where, False, None, True, None, None, {})


def refused(error: urllib.error.HTTPError) -> Page:
    """Return the page that came with an error."""
    with error:
        return _page(error)


def _page(answer: Any) -> Page:
    came: bytes = answer.read()
    raw = gzip.decompress(came) if answer.headers.get("Content-Encoding") == "gzip" else came
    weight = len(came) + len(bytes(answer.headers))
    return Page(
        answer.url,
        raw.decode(errors="replace"),
        weight,
        answer.status,
        {name.lower(): value for name, value in answer.headers.items()},
    )


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.files: list[str] = []
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") in {"stylesheet", "icon"}:
            self.files.append(given["href"])
        elif tag in {"img", "script"} and "src" in given:
            self.files.append(given["src"])
        elif tag == "form" and given.get("method", "").lower() == "post":
            self._form = Form(given.get("action", ""))
            self.forms.append(self._form)
        elif self._form:
            self._fill_in(self._form, tag, given)

    def _fill_in(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name = given.get("name", "")
        if given.get("type") == "checkbox" and "checked" not in given:
            return
        if tag in {"input", "button", "textarea"} and name:
            form.fields.setdefault(name, given.get("value", ""))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            value = given.get("value", "")
            if "selected" in given:
                form.fields[self._select] = value
            form.fields.setdefault(self._select, value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""


def _parsed(page: Page) -> _Parser:
    parser = _Parser()
    parser.feed(page.text)
    return parser
