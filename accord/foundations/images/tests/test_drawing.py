"""A drawing is written anew: shapes and colours stay, and nothing else comes through."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.images import allowed, drawing
from accord.foundations.images.errors import UnreadableImage
from accord.foundations.images.tests.attacks import DRAWINGS, SHAPE, svg


def drawn(inside: str, *, before: str = "") -> str:
    return drawing.drawn(svg(inside, before=before)).content.decode()


def test_it_works() -> None:
    found = drawing.drawn(svg(SHAPE))
    assert (found.kind, found.width, found.height) == ("image/svg+xml", 400, 200)
    assert found.content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="400" height="200">'
        '<path d="M0 0H40V20Z" fill="#0f5c6e" /></svg>'
    )


@pytest.mark.parametrize("name", DRAWINGS)
def test_what_is_no_plain_drawing_is_refused(name: str) -> None:
    content, refusal = DRAWINGS[name]
    with pytest.raises(refusal):
        drawing.drawn(content)


def test_styles_become_attributes_as_a_browser_would_read_them() -> None:
    sheet = "<style>.a,.b{fill:#fff;font-family:x} .b{fill:#000 !important}</style>"
    assert drawn(f'{sheet}<rect class="a" fill="red"/>').endswith('<rect fill="#fff" /></svg>')
    assert drawn(f'{sheet}<rect class="b a"/>').endswith('<rect fill="#fff" /></svg>')
    assert drawn(f'{sheet}<rect class="a" style="fill: url(\'#g\')"/>').endswith(
        '<rect fill="url(#g)" /></svg>'
    )


def test_what_drawing_programs_keep_for_themselves_goes_without_a_word() -> None:
    noise = (
        '<metadata>Nia Pugh</metadata><title>x</title><!-- Nia Pugh --><i:view xmlns:i="urn:i" on="1"/>'
        '<path i:label="Nia Pugh" xmlns:i="urn:i" data-name="Nia Pugh" d="M0 0"/>'
    )
    before = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
    )
    found = drawn(noise, before=before)
    assert found.endswith('<path d="M0 0" /></svg>')
    assert "Pugh" not in found


def test_a_number_that_would_upset_whoever_draws_it_goes() -> None:
    assert drawn('<rect width="1e99" height="12345678901" x="nan" y="1e-11"/>').endswith(
        '<rect y="1e-11" /></svg>'
    )


def test_a_name_is_given_once() -> None:
    found = drawn('<g id="a"/><g id="a"/><g id="b c"/>')
    assert found.count("id=") == 1


TAGS = st.sampled_from([*sorted(allowed.PARTS), "script", "text", "a", "image", "style", "title", "filter"])
NAMES = st.sampled_from(
    [*sorted(allowed.GEOMETRY | allowed.LOOKS), "id", "href", "style", "class", "onload", "src"]
)
VALUES = st.sampled_from(
    [
        "url(#a)",
        "#a",
        "a",
        "1",
        "url(//x)",
        "javascript:x",
        "fill:red",
        ".a{fill:red}",
        "expression(x)",
        "\\75rl(x)",
    ]
) | st.text("url(#:)/'\"; .a1-\\", max_size=12)


@given(st.lists(st.tuples(TAGS, st.dictionaries(NAMES, VALUES, max_size=4)), max_size=6))
def test_whatever_comes_in_only_what_is_allowed_comes_out(parts: list[tuple[str, dict[str, str]]]) -> None:
    inside = "".join(
        f"<{tag} " + " ".join(f"{name}='{_quoted(said)}'" for name, said in given.items()) + f">{tag}</{tag}>"
        for tag, given in parts
    )
    try:
        content = drawing.drawn(svg(inside)).content
    except UnreadableImage:
        return
    for part in fromstring(content).iter():
        assert part.tag.removeprefix(allowed.SVG) in allowed.PARTS
        assert not (part.text or "").strip()
        assert set(part.attrib) <= allowed.GEOMETRY | allowed.LOOKS | {"id", "href"}
        assert all("//" not in said and ":" not in said and "\\" not in said for said in part.attrib.values())
        assert part.get("href", "#").startswith("#")


def _quoted(said: str) -> str:
    return said.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
