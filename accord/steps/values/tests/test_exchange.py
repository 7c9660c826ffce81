"""A charter as a file: what is written can be read again, and a file that is none says so."""

import json
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.foundations import documents
from accord.foundations.documents import Paragraph, Style
from accord.foundations.errors import Denied, Refused
from accord.partnership.rules import Tier
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.annexes import selectors as annexes
from accord.standards.levels import LevelWords, TierStandard
from accord.standards.rules import BehaviourWords, ValueWords
from accord.steps.values import services
from accord.steps.values.exchange import bringing, paragraphs, record
from accord.steps.values.exchange.record import CharterWords, cleaned
from accord.steps.values.tests.world import PARTNERS, decide, draft, in_force, propose
from tests import schemas
from tests.cast import Cast
from tests.visits import page, visitor

HOUSE = Path(__file__).resolve().parents[4]
THREADS = st.one_of(st.none(), st.uuids())


def words(most: int, *, least: int = 0, lines: bool = True) -> st.SearchStrategy[str]:
    """Any words that a form could have kept."""
    kept = st.text(max_size=most).map(cleaned)
    if not lines:
        kept = kept.map(lambda said: " ".join(said.split()))
    return kept.filter(lambda said: least <= len(said) <= most)


EXPECTED = st.builds(TierStandard, level=st.integers(1, 5), words=words(200, lines=False))
LADDERS = st.builds(
    LevelWords,
    levels=st.tuples(*[words(300, least=1, lines=False)] * 5),
    tiers=st.fixed_dictionaries({str(tier): EXPECTED for tier in Tier}),
)


def behaviours(*, lines: bool) -> st.SearchStrategy[BehaviourWords]:
    return st.builds(
        BehaviourWords,
        behaviour=words(200, least=1, lines=False),
        seen=words(1000, lines=lines),
        not_seen=words(1000, lines=lines),
        standard=words(300, lines=False),
        thread=THREADS,
        template_key=st.sampled_from(["", "education.early"]),
        levels=st.one_of(st.none(), LADDERS),
    )


def charters(*, lines: bool = True) -> st.SearchStrategy[CharterWords]:
    values = st.builds(
        ValueWords,
        name=words(80, least=1, lines=False),
        meaning=words(300, lines=False),
        behaviours=st.lists(behaviours(lines=lines), max_size=3),
    )
    return st.builds(
        CharterWords,
        title=words(160, least=1, lines=False),
        values=st.lists(values, min_size=1, max_size=3).map(tuple),
    )


def without_threads(charter: CharterWords) -> list[tuple[object, ...]]:
    """Return the words of a charter alone."""
    return [
        (
            (value.name, value.meaning),
            (found.behaviour, found.seen, found.not_seen, found.standard, found.levels),
        )
        for value in charter.values
        for found in [*value.behaviours, BehaviourWords(behaviour="", seen="", not_seen="", standard="")]
    ]


@given(charter=charters())
@settings(max_examples=60)
def test_what_is_written_as_json_is_read_again_word_for_word(charter: CharterWords) -> None:
    content = record.written(charter, version=2, text_hash="0" * 64)
    schemas.check("charter", json.loads(content))
    found = record.read(content)
    assert (found.title, without_threads(found)) == (charter.title, without_threads(charter))
    threads = [found.thread for value in charter.values for found in value.behaviours]
    if len(set(threads) - {None}) == len([thread for thread in threads if thread]):
        assert found == CharterWords(charter.title, tuple(charter.values))


@given(charter=charters(lines=False))
@settings(max_examples=40)
def test_what_is_written_as_paragraphs_is_read_again(charter: CharterWords) -> None:
    found = paragraphs.read(paragraphs.written(charter), known={})
    assert (found.title, without_threads(found)) == (charter.title, without_threads(charter))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe\x00", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "not a file of a charter that we know"),
        (b'{"format": "accord charter 2"}', "not a file of a charter that we know"),
        (b'{"format": "accord charter 1", "title": "Ours"}', "has no values"),
        (b'{"format": "accord charter 1", "values": []}', "“title” at the beginning is empty"),
        (b'{"format": "accord charter 1", "title": 3, "values": []}', "is not words"),
        (b'{"format": "accord charter 1", "title": "Ours", "values": [3]}', "breaks off at value 1"),
        (
            b'{"format": "accord charter 1", "title": "Ours", "values": [{"name": "%s", "behaviours": []}]}'
            % (b"x" * 81),
            "“name” at value 1 has more than 80 characters",
        ),
        (
            b"""{"format": "accord charter 1", "title": "Ours", "values":
            [{"name": "A", "behaviours": [{"behaviour": "We.", "thread": "7"}]}]}""",
            "“thread” at value 1, behaviour 1 is no thread",
        ),
        (
            b"""{"format": "accord charter 1", "title": "Ours", "values":
            [{"name": "A", "behaviours": [{"behaviour": "We.", "levels": {"words": ["one"]}}]}]}""",
            "The levels at value 1, behaviour 1 are not five",
        ),
        (
            b"""{"format": "accord charter 1", "title": "Ours", "values": [{"name": "A", "behaviours": [
            {"behaviour": "We.", "levels": {"words": ["", "", "", "", ""],
            "standards": {"manager": {"level": true}}}}]}]}""",
            "The standard at value 1, behaviour 1 is no level from 1 to 5",
        ),
    ],
)
def test_what_is_no_charter_is_refused_and_says_where(content: bytes, says: str) -> None:
    with pytest.raises(Refused, match=says) as refused:
        record.read(content)
    assert refused.value.field == "file"


def test_signs_that_no_database_keeps_are_left_out() -> None:
    content = b'{"format": "accord charter 1", "title": "O\\u0000u\\ud800rs", "values": []}'
    assert record.read(content).title == "Ours"


def test_two_behaviours_do_not_go_on_from_the_same_one() -> None:
    thread = UUID(int=7)
    twice = BehaviourWords(behaviour="We do.", seen="", not_seen="", standard="", thread=thread)
    charter = CharterWords("Ours", (ValueWords(name="A", meaning="", behaviours=[twice, twice]),))
    first, second = record.read(record.written(charter)).values[0].behaviours
    assert (first.thread, second.thread) == (thread, None)


def test_a_document_without_headings_says_what_to_do() -> None:
    with pytest.raises(Refused, match="Give each value the style “Heading 1”"):
        paragraphs.read([Paragraph("Our values", Style.TITLE), Paragraph("Openness")], known={})


def test_a_standard_without_a_level_says_what_to_write() -> None:
    said = [
        Paragraph("Openness", Style.HEADING_1),
        Paragraph("We say so.", Style.HEADING_2),
        Paragraph("Standard for managers: four"),
    ]
    with pytest.raises(Refused, match="“Standard for managers” says no level"):
        paragraphs.read(said, known={})


def test_levels_go_out_and_are_what_the_next_version_begins_with(cast: Cast) -> None:
    with cast.in_scope():
        steward = cast.actor("steward")
        old = in_force(cast)
        annex = services.annex_begin(charter=old, actor=steward)
        content = record.written(bringing.words_of(old, annexes.levels_of(old)))
        schemas.check("charter", json.loads(content))
        spoken = content.replace(b"Names pupils and schools when asked.", b"Names pupils when asked.")
        new = services.charter_bring(content=spoken, actor=steward)
        decide(cast, propose(cast, new), *PARTNERS)
        again = services.annex_begin(charter=standards.charter(new.id), actor=steward)
        before = [words for _id, _said, words in annexes.ladders(annex)]
        after = [words for _id, _said, words in annexes.ladders(again)]
    assert [words.tiers for words in after] == [words.tiers for words in before]
    assert "Names pupils and schools when asked." in before[0].levels
    assert "Names pupils when asked." in after[0].levels


def test_a_draft_says_that_levels_came_with_its_file(cast: Cast) -> None:
    levels = LevelWords(("a", "b", "c", "d", "e"), {str(tier): TierStandard(3) for tier in Tier})
    behaviour = BehaviourWords(behaviour="We do.", seen="", not_seen="", standard="", levels=levels)
    charter = CharterWords("Ours", (ValueWords(name="A", meaning="", behaviours=[behaviour]),))
    with cast.in_scope():
        found = services.charter_bring(content=record.written(charter), actor=cast.actor("steward"))
    text = visitor(cast, "member").get(page(cast, "values:charter", charter_id=found.id)).content.decode()
    assert "One behaviour brought levels with it, in the file." in text


@pytest.mark.slow
def test_a_version_goes_out_as_a_document_and_comes_back_with_its_threads(cast: Cast) -> None:
    with cast.in_scope():
        old = in_force(cast)
        content = documents.document(old.title, paragraphs.written(bringing.words_of(old)), language="en-gb")
        new = standards.charter(services.charter_bring(content=content, actor=cast.actor("steward")).id)
        assert standards.text(new.id) == standards.text(old.id)
        assert [found.thread for found in standards.behaviours(new)] == [
            found.thread for found in standards.behaviours(old)
        ]


def test_a_thread_of_another_partnership_means_nothing_here(cast: Cast) -> None:
    with cast.in_scope():
        charter = draft(cast)  # never in force here
        foreign = bringing.words_of(charter)
        writing.charter_discard(charter=charter, actor=cast.actor("steward"))
        new = services.charter_bring(content=record.written(foreign), actor=cast.actor("steward"))
        brought = {found.thread for found in standards.behaviours(standards.charter(new.id))}
    assert brought.isdisjoint(found.thread for value in foreign.values for found in value.behaviours)


def test_only_the_steward_brings_one_in(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        services.charter_bring(content=b"{}", actor=cast.actor("director"))


@pytest.mark.slow
def test_pages_give_and_take_files(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
    taken = visitor(cast, "member").get(page(cast, "values:record", charter_id=charter.id))
    assert (
        taken.headers["Content-Disposition"] == 'attachment; filename="how-we-work-together-version-1.json"'
    )
    schemas.check("charter", json.loads(taken.content))
    document = visitor(cast, "member").get(page(cast, "values:document", charter_id=charter.id))
    assert document.content.startswith(b"PK")
    client, bring = visitor(cast, "steward"), page(cast, "values:charter-bring")
    refused = client.post(bring, {"file": SimpleUploadedFile("x.docx", b"PK and nothing")})
    assert "This is not a document that we can read." in refused.content.decode()
    answer = client.post(bring, {"file": SimpleUploadedFile("x.json", taken.content)}, follow=True)
    assert "is a draft, and nothing in it is missing." in answer.content.decode()
