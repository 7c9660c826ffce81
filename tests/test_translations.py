"""Every word that Accord says can be translated: in a language of brackets, none stands outside of them."""

from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from pytest_django import Settings

from tests.cast import Cast
from tests.pseudo import bare_words, spoken, words_of_data


def pages(*parameters: str) -> list[str]:
    """Return the names of all addresses that take just these parameters."""
    return sorted(
        name for name, taken in _addresses(get_resolver(), "", frozenset()) if taken == {*parameters}
    )


def _addresses(
    resolver: URLResolver, space: str, taken: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    for found in resolver.url_patterns:
        parameters = taken | found.pattern.regex.groupindex.keys()
        if isinstance(found, URLPattern):
            yield f"{space}{found.name}", parameters
        else:
            yield from _addresses(found, f"{found.namespace}:" if found.namespace else space, parameters)


def bare(client: Client, address: str) -> set[str]:
    """Return the words of a page that cannot be translated; an address that only takes a POST shows none."""
    with spoken():
        answer = client.get(address)
    if answer.status_code in {302, 405} or "html" not in answer.headers.get("Content-Type", ""):
        return set()
    assert answer.status_code == 200
    return set(bare_words(answer.content.decode()))


@pytest.fixture(autouse=True)
def demo(settings: Settings) -> None:
    settings.ACCORD_DEMO = True


@pytest.mark.parametrize("name", pages())
def test_a_page_outside_can_be_translated(cast: Cast, name: str) -> None:
    assert bare(Client(), reverse(name)) <= words_of_data()


@pytest.mark.parametrize("name", pages("partnership_id"))
def test_a_page_of_a_partnership_can_be_translated(cast: Cast, name: str) -> None:
    client = Client()
    client.force_login(get_user_model().objects.with_address(cast.steward.email))
    address = reverse(name, kwargs={"partnership_id": cast.partnership.id})
    assert bare(client, address) <= words_of_data()


def test_a_page_that_is_not_there_can_be_translated(db: None) -> None:
    with spoken():
        answer = Client().get("/nowhere/")
    assert bare_words(answer.content.decode()) == []


def test_a_bare_word_is_heard() -> None:
    assert bare_words('<p>⟦Agreed by⟧ Kestrel</p><input type="submit" value="Send">') == ["Kestrel", "Send"]
    assert bare_words('<p translate="no">Kestrel <b>Build</b></p><img alt="⟦A⟧" src="x">Accord') == []
