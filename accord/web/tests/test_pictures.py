"""Pictures say in words what they draw, and let nothing through that they were given."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from accord.web.components import State, Tone
from accord.web.gallery import drawings
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
    Picture,
    Range,
    RunChart,
    RunPoint,
    Spread,
    Tick,
    Tree,
    TreeRow,
    letters,
    round_steps,
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
TAGS |= {"summary", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "ul", "li"}


class Names(HTMLParser):
    """The names of all tags and attributes in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _value in attrs)


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
    ]


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


class TestTree:
    def test_the_twin_is_a_list_of_lists_with_links(self) -> None:
        html = str(drawings.tree().twin)
        assert html.count("<ul") == 3
        assert '<a href="#main">School places</a>' in html
        assert "0 of 9, Ben Ives, by 10 March" in html

    def test_what_is_grave_is_a_square_and_said(self) -> None:
        wide = drawings.tree().wide
        assert 'class="standing grave"' in wide
        assert "0 of 9, late" in wide

    def test_nobody_out_of_nobody_is_an_empty_bar(self) -> None:
        tree = drawings.tree()
        (top,) = tree.rows
        only = replace(tree, rows=(replace(top, done=0, whole=0, rows=()),))
        assert 'class="part"' not in only.wide

    def test_a_deep_tree_stays_on_the_sheet(self) -> None:
        (row,) = drawings.tree().rows
        deep = replace(row, rows=())
        for _level in range(15):
            deep = replace(row, rows=(deep,))
        tree = replace(drawings.tree(), rows=(deep,))
        assert max(float(x) for x in re.findall(r'<text [^>]*x="([^"]+)"', tree.slim)) < 300

    def test_of_a_large_tree_only_what_is_given_is_drawn_and_all_of_it_is_listed(self) -> None:
        (row,) = drawings.tree().rows
        tree = replace(drawings.tree(), drawn=(replace(row, name="Board and 40 teams below", rows=()),))
        assert "Board and 40 teams below" in " ".join(re.findall(r"<text[^>]*>([^<]*)", tree.wide))
        assert str(row.rows[0].name) not in tree.wide + tree.slim
        assert str(row.rows[0].name) in str(tree.twin)


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


class TestARunChart:
    def test_a_missing_period_breaks_the_line_and_is_no_mark(self) -> None:
        svg = drawings.run_chart().wide
        assert svg.count('class="track"') == 2
        assert svg.count('class="sign') == 7
        assert 'class="blank"' in svg
        assert ">missing</text>" in svg
        assert 'class="num hidden-cell">missing</td>' in str(drawings.run_chart())

    def test_what_stands_where_differs_in_shape_too(self) -> None:
        svg = drawings.run_chart().wide
        looks = {look: svg.count(f'class="sign {look}"') for look in ("disc", "ring", "lozenge")}
        assert looks == {"disc": 3, "ring": 2, "lozenge": 2}

    def test_the_target_is_drawn_as_long_as_it_held(self) -> None:
        svg = drawings.run_chart().wide
        assert svg.count('class="aim"') == 2
        assert svg.count('class="tolerance"') == 2

    def test_where_there_is_no_room_only_the_latest_figure_stands(self) -> None:
        chart = drawings.run_chart()
        long = replace(chart, points=chart.points * 3)
        assert len(re.findall(r'class="(?:strong )?halo"', long.wide)) == 1
        assert "96%</text>" in long.slim

    @pytest.mark.parametrize(
        ("low", "high", "least", "expected"),
        [
            (81, 97, 1, [80, 85, 90, 95, 100]),
            (3, 40, 1, [0, 10, 20, 30, 40]),
            (0, 2, 1, [0, 1, 2]),
            (0.2, 0.24, 0.01, [0.2, 0.21, 0.22, 0.23, 0.24]),
            (-5, 5, 1, [-6, -4, -2, 0, 2, 4, 6]),
            (7, 7, 1, [6, 8]),
            (0, 0, 1, [0, 1]),
        ],
    )
    def test_its_scale_has_round_steps(
        self, low: float, high: float, least: float, expected: list[float]
    ) -> None:
        assert round_steps(low, high, least=least) == expected


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_a_scale_holds_all_that_is_drawn_on_it(one: int, other: int) -> None:
    low, high = sorted((one / 1000, other / 1000))
    steps = round_steps(low, high, least=0.001)
    slack = 1e-6 * max(1.0, abs(low), abs(high))
    assert steps[0] <= low + slack
    assert high - slack <= steps[-1]
    assert 2 <= len(steps) <= 9
    assert steps == sorted(set(steps))


def test_letters_tell_names_apart() -> None:
    names = ["Northmoor Council", "Kestrel Build", "Northern Schools", "kk", "K", "4 walls"]
    assert letters(names) == ["N", "K", "S", "1", "2", "4"]
