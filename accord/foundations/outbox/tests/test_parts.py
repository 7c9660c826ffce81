"""What a letter is made of, in its HTML twin."""

from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.outbox.parts import Kind, Line, Part, parts

SITE = "https://accord.example/"
URL = f"{SITE}p/1/"


def test_an_address_stands_under_the_last_sentence_above_it() -> None:
    text = (
        f"Hello,\n\nwe talk on Monday. What we talk about stands here:\n{URL}\n\nIf you cannot come, say so."
    )
    assert parts(text, site=SITE) == [
        Part(Kind.WORDS, (Line("Hello,"),)),
        Part(Kind.WORDS, (Line("we talk on Monday. ", "What we talk about stands here", URL, "."),)),
        Part(Kind.WORDS, (Line("If you cannot come, say so."),)),
    ]


def test_what_is_listed_is_one_list_and_each_entry_leads_where_it_is_done() -> None:
    text = (
        f"this waits for you:\n\n- Agree. Or decline.\n  {URL}\n\n- Brief your team\n  {URL}b/\n\nThank you"
    )
    found = parts(text, site=SITE)
    assert [part.kind for part in found] == [Kind.WORDS, Kind.LIST, Kind.WORDS]
    assert found[1].lines == (
        Line("", "Agree. Or decline.", URL),
        Line("", "Brief your team", f"{URL}b/"),
    )


def test_a_code_stands_alone_and_an_address_without_words_gets_some() -> None:
    found = parts(f"your code is\n\n    123 456\n\n{URL}", site=SITE)
    assert found[1] == Part(Kind.CODE, (Line("123 456"),))
    assert found[2].lines[0].link
    assert found[2].lines[0].url == URL


def test_what_somebody_typed_leads_nowhere() -> None:
    """A title on two lines, the second an address of somebody else’s, must not become a link in our name."""
    for typed in ("https://evil.example/", "https://accord.example.evil/x", "javascript:alert(1)"):
        found = parts(f"Read “Our plan\n{typed}”\n{typed}", site=SITE)
        assert not any(line.url for part in found for line in part.lines)


@given(st.text(alphabet="ab.:- \nż“", max_size=80))
def test_no_word_is_lost(text: str) -> None:
    said = "".join(line.words + line.link for part in parts(text, site=SITE) for line in part.lines)
    kept = {each for each in text if each.isalpha()}
    assert sorted(each for each in said if each in kept) == sorted(each for each in text if each in kept)
