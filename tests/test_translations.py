"""Every word that Accord says can be translated: in a language of brackets, none stands outside of them."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from pytest_django import Settings
from python_calamine import CalamineWorkbook

from accord.foundations import clock
from accord.foundations.brake import MADE, READ
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.cascade.tests.world import CASE_WORDS, announced, started
from accord.mechanisms.rounds.ballot import brake, locks
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.comments.tests.world import WRITTEN
from accord.mechanisms.rounds.publishing.selectors import published_of
from accord.mechanisms.rounds.publishing.twins.document import document
from accord.mechanisms.rounds.publishing.twins.spreadsheet import spreadsheet
from accord.mechanisms.rounds.questionnaires.library import languages
from accord.partnership.importing import services as importing
from accord.steps.leadership.feedback.tests.doors import STATEMENT
from tests.cast import Cast
from tests.doors import ANSWERING, INSIDE, addresses
from tests.pseudo import bare_words, spoken, words_of_data
from tests.published import stored
from tests.visits import visitor
from tests.world import build_world

pytestmark = pytest.mark.slow

AGAIN = {"tried_again": "yes"}
OWN_WORDS = "Late"  # sealed in a draft, so that the database does not know them


def bare(client: Client, address: str) -> set[str]:
    """Return the words of a page that cannot be translated; an address that only takes a POST shows none."""
    MADE.release()  # one client asks for every file of the house here
    READ.release()
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


@pytest.mark.long
def test_a_page_of_a_partnership_can_be_translated(cast: Cast) -> None:
    world = build_world(cast)
    written = (*WRITTEN, STATEMENT, *map(languages.name, languages.spoken_here()))  # each in its own words
    locked = {word for text in written for word in re.findall(r"\w+", text)}  # so kept
    found = {
        name: words
        for name, door in INSIDE.items()
        if (words := bare(visitor(cast, door.holder), world.address(name)) - words_of_data() - locked)
    }
    assert not found


def test_a_page_of_answering_can_be_translated(cast: Cast) -> None:
    opened = open_round(cast, council=6, kestrel=6)
    links = {"fresh": opened.token("member"), "begun": opened.token("director")}
    opened.begin(links["begun"], comment=OWN_WORDS)
    found = {
        f"{name} {each}": words
        for each, link in links.items()
        for name in sorted(ANSWERING)
        if (words := bare(Client(), _answering(name, link)) - words_of_data() - {OWN_WORDS})
    }
    assert not found


def test_a_page_behind_a_link_can_be_translated(cast: Cast) -> None:
    with cast.in_scope():
        down = started(cast)
        open_one = down.link(cast.member), down.link(cast.member, "case")
        sent = announced(cast)
        read = sent.link(cast.member)
        Client().post(read)
    own = {word for text in (*CASE_WORDS, "We look at the sky.") for word in text.split()}
    own = {word.strip(".") for word in own}
    for page in (*open_one, read):
        assert bare(Client(), page) <= words_of_data() | own


def test_a_result_to_take_away_can_be_translated(cast: Cast) -> None:
    """A PDF is made of a page; of a workbook, every text is a page's."""
    published = published_of(stored(cast))
    zone = cast.partnership.zone
    with spoken():
        page = document(published, whose=cast.partnership.name, zone=zone)
        content = spreadsheet(published, zone=zone)
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    cells = [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]
    names = "".join(f"<p>{escape(word)}</p>" for word in (*book.sheet_names, *filter(is_text, cells)))
    known = words_of_data() | {published.digest(), "Europe", "London"}
    assert set(bare_words(page)) <= known
    assert set(bare_words(names)) <= known


def is_text(cell: object) -> bool:
    return isinstance(cell, str)


def test_a_page_that_is_not_there_can_be_translated(db: None) -> None:
    with spoken():
        answer = Client().get("/nowhere/")
    assert bare_words(answer.content.decode()) == []


def test_a_bare_word_is_heard() -> None:
    assert bare_words('<p>⟦Agreed by⟧ Kestrel</p><input type="submit" value="Send">') == ["Kestrel", "Send"]
    assert bare_words('<p translate="no">Kestrel <b>Build</b></p><img alt="⟦A⟧" src="x">Accord') == []


def test_what_is_said_while_nothing_can_be_saved_can_be_translated(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_round(cast)
    monkeypatch.setattr(locks, "box_shared", _away)
    monkeypatch.setattr(importing, "import_start", _away)
    inside = visitor(cast, "administrator")
    inside.raise_request_exception = False
    upload = reverse("partnership:import-upload", kwargs={"partnership_id": cast.partnership.id})
    with spoken():
        pages = [
            Client().post(
                _answering("ballot:comment", opened.token("member")), {"comment": OWN_WORDS, **AGAIN}
            ),
            inside.post(upload, {"file": SimpleUploadedFile("people.csv", b"Name\nNia Pugh\n")}),
        ]
    assert [page.status_code for page in pages] == [503, 503]
    found = {word for page in pages for word in bare_words(page.content.decode())}
    assert found <= words_of_data()


def test_what_is_said_of_links_and_letters_can_be_translated(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brake.links, "unknown", lambda: True)
    with cast.in_scope(), clock.at(clock.now() - timedelta(hours=2)):
        to = [("a@b.example", cast.member.id)]
        letters_post(kind="ballot.reminder", partnership_id=cast.partnership.id, to=to)
    people = reverse("partnership:people", kwargs={"partnership_id": cast.partnership.id})
    with spoken():
        guessed = Client().get(_answering("ballot:start", "a" * 26))
        seen = visitor(cast, "administrator").get(people)
    assert guessed.status_code == 429
    assert "⟦Reminders waiting since" in seen.content.decode()
    found = {*bare_words(guessed.content.decode()), *bare_words(seen.content.decode())}
    assert found <= words_of_data()


def _away(*_anything: object, **_more: object) -> None:
    raise OperationalError


def _answering(name: str, token: str) -> str:
    numbers = {"number": 1} if name == "ballot:section" else {}
    return reverse(name, kwargs={"token": token, **numbers})
