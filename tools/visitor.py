"""Somebody who walks through the served site without a browser: follows links, fills in forms."""

import gzip
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import Cookie, CookieJar
from io import BytesIO
from urllib.parse import urlencode, urljoin, urlsplit
from uuid import uuid4

PATIENCE = 30


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
        self._cookies = CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies))

    def bring(self, name: str, value: str) -> None:
        """Bring a cookie along, such as that of somebody who has signed in."""
        host = urlsplit(self.site).hostname or ""
        known = {"domain_specified": False, "domain_initial_dot": False, "path_specified": True}
        self._cookies.set_cookie(
            Cookie(
                0,
                name,
                value,
                None,
                False,
                host,
                path="/",
                secure=False,
                expires=None,
                discard=True,
                comment=None,
                comment_url=None,
                rest={},
                **known,
            )
        )

    def get(self, address: str) -> Page:
        """Open an address; raises OSError where the site answers with an error."""
        return self._open(address, None)

    def post(self, form: Form) -> Page:
        """Send a form."""
        return self._open(form.action, urlencode(form.fields).encode())

    def upload(self, form: Form, field: str, name: str, content: bytes) -> Page:
        """Send a form with a file in one of its fields."""
        edge = f"edge-{uuid4().hex}"
        body = BytesIO()
        for key, value in form.fields.items():
            if key != field:
                said = f'--{edge}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
                body.write(said.encode())
        said = f'--{edge}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'
        body.write(said.encode() + content + f"\r\n--{edge}--\r\n".encode())
        return self._open(form.action, body.getvalue(), f"multipart/form-data; boundary={edge}")

    def _open(self, address: str, body: bytes | None, kind: str = "") -> Page:
        whole = urljoin(self.site, address)
        headers = {"Accept-Encoding": "gzip"} | ({"Content-Type": kind} if kind else {})
        request = urllib.request.Request(whole, body, headers)  # noqa: S310  our own site
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
