"""Every word that Accord says can be translated: in a language of brackets, none stands outside of them."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast
from tests.doors import BY_LINK, INSIDE, addresses, build_world
from tests.pseudo import bare_words, spoken, words_of_data
from tests.visits import visitor

pytestmark = pytest.mark.slow

OWN_WORDS = "Late"  # sealed in a draft, so that the database does not know them


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


@pytest.mark.parametrize("name", sorted(name for name, taken in addresses() if not taken))
def test_a_page_outside_can_be_translated(cast: Cast, name: str) -> None:
    assert bare(Client(), reverse(name)) <= words_of_data()


def test_a_page_of_a_partnership_can_be_translated(cast: Cast) -> None:
    world = build_world(cast)
    found = {
        name: words
        for name, door in INSIDE.items()
        if (words := bare(visitor(cast, door.holder), world.address(name)) - words_of_data())
    }
    assert not found


def test_a_page_of_answering_can_be_translated(cast: Cast) -> None:
    opened = open_round(cast, council=6, kestrel=6)
    links = {"fresh": opened.token("member"), "begun": opened.token("director")}
    opened.begin(links["begun"], comment=OWN_WORDS)
    found = {
        f"{name} {each}": words
        for each, link in links.items()
        for name in sorted(BY_LINK)
        if (words := bare(Client(), _answering(name, link)) - words_of_data() - {OWN_WORDS})
    }
    assert not found


def test_a_page_that_is_not_there_can_be_translated(db: None) -> None:
    with spoken():
        answer = Client().get("/nowhere/")
    assert bare_words(answer.content.decode()) == []


def test_a_bare_word_is_heard() -> None:
    assert bare_words('<p>⟦Agreed by⟧ Kestrel</p><input type="submit" value="Send">') == ["Kestrel", "Send"]
    assert bare_words('<p translate="no">Kestrel <b>Build</b></p><img alt="⟦A⟧" src="x">Accord') == []


def _answering(name: str, token: str) -> str:
    numbers = {"number": 1} if name == "ballot:section" else {}
    return reverse(name, kwargs={"token": token, **numbers})
