"""Every catalogue says all that the code says, and no more: `make catalogue` and translating make it so."""

import re
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Message
from django.conf import settings

from tools.catalogue import TRANSLATED, read, written

CATALOGUES = sorted(TRANSLATED.glob("*/LC_MESSAGES/django.po"))
_PLACE = re.compile(r"%\(\w+\)[sd]|%%|\{\w+\}")
_TAG = re.compile(r"</?[a-z][^<>]*>")


def names(files: list[Path]) -> list[str]:
    return [file.parts[-3] for file in files]


@pytest.fixture(params=CATALOGUES, ids=names(CATALOGUES))
def catalogue(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def test_every_language_that_is_offered_has_a_catalogue() -> None:
    assert names(CATALOGUES) == [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def test_it_holds_every_text_of_the_code_and_no_other(catalogue: Path) -> None:
    assert written(read(catalogue)) == catalogue.read_bytes(), (
        "run `make catalogue`, and translate what is new"
    )


def test_nothing_is_left_to_translate(catalogue: Path) -> None:
    left = [message.id for message in read(catalogue) if message.id and not complete(message)]
    assert not left


def test_nothing_is_left_to_be_looked_at_again(catalogue: Path) -> None:
    assert not [message.id for message in read(catalogue) if message.id and message.fuzzy]


def test_each_says_the_same_names_and_marks(catalogue: Path) -> None:
    """In a plural, a number may be said in words or left out; its last form names all."""
    wrong = [message.id for message in read(catalogue) if message.id and not agrees(message)]
    assert not wrong


def test_its_plurals_are_those_of_its_speakers(catalogue: Path) -> None:
    """By CLDR; Welsh has six: 0, 1, 2, 3, 6 and all others."""
    read_back = read(catalogue)
    assert read_back.num_plurals == len(Locale(catalogue.parts[-3]).plural_form.tags) + 1


def complete(message: Message) -> bool:
    return all(said(message))


def said(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def agrees(message: Message) -> bool:
    if isinstance(message.id, str):
        return marks(message.id) == marks(said(message)[0])
    one, other = message.id
    *forms, last = said(message)
    named = set(_PLACE.findall(other))
    return all(
        set(_PLACE.findall(form)) <= named | set(_PLACE.findall(one))
        and _TAG.findall(form) == _TAG.findall(other)
        for form in forms
    ) and marks(last) == marks(other)


def marks(text: str) -> tuple[list[str], list[str]]:
    return sorted(_PLACE.findall(text)), sorted(_TAG.findall(text))
