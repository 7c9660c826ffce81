"""Documents of a word processor: ours can be read again, and a hostile one costs nothing."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.foundations import documents
from accord.foundations.documents import Paragraph, Style, UnreadableDocument, child, reading
from accord.foundations.documents import body as bodies
from accord.foundations.documents.errors import TooLong

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
SAID = [
    Paragraph("How we work", Style.TITLE),
    Paragraph("Openness & <candour>", Style.HEADING_1),
    Paragraph("We say so.", Style.HEADING_2),
    Paragraph("Seen: one line\nand another"),
]
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=40)


def archive(**parts: str) -> bytes:
    """Return a .docx of these parts of the folder `word`."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(f"word/{name}.xml", text)
    return content.getvalue()


def body(inside: str, before: str = "") -> str:
    return f'{before}<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'


def paragraph(text: str, style: str = "") -> str:
    chosen = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{chosen}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_what_is_written_is_read_again() -> None:
    content = documents.document("How we work", SAID, language="en-gb")
    assert documents.read(content) == SAID
    assert documents.document("How we work", SAID, language="en-gb") == content


@given(said=st.lists(st.builds(Paragraph, PRINTABLE.filter(str.strip), st.sampled_from(Style)), max_size=5))
@settings(max_examples=60)
def test_any_words_come_back(said: list[Paragraph]) -> None:
    content = documents.document("x", said, language="en-gb")
    assert child._paragraphs(content) == [(found.style.value, found.text) for found in said]


def test_a_style_is_known_by_its_name_whatever_its_id_is_called() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        "</w:styles>"
    )
    content = archive(
        document=body(paragraph("Offenheit", "berschrift1") + paragraph("x", "no")), styles=styles
    )
    assert documents.read(content) == [Paragraph("Offenheit", Style.HEADING_1), Paragraph("x")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"plain words",
        b"PK\x03\x04 cut off",
        archive(styles="<x/>"),
        archive(document="<not closed"),
        archive(document=body(paragraph("&b;"), BOMB)),
        archive(document=body(paragraph("x" * 40_000_000))),
    ],
    ids=["empty", "no archive", "cut off", "no body", "broken", "entities", "swollen"],
)
def test_a_hostile_document_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        documents.read(content)


def test_a_document_that_nobody_would_read_aloud_is_refused() -> None:
    with pytest.raises(TooLong):
        documents.read(archive(document=body(paragraph("x") * (bodies.MOST_PARAGRAPHS + 1))))
    with pytest.raises(TooLong):
        documents.read(b"PK" + bytes(reading.MOST_BYTES))
