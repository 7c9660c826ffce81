"""A language in which every translated text stands in ⟦brackets⟧; what stands outside was forgotten."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from typing import Any
from unittest.mock import patch

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import trans_real

from accord.foundations import scope
from accord.foundations.recent import Recent
from accord.mechanisms.rounds.publishing import ready

OPEN, CLOSE = "⟦", "⟧"
CONTEXT = "\x04"
# The same in every language.
NAMES = frozenset({"Accord"})

SPOKEN = ("alt", "aria-label", "aria-description", "placeholder", "title")
SILENT = frozenset({"script", "style", "code"})
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_WORD = re.compile(r"[^\W\d_]{2,}")


class Pseudo(trans_real.DjangoTranslation):
    """Every text in brackets, otherwise the language of the site."""

    def __init__(self) -> None:
        super().__init__(settings.LANGUAGE_CODE)

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message.rpartition(CONTEXT)[2]}{CLOSE}"

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return self.gettext(singular if number == 1 else plural)


@contextmanager
def spoken() -> Iterator[None]:
    """Let the site speak the language of brackets within the block."""
    language = Pseudo()
    with (
        translation.override(settings.LANGUAGE_CODE),  # left last: what is active then is no longer patched
        patch.dict(f"{trans_real.__name__}._translations", {settings.LANGUAGE_CODE: language}),
        patch.object(trans_real, "_default", language),
        translation.override(settings.LANGUAGE_CODE),
        patch.object(ready, "_made", Recent(ready.PAGES)),  # what was drawn before was drawn in words
    ):
        yield


def bare_words(html: str) -> list[str]:
    """Return the words of a page that stand outside of brackets and are not marked as data."""
    listener = _Listener()
    listener.feed(html)
    return [word for word in _WORD.findall(" ".join(listener.outside)) if word not in NAMES]


def words_of_data() -> set[str]:
    """Return every word in the database, also as it begins a sentence: people wrote it, it is not ours."""
    texts = (models.CharField, models.TextField, models.JSONField)
    with scope.off():
        found = {
            word
            for model in apps.get_models()
            for field in model._meta.concrete_fields
            if isinstance(field, texts)
            for value in model._default_manager.values_list(field.name, flat=True)
            for word in _WORD.findall(str(value))
        }
    return found | {word[:1].upper() + word[1:] for word in found}


class _Listener(HTMLParser):
    """Collects what is said outside of brackets; an element with translate="no" is data throughout."""

    def __init__(self) -> None:
        super().__init__()
        self.outside: list[str] = []
        self._depth = 0
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        if tag not in VOID and (self._silent or tag in SILENT or given.get("translate") == "no"):
            self._silent.append(tag)
        if self._silent:
            return
        says = [given[name] for name in SPOKEN if given.get(name)]
        if tag == "input" and given.get("type") in {"submit", "button"} and given.get("value"):
            says.append(given["value"])
        for text in says:
            self.outside.append(_outside(text)[0])

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        text, self._depth = _outside(data, self._depth)
        if not self._silent:
            self.outside.append(text)


def _outside(text: str, depth: int = 0) -> tuple[str, int]:
    """Return what stands outside of brackets, and how many are open at the end."""
    kept = []
    for character in text:
        if character == OPEN:
            depth += 1
        elif character == CLOSE:
            depth -= 1
        elif not depth:
            kept.append(character)
    return "".join(kept), depth
