"""A questionnaire as a file: what is written can be read again, and a file that is none says where."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.library import record, shipped
from accord.mechanisms.rounds.questionnaires.library.clauses import as_kept, key_of, said, worded
from accord.mechanisms.rounds.questionnaires.library.document import (
    WRITTEN,
    Document,
    OpenQuestion,
    OwnScale,
    Section,
    SectionKind,
    Statement,
    Translated,
)
from accord.mechanisms.rounds.questionnaires.library.reading import LONGEST, cleaned
from accord.mechanisms.rounds.questionnaires.scales import SCALES
from accord.partnership.rules import Tier
from tests import schemas

HOUSE = Path(__file__).resolve().parents[5]


@cache  # one that is made anew for each field takes longer than the draw
def words(part: str, *, least: int = 0) -> st.SearchStrategy[str]:
    """Any words that a form could have kept."""
    most = LONGEST[part]
    kept = st.text(max_size=min(most, 40)).map(lambda found: as_kept(part, cleaned(found)))
    return kept.filter(lambda found: least <= len(found) <= most)


SCALE_KEYS = ["own:a", "own:b"]
SOME_SCALE, YES_OR_NO = st.sampled_from([*SCALES, *SCALE_KEYS]), st.booleans()
AUDIENCES = st.builds(
    Audience,
    organisations=st.none() | st.lists(st.uuids(), min_size=1, max_size=3, unique=True).map(tuple),
    tiers=st.none() | st.lists(st.sampled_from(Tier), min_size=1, unique=True).map(tuple),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any questionnaire, complete or not."""
    names = iter(f"own:{number}" for number in range(100))
    return Document(
        sections=tuple(
            _section(draw, kind, names) for kind in draw(st.lists(st.sampled_from(SectionKind), max_size=3))
        ),
        scales=tuple(
            OwnScale(
                key=key,
                question=draw(words("question")),
                labels=tuple(draw(st.lists(words("label", least=1), max_size=7))),
                directed=draw(YES_OR_NO),
            )
            for key in SCALE_KEYS
        ),
        open_questions=tuple(
            OpenQuestion(key=next(names), text=draw(words("text"))) for _ in range(draw(st.integers(0, 3)))
        ),
        languages=("pl", "cy"),
        translations={
            "pl": draw(
                st.dictionaries(
                    st.sampled_from(["item/own:1", "section/own:2/title", "scale/how_often/1"]),
                    st.builds(Translated, words("text", least=1), words("text")),
                )
            )
        },
    )


def _section(draw: st.DrawFn, kind: SectionKind, names: Any) -> Section:
    return Section(
        key=next(names),
        kind=kind,
        title=draw(words("title")),
        introduction=draw(words("introduction")),
        statements=tuple(
            Statement(
                key=next(names),
                text=draw(words("text")),
                scale=draw(SOME_SCALE),
                reversed=draw(YES_OR_NO),
                construct=draw(words("construct")),
                audience=draw(AUDIENCES),
                follow_up=draw(words("follow_up")),
            )
            for _ in range(draw(st.integers(0, 2)) if kind in WRITTEN else 0)
        ),
    )


@given(documents())
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read_again(document: Document) -> None:
    written = record.written(document, title="Ours", version=2)
    schemas.check("questionnaire", json.loads(written))
    assert record.read(written) == ("Ours", document)


@given(documents())
@settings(max_examples=50, deadline=None)
def test_a_clause_that_says_what_it_said_changes_nothing(document: Document) -> None:
    for statement in document.statements():
        clause = key_of("statement", statement.key)
        found = said(document, clause)
        assert found is not None
        assert worded(document, clause, found, {}) == document


def test_every_shipped_instrument_keeps_to_the_schema() -> None:
    for instrument in shipped.INSTRUMENTS:
        written = record.written(instrument.document(), title=str(instrument.title), version=1)
        schemas.check("questionnaire", json.loads(written))


def changed(**parts: Any) -> bytes:
    """A file of the trust statements in which something is wrong."""
    trust = shipped.instrument("trust")
    assert trust is not None
    return json.dumps(json.loads(record.written(trust.document(), title="T", version=1)) | parts).encode()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "it is no JSON"),
        (b"[]", "that we know"),
        (b'{"format": "accord charter 1"}', "that we know"),
        (changed(title=" "), "has no title"),
        (changed(sections={}), "“sections” at the beginning is no list"),
        (changed(sections=[3]), "breaks off at sections 1"),
        (changed(sections=[{"key": "A b"}]), "“key” at sections 1 is no key"),
        (changed(sections=[{"key": "a", "kind": "ours"}]), "“kind” at sections 1 is none"),
        (changed(sections=[{"key": "a", "title": "x" * 200}]), "“title” at sections 1 is too long"),
        (changed(sections=[{"key": "a"}, {"key": "a"}]), "the same key"),
        (
            changed(sections=[{"key": "a", "statements": [{"key": "b", "scale": "own:x"}]}]),
            "“scale” at sections 1, statements 1 is no scale",
        ),
        (
            changed(sections=[{"key": "a", "statements": [{"key": "b", "audience": {"tiers": ["boss"]}}]}]),
            "“tiers” at sections 1, statements 1",
        ),
        (changed(languages=["xx"]), "a language that we do not know"),
        (changed(translations={"pl": {}}), "does not name"),
        (b"x" * 2_000_001, "far larger"),
    ],
)
def test_a_file_that_is_no_questionnaire_says_where(content: bytes, says: str) -> None:
    with pytest.raises(Refused) as refused:
        record.read(content)
    assert says in str(refused.value.message)
    assert refused.value.field == "file"
