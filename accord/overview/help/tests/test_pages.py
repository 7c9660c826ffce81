"""Help beside a page, and the two pages that list all of it."""

import pytest

from accord.foundations import registry
from tests.cast import Cast
from tests.visits import page, visitor


def shown(cast: Cast, name: str, address: str) -> str:
    answer = visitor(cast, name).get(page(cast, address))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize("address", ["overview:dashboard", "undertakings:list", "values:charters"])
def test_a_page_has_its_help_folded_with_its_words(cast: Cast, address: str) -> None:
    text, told = shown(cast, "member", address), registry.help_for(address)
    assert told is not None
    assert '<details class="why about"><summary>About this page' in text
    assert str(told.what)[:40] in text
    for word in registry.words_of(told):
        assert f"{page(cast, 'help:words')}#word-{word.key}" in text
    assert f"{page(cast, 'help:pages')}#help-{told.key}" in text


def test_all_help_stands_on_one_page(cast: Cast) -> None:
    text = shown(cast, "member", "help:pages")
    for told in registry.all_help():
        assert f'id="help-{told.key}"' in text


def test_all_words_stand_in_the_glossary(cast: Cast) -> None:
    text = shown(cast, "member", "help:words")
    for word in registry.all_words():
        assert f'id="word-{word.key}"' in text


def test_the_room_of_a_page_helps_where_the_page_does_not() -> None:
    assert registry.help_for("undertakings:report") is registry.help_for("undertakings:list")
    assert registry.help_for("undertakings:reminders") is not registry.help_for("undertakings:list")
    assert registry.help_for("nowhere:page") is None
