"""Pictures say in words what they draw, and let nothing through that they were given."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from accord.web.components import Column, State, Table, Tone
from accord.web.gallery import drawings, over_time
from accord.web.gallery.poles import poles
from accord.web.pictures import (
    LONG_NAMES,
    Apart,
    Axis,
    Diverging,
    Dot,
    DotRow,
    DotRows,
    Dumbbells,
    GapRow,
    Group,
    Hidden,
    Line,
    Picture,
    PoleRow,
    Poles,
    Range,
    RunChart,
    RunPoint,
    Spread,
    Tallies,
    TallyMark,
    TallyRow,
    Tick,
    Tree,
    TreeRow,
    Trend,
    Way,
    YearLane,
    YearMark,
    YearStrip,
    letters,
)
from accord.web.pictures.values import Scale, Span

HOSTILE = "\"><script>alert('x')</script><text style='fill:red' onload=x>&"
TAGS = {
    "svg",
    "title",
    "desc",
    "defs",
    "pattern",
    "line",
    "rect",
    "circle",
    "path",
    "text",
    "figure",
    "details",
}
TAGS |= {"a", "summary", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "ul", "li"}


class Names(HTMLParser):
    """The names of all tags and attributes in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _value in attrs)


def test_a_range_as_wide_as_its_scale_has_its_words_on_it_and_not_on_the_name() -> None:
    group = Group(name="Tern Services", letter="T", hue=1, detail="6 answered")
    rows = (DotRow(group=group, mark=Range(low=1, high=5)),)
    picture = DotRows(key="k", title="t", sentence="s", axis=Axis(tuple("abcde")), rows=rows)
    words = re.search(r'<text[^>]* x="([\d.]+)"[^>]*text-anchor="(\w+)">between 1 and 5<', picture.wide)
    assert words is not None
    assert (float(words[1]), words[2]) == (390.0, "middle")


def hostile_pictures() -> list[Picture]:
    group = Group(name=HOSTILE, letter="<", hue=1, detail=HOSTILE)
    axis = Axis((HOSTILE,) * 5)
    marks = (Dot(value=2, low=1, high=3), Range(low=2, high=3), Hidden(word=HOSTILE))
    about: dict[str, Any] = {"key": 'k" onload=x', "title": HOSTILE, "sentence": HOSTILE}
    gaps = tuple(GapRow(name=HOSTILE, first=mark, second=mark, words=HOSTILE) for mark in marks)
    ticks = (Tick(0, HOSTILE), Tick(2, HOSTILE))
    spreads = (Spread(group=group, people=(1, 2, 3, 4, 5)), Spread(group=group, people=Hidden(word=HOSTILE)))
    return [
        DotRows(
            axis=axis,
            rows=tuple(DotRow(group=group, mark=mark) for mark in marks),
            apart=Apart(first=0, second=0, words=HOSTILE),
            **about,
        ),
        Dumbbells(axis=axis, first=group, second=group, rows=gaps, rows_are=HOSTILE, **about),
        Dumbbells(axis=axis, rows=tuple(replace(row, between=(group, group)) for row in gaps), **about),
        Diverging(options=(HOSTILE,) * 5, rows=spreads, rows_are=HOSTILE, names=LONG_NAMES, **about),
        Tree(rows=(hostile_branch(rows=(hostile_branch(),)),), **about),
        RunChart(
            points=(hostile_point(1.0), hostile_point(None)),
            ticks=ticks,
            target=HOSTILE,
            middle=None,
            **about,
        ),
        Tallies(
            rows=(TallyRow(name=HOSTILE, marks=(TallyMark("<", 1), TallyMark(">"))),),
            counted=Table(caption=HOSTILE, columns=(Column(HOSTILE),), rows=((HOSTILE,),)),
            **about,
        ),
        Poles(
            groups=(group,) * len(marks),
            rows=(PoleRow(name=HOSTILE, first=HOSTILE, last=HOSTILE, marks=marks),),
            rows_are=HOSTILE,
            **about,
        ),
        YearStrip(
            lanes=(YearLane(name=HOSTILE, marks=tuple(hostile_mark(way) for way in Way)),),
            ticks=ticks,
            today=Line(1, HOSTILE),
            **about,
        ),
    ]


def hostile_mark(way: Way) -> YearMark:
    return YearMark(start=0, end=1, way=way, what=HOSTILE, when=HOSTILE, url=HOSTILE)


def hostile_branch(rows: tuple[TreeRow, ...] = ()) -> TreeRow:
    state = State(HOSTILE, Tone.GRAVE)
    return TreeRow(name=HOSTILE, state=state, done=1, whole=2, says=HOSTILE, detail=HOSTILE, rows=rows)


def hostile_point(value: float | None) -> RunPoint:
    return RunPoint(
        name=HOSTILE,
        tick=HOSTILE,
        group=HOSTILE,
        value=value,
        says=HOSTILE,
        target=1.0,
        band=(0.5, 1.0),
        target_says=HOSTILE,
        stands=HOSTILE,
        remark=HOSTILE,
    )


def all_pictures() -> list[Picture]:
    return [
        drawings.dot_rows(),
        drawings.dumbbells(),
        drawings.diverging(),
        drawings.run_chart(),
        drawings.tree(),
        over_time.year_strip(),
        drawings.tallies(),
        poles(),
    ]


@pytest.mark.parametrize("picture", hostile_pictures(), ids=lambda picture: type(picture).__name__)
def test_labels_cannot_become_markup(picture: Picture) -> None:
    found = Names()
    found.feed(str(picture))
    assert found.tags <= TAGS
    assert not found.attributes & {"style", "onload"}
    for svg in (picture.wide, picture.slim):
        fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


@pytest.mark.parametrize("picture", all_pictures(), ids=lambda picture: type(picture).__name__)
class TestEveryPicture:
    def test_it_has_two_drawings_a_sentence_and_a_twin(self, picture: Picture) -> None:
        html = str(picture)
        assert html.count('role="img"') == 2
        assert html.count("<title id=") == 2
        assert html.count(f"{picture.sentence}</desc>") == 2
        assert f"<summary>{picture.twin_label}" in html
        assert str(picture.twin) in html

    def test_its_ids_are_its_own(self, picture: Picture) -> None:
        ids = re.findall(r' id="([^"]+)"', str(picture))
        assert len(ids) == len(set(ids))
        assert all(found.startswith(picture.key) for found in ids)

    def test_no_inline_style_as_the_content_policy_forbids_it(self, picture: Picture) -> None:
        assert "style=" not in str(picture)

    def test_words_stay_on_the_sheet(self, picture: Picture) -> None:
        for svg, width in ((picture.wide, 640), (picture.slim, 300)):
            for x in re.findall(r'<text [^>]*x="([^"]+)"', svg):
                assert 0 <= float(x) <= width


class TestWhatIsHidden:
    def test_it_is_hatched_and_said(self) -> None:
        html = str(drawings.dot_rows())
        assert 'class="blank"' in html
        assert "fewer than five, not shown" in html
        assert 'class="num hidden-cell"' in html

    def test_a_range_is_dashed_and_never_a_dot(self) -> None:
        rows = drawings.dot_rows()
        only = replace(rows, rows=rows.rows[3:4], apart=None)
        assert "between 3 and 4" in only.wide
        assert 'class="range line hue-4"' in only.wide
        assert "<circle" not in only.wide

    def test_a_gap_with_a_hidden_side_shows_neither(self) -> None:
        gaps = drawings.dumbbells()
        only = replace(gaps, rows=gaps.rows[3:])
        assert only.wide.count("<circle") == 2  # the two letters beside the names, none on the scale


def test_the_figure_stands_clear_of_its_dot_where_everybody_answered() -> None:
    rows = drawings.dot_rows()
    certain = DotRow(group=rows.rows[0].group, mark=Dot(value=3.0, low=3.0, high=3.0))
    only = replace(rows, rows=(certain,), apart=None)
    dot = re.search(r'<circle [^>]*cx="([\d.]+)"[^>]* r="([\d.]+)"', only.wide)
    words = re.search(r'<text [^>]*x="([\d.]+)"[^>]*>3\.0<', only.wide)
    assert dot
    assert words
    assert float(words[1]) > float(dot[1]) + float(dot[2])


def test_a_spread_is_of_five_options() -> None:
    group = Group(name="Council", letter="C", hue=1)
    with pytest.raises(ValueError, match="5 options"):
        Spread(group=group, people=(1, 2, 3))
    with pytest.raises(ValueError, match="5 options"):
        Spread(group=group, people=(0, 0, 0, 0, 0))


def test_segments_fill_the_widest_rows_exactly() -> None:
    svg = drawings.diverging().wide
    blocks = re.findall(r'<rect class="share share-\d" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', svg)
    ends = [float(x) + float(width) for x, width in blocks]
    assert min(float(x) for x, _width in blocks) == pytest.approx(195, abs=0.1)
    assert max(ends) == pytest.approx(640, abs=0.2)


def test_values_off_the_scale_lie_on_its_end() -> None:
    scale = Scale(Axis(("a", "b", "c", "d", "e")), Span(left=0, right=100))
    assert [scale.at(value) for value in (0, 1, 3, 5, 9)] == [0, 0, 50, 100, 100]


def test_letters_tell_names_apart() -> None:
    names = ["Northmoor Council", "Kestrel Build", "Northern Schools", "kk", "K", "4 walls"]
    assert letters(names) == ["N", "K", "S", "1", "2", "4"]


def test_a_trend_breaks_where_nothing_is_shown_and_says_so_in_words() -> None:
    trend = over_time.trend()
    drawn = str(trend)
    assert drawn.count('class="track"') == 2
    assert drawn.count('class="missing"') == 1
    assert "banded" in drawn
    assert str(trend.sentence) in drawn
    hostile = Trend(
        key='k" onload=x', title=HOSTILE, sentence=HOSTILE, options=5, marks=(Hidden(word=HOSTILE),)
    )
    names = Names()
    names.feed(str(hostile))
    assert names.tags <= TAGS
    assert not {name for name in names.attributes if name.startswith("on")}


def test_a_year_says_what_comes_before_what_was() -> None:
    twin = str(over_time.year_strip().twin)
    assert twin.index("What comes") < twin.index("What was")
    assert 'class="span planned"' in str(over_time.year_strip())
