"""What was typed into a form, put back into the same form of a page that was drawn anew."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from django.utils.html import escape

from accord.web.language.forms import forms

# What a browser never sends, or what is of the page that was drawn and not of what somebody typed.
NOT_PUT_BACK = frozenset({"submit", "button", "image", "reset", "file", "password"})
TICKED = frozenset({"checkbox", "radio"})
TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of the field


def put_back(html: str, number: int, typed: Mapping[str, list[str]]) -> str:
    """Return the page with what was typed in its form of this number, from 1; unchanged if it has none.

    Nothing is checked: what somebody typed stands there, good or not. What was not ticked is not ticked.
    """
    form = next((form for form in forms(html) if form.number == number), None)
    if form is None:
        return html
    writer = _Writer(typed)
    writer.feed(html[form.starts : form.ends])
    writer.close()
    return html[: form.starts] + "".join(writer.written) + html[form.ends :]


class _Writer(HTMLParser):
    """Copies a form as it stands, but for the values of its fields."""

    def __init__(self, typed: Mapping[str, list[str]]) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self._left = {name: list(values) for name, values in typed.items()}
        self._select = ""
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        had = dict(attrs)
        name, text = had.get("name") or "", self.get_starttag_text() or ""
        if tag == "input":
            text = self._input(text, name, had)
        elif tag == "select":
            self._select = name
        elif tag == "option":
            text = self._option(text, had)
        elif tag == "textarea" and name in self._left:
            self._silent = True
            text = f"{text}\n{escape(self._next(name))}"
        self.written.append(text)

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        if tag == "select":
            self._select = ""
        self._copy(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._copy(data)

    def handle_entityref(self, name: str) -> None:
        self._copy(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._copy(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._copy(f"<!--{data}-->")

    def _copy(self, text: str) -> None:
        if not self._silent:
            self.written.append(text)

    def _input(self, text: str, name: str, had: Mapping[str, str | None]) -> str:
        kind = (had.get("type") or "text").lower()
        if not name or name == TOKEN or kind in NOT_PUT_BACK:
            return text
        if kind in TICKED:
            value = had.get("value")
            return _with(
                _without(text, "checked"), "checked", self._has(name, "on" if value is None else value)
            )
        if not self._left.get(name):
            return text
        return _without(text, "value").replace("<input", f'<input value="{escape(self._next(name))}"', 1)

    def _option(self, text: str, had: Mapping[str, str | None]) -> str:
        if self._select not in self._left or had.get("value") is None:
            return text
        return _with(_without(text, "selected"), "selected", self._has(self._select, had["value"] or ""))

    def _has(self, name: str, value: str) -> bool:
        return value in self._left.get(name, [])

    def _next(self, name: str) -> str:
        """The values of fields with one name come in their order."""
        return self._left[name].pop(0) if self._left[name] else ""


def _without(tag: str, attribute: str) -> str:
    return re.sub(rf"""\s{attribute}(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?(?=[\s/>])""", "", tag)


def _with(tag: str, attribute: str, wanted: bool) -> str:
    return re.sub(r"\s*/?>$", f" {attribute}>", tag) if wanted else tag
