"""Which forms of a page somebody may type into: the switch becomes a button of the first of them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.html import format_html

from accord.web.language.switch import APART, CHOICE

# As web/languages.html writes a link of the foot.
_FOOT = re.compile(r'<a data-switch lang="([\w-]+)"[^>]*>([^<]*)</a>')
_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
_POSTS = re.compile(r"""\bmethod=["']?post""", re.IGNORECASE)
_FILLED = re.compile(r"""<(?:textarea|select)\b|<input\b(?![^>]*\btype="(?:hidden|submit|button|image)")""")
_NAMED = re.compile(r"""\bid=["']([^"']+)["']""")


class Form(NamedTuple):
    """A form that is sent by POST.

    number: its place among them, from 1. opens: where its tag stands; starts, ends: its content.
    """

    number: int
    opens: int
    starts: int
    ends: int
    id: str


def forms(html: str) -> Iterator[Form]:
    """Return the forms of a page that are sent by POST, in their order."""
    found = (form for form in _FORM.finditer(html) if _POSTS.search(form[1]))
    for number, form in enumerate(found, start=1):
        named = _NAMED.search(form[1])
        yield Form(number, form.start(), form.start(2), form.end(2), named[1] if named else "")


def offered(html: str, *, address: str, script: bool, once: bool) -> str:
    """Return a page whose switch takes along what was typed. address: of the page, without its path.

    once: it answers a press of a button and cannot be looked at again; without a form it has no switch.

    Where several forms have fields, each has a switch of its own for whom no script runs, and with `script`
    one lets that of the foot follow the form that was typed into last.
    """
    languages = [(found[1], found[2]) for found in _FOOT.finditer(html)]
    filled = [form for form in forms(html) if _FILLED.search(html, form.starts, form.ends)]
    if not filled or not languages:
        return _FOOT.sub("", html) if once else html
    several = len(filled) > 1
    pieces, at = [], 0
    for form in filled:
        tag = form.opens + len("<form")
        pieces += [html[at:tag], "" if form.id else f' id="{_id(form)}"', html[tag : form.ends]]
        pieces += [_own(form, address, languages)] if several else []
        at = form.ends
    page = _FOOT.sub(
        lambda found: _button(filled[0], address, found[1], found[2]), "".join([*pieces, html[at:]])
    )
    if several and script:
        page = page.replace("</body>", f"{render_to_string('web/language_script.html')}</body>")
    return page


def _own(form: Form, address: str, languages: list[tuple[str, str]]) -> str:
    """The switch of one form, for whom no script runs."""
    buttons = "".join(_button(form, address, code, name) for code, name in languages)
    return f'<noscript><p class="languages" translate="no">{buttons}</p></noscript>'


def _button(form: Form, address: str, code: str, name: str) -> str:
    """A button of a form whose files and gaps stay behind: the page is drawn again, and no more."""
    return format_html(
        '<button name="{}" lang="{}" form="{}" value="{}" formaction="{}" formmethod="post"'
        ' formenctype="application/x-www-form-urlencoded" formnovalidate>{}</button>',
        CHOICE,
        code,
        form.id or _id(form),
        f"{code}{APART}{form.number}",
        address,
        name,
    )


def _id(form: Form) -> str:
    return f"typed-in-{form.number}"
