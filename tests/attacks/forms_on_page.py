"""The forms of a page, read from its markup as a browser reads them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Protocol

from accord.web.language.switch import CHOICE


class Answer(Protocol):
    """What came back, as the test client has it."""

    @property
    def status_code(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...
    @property
    def content(self) -> bytes: ...


@dataclass
class FormOnPage:
    """A form: where it goes, and what it would send if nobody touched it; names of fields for files."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)

    @property
    def names(self) -> list[str]:
        """Return every name that this form may send."""
        return [*self.fields, *self.files]


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self._select = self._area = ""
        self.forms: list[FormOnPage] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(FormOnPage(given.get("action") or self._address, given.get("method", "get")))
        elif tag == "option" and self._select and "selected" in given:
            self._sends(self._select, given.get("value", ""))
        elif (
            self.forms and given.get("name", CHOICE) != CHOICE
        ):  # the switch only draws a form anew: test_welsh
            self._field(tag, given)

    def _field(self, tag: str, given: dict[str, str]) -> None:
        name, kind = given["name"], given.get("type", "text")
        self.forms[-1].fields.setdefault(name, [])
        self._select = name if tag == "select" else ""
        self._area = name if tag == "textarea" else ""
        if kind == "file":
            self.forms[-1].fields.pop(name)
            self.forms[-1].files.add(name)
        elif tag in {"input", "button"} and (kind not in {"radio", "checkbox"} or "checked" in given):
            self._sends(name, given.get("value", ""))

    def handle_data(self, data: str) -> None:
        if self._area:
            self._sends(self._area, data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""

    def _sends(self, name: str, value: str) -> None:
        self.forms[-1].fields[name].append(value)


def forms_on(page: Answer, address: str) -> list[FormOnPage]:
    """Return the forms of a page that was answered under this address."""
    reader = _Reader(address)
    if "html" in page.headers.get("Content-Type", ""):
        reader.feed(page.content.decode())
    return reader.forms
