"""Every page of a partnership says what it is, who sees it and what happens next."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse

from accord.foundations import registry
from accord.overview import frame
from accord.web import pdf
from accord.web.frame import Frame, HelpHere
from tests.cast import Cast
from tests.doors import INSIDE
from tests.trying import tried
from tests.visits import visitor
from tests.world import build_world

# What has no help of its own, because nobody looks at it as a page.
PICTURES = {"images:image", "images:logo"}

# What a room reads from a wall: nobody has a question there, and its letters are large.
WALLS = {"first_hour:wall", "talks:screen", "ways:screen"}

# The words that the partnership uses and no others for the same. Each is in the glossary.
WORDS = re.findall(
    r"\S+",
    """
    partnership organisation team person assignment tier phase charter value behaviour indicator level
    standard briefing acknowledgement agreement signatory mandate programme-of-the-year questionnaire
    item scale round invitation box sealed published-result suppressed banded talk talking-point reading
    undertaking decision objective contribution feedback-report rater-group gate declaration
    way-of-working origin engagement brief measure target release
    """,
)


def test_every_door_has_help() -> None:
    without = {name for name in INSIDE if registry.help_for(name) is None}
    assert without == PICTURES


def test_help_is_for_pages_that_are_there() -> None:
    rooms = {name.partition(":")[0] for name in INSIDE}
    told = {page for each in registry.all_help() for page in each.pages}
    assert told <= INSIDE.keys() | rooms


def test_no_page_is_explained_twice() -> None:
    told = [page for each in registry.all_help() for page in each.pages]
    assert len(told) == len(set(told))


def test_each_word_of_ours_is_explained() -> None:
    known = {word.key for word in registry.all_words()}
    assert set(WORDS) <= known
    assert {key for each in registry.all_help() for key in each.words} <= known


def test_no_two_rooms_explain_the_same_word() -> None:
    """Or the later would silently take the place of the earlier."""
    terms = [str(word.term).casefold() for word in registry.all_words()]
    assert len(terms) == len(set(terms))
    defined = [
        line
        for file in Path(str(import_module("accord").__file__)).parent.rglob("helping.py")
        if (file.parent / "apps.py").exists()
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("key=")
    ]
    assert len(defined) == len(registry.all_words()) + len(registry.all_help())


@pytest.mark.parametrize("part", ["what", "who", "next"])
def test_each_part_is_a_sentence_or_a_few(part: str) -> None:
    for each in registry.all_help():
        said = str(getattr(each, part))
        assert said.endswith("."), each.key
        assert len(said) < 260, each.key
        assert "'" not in said, each.key


@pytest.mark.slow
def test_every_page_that_is_looked_at_shows_its_help(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever holds its right looks at each; what is no page is a file, or leads on."""
    monkeypatch.setattr(frame, "_in_scope", lambda request, _actor: around(request))
    monkeypatch.setattr(pdf, "pdf", lambda *_page, **_how: b"%PDF")  # a file, and takes long
    world = build_world(cast)
    clients = {door.holder: visitor(cast, door.holder) for door in INSIDE.values()}
    without = {
        name
        for name, door in INSIDE.items()
        for _method, answer in tried(clients[door.holder], world.address(name), ("get",))
        if is_page(answer) and b'<details class="why about">' not in answer.content
    }
    assert without == WALLS


def around(request: HttpRequest) -> Frame:
    """Return a frame with the help of a page, and nothing that costs more."""
    said = registry.help_for(request.resolver_match.view_name) if request.resolver_match else None
    here = HelpHere(help=said, words=(), words_url="", all_url="") if said else None
    return Frame(title="Northmoor Learning Partnership", help=here)


def is_page(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")
