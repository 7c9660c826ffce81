"""Every pair of tokens that meets on a page can be read, in both themes."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.web import brand
from accord.web.contrast import SHAPE, TEXT, contrast

TOKENS = (Path(__file__).parent.parent / "static/web/tokens.css").read_text(encoding="utf-8")
GROUNDS = ("paper", "sheet", "wash")


def values(theme: str) -> dict[str, str]:
    """The colours of a theme; dark only says what differs."""
    light, dark = TOKENS.split("prefers-color-scheme: dark")
    pattern = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
    found = dict(pattern.findall(light))
    return found | dict(pattern.findall(dark.split("@media print")[0])) if theme == "dark" else found


@pytest.mark.parametrize("theme", ["light", "dark"])
class TestTheme:
    def test_text_can_be_read_on_every_ground(self, theme: str) -> None:
        tokens = values(theme)
        for text in ("ink", "quiet", "brand", "grave", "orange", "green"):
            for ground in GROUNDS:
                if (text, ground) in {
                    ("orange", "wash"),
                    ("green", "wash"),
                }:  # state words never stand on a wash
                    continue
                assert contrast(tokens[text], tokens[ground]) >= TEXT, (text, ground)

    def test_text_can_be_read_on_colours(self, theme: str) -> None:
        tokens = values(theme)
        pairs = [("brand-ink", "brand"), ("ink", "blue-wash"), ("ink", "orange-wash"), ("ink", "middle")]
        pairs += [("sheet", hue) for hue in ("blue", "orange", "violet", "green")]
        pairs += [("ink", "blue-half"), ("ink", "orange-half")]
        for text, ground in pairs:
            assert contrast(tokens[text], tokens[ground]) >= TEXT, (text, ground)

    def test_edges_of_fields_and_marks_can_be_seen(self, theme: str) -> None:
        tokens = values(theme)
        for shape in ("line-strong", "hatch", "blue", "orange", "violet", "green"):
            for ground in ("paper", "sheet"):
                assert contrast(tokens[shape], tokens[ground]) >= SHAPE, (shape, ground)

    def test_focus_can_be_seen(self, theme: str) -> None:
        tokens = values(theme)
        assert max(contrast(tokens[ring], tokens["paper"]) for ring in ("focus", "ink")) >= SHAPE


def test_known_contrasts() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(
        4.48, abs=0.005
    )  # the example of WCAG's own guides


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_any_brand_colour_becomes_readable_in_both_themes(colour: str) -> None:
    found = re.findall(r"--brand:(#[0-9a-f]{6});--brand-ink:(#[0-9a-f]{6})", brand.stylesheet(colour))
    for (shade, ink), grounds in zip(found, (brand.LIGHT_GROUNDS, brand.DARK_GROUNDS), strict=False):
        assert all(contrast(shade, ground) >= TEXT for ground in grounds)
        assert contrast(ink, shade) >= TEXT


def test_a_brand_colour_that_can_be_read_stays_as_it_is() -> None:
    assert "--brand:#1d5f55;" in brand.stylesheet("#1d5f55")


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "#123456;}body{display:none"])
def test_what_is_no_colour_never_reaches_a_stylesheet(colour: str) -> None:
    with pytest.raises(ValueError, match=r"#rrggbb|invalid literal"):
        brand.stylesheet(colour)


def test_the_grounds_of_the_brand_are_those_of_the_tokens() -> None:
    assert tuple(values("light")[ground] for ground in GROUNDS) == brand.LIGHT_GROUNDS
    assert tuple(values("dark")[ground] for ground in GROUNDS) == brand.DARK_GROUNDS
