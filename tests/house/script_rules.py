"""Rules on scripts: there are few, no page needs one, and none is met by who answers (decision 0083)."""

import re
from collections.abc import Iterator

from tests.house.sources import Finding, Source

# Every script of ours, and the one part of a template that loads it.
SCRIPTS = {
    "accord/mechanisms/talks/static/talks/follow.js": "talks/follow_script.html",
    "accord/gateways/signin/static/signin/passkey.js": "signin/passkey_script.html",
    "accord/web/static/web/autosave.js": "web/autosave.html",
    "accord/web/static/web/language.js": "web/language_script.html",
}
_PARTS = "|".join(map(re.escape, SCRIPTS.values()))
_MEETS = re.compile(rf"<script\b|{_PARTS}|data-autosave|data-passkey", re.IGNORECASE)
_ANSWERING = re.compile(r'{%\s*extends\s+"web/narrow\.html"')
# What would make markup or code of text, keep something in the browser, or ask somebody else.
_TOO_MUCH = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\b|new Function"
    r"|localStorage|sessionStorage|indexedDB|document\.cookie|\bimport\b|https?://|createElement\(.script"
)


def loaded(source: Source) -> Iterator[Finding]:
    """A script is loaded by its part, so that it can be seen which pages have one."""
    if not str(source.path).endswith(tuple(SCRIPTS.values())):
        for number, line in enumerate(source.lines, start=1):
            if re.search(r"<script\b", line, re.IGNORECASE):
                yield Finding(source.path, number, "include the part that loads it (SCRIPTS).")


def met_by_respondents(source: Source) -> Iterator[Finding]:
    """Whoever answers a round, or comes by a link, needs no script and gets none."""
    if "ballot" in source.path.parts or source.path.name == "narrow.html" or _ANSWERING.search(source.text):
        for number, line in enumerate(source.lines, start=1):
            if _MEETS.search(line):
                yield Finding(source.path, number, "no script here: who answers is not asked to run code.")


def does_little(source: Source) -> Iterator[Finding]:
    """A script stands in the list, and does what a reader can check in a minute."""
    if str(source.path) not in SCRIPTS:
        yield Finding(source.path, 1, "name it in SCRIPTS, with a decision that says why it is needed.")
    for number, line in enumerate(source.lines, start=1):
        if found := _TOO_MUCH.search(line):
            yield Finding(source.path, number, f"do without “{found.group()}”.")
