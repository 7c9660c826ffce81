"""Somebody who walks through the served site without a browser: follows links, fills in forms."""

import gzip
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import urlencode, urljoin

PATIENCE = 30


@dataclass
class Form:
    """A form that is posted: where to, with which fields; of several choices the first."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """What the site answered: the address after redirects, the text, and how many bytes came over."""

    address: str
    text: str
    weight: int

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

    def __init__(self, site: str) -> None:
        self.site = site
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, address: str) -> Page:
        """Open an address; raises OSError where the site answers with an error."""
        return self._open(address, None)

    def post(self, form: Form) -> Page:
        """Send a form."""
        return self._open(form.action, urlencode(form.fields).encode())

    def _open(self, address: str, body: bytes | None) -> Page:
        whole = urljoin(self.site, address)
        request = urllib.request.Request(whole, body, {"Accept-Encoding": "gzip"})  # noqa: S310  our own site
        with self._opener.open(request, timeout=PATIENCE) as answer:
            came: bytes = answer.read()
            raw = gzip.decompress(came) if answer.headers.get("Content-Encoding") == "gzip" else came
            return Page(answer.url, raw.decode(errors="replace"), len(came) + len(bytes(answer.headers)))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.files: list[str] = []
        self.forms: list[Form] = []
        self._form: Form | None = None

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
        elif tag in {"input", "button", "textarea"} and self._form and given.get("name"):
            self._form.fields.setdefault(given["name"], given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None


def _parsed(page: Page) -> _Parser:
    parser = _Parser()
    parser.feed(page.text)
    return parser
