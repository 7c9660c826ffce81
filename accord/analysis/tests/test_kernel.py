"""Two engines, one law: equal integers, equal floats, however the people are cut into blocks and threads."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.kernel.engine import Engine, compiled
from accord.analysis.kernel.pooling import pooled
from accord.analysis.kernel.tally import Column, Layout, Tally, empty_tally
from accord.analysis.kernel.twin import Twin
from accord.analysis.moments import MISSING, NOT_APPLICABLE, count_answers
from accord.analysis.table import AnswerTable, Scale, scale_scores, value_sums
from accord.analysis.within_group_agreement import rwg_j, uniform_variance

pytestmark = pytest.mark.long  # the first of them waits for the compiler

PARTS = ("n", "total", "squares", "score_n", "score_total", "score_squares", "counts")


@pytest.fixture(scope="module", params=[1, 2, 3], ids=lambda threads: f"{threads} threads")
def engine(request: pytest.FixtureRequest) -> Engine:
    return compiled(threads=request.param)


def answers(seed: int, people: int, layout: Layout) -> np.ndarray[Any, np.dtype[np.int8]]:
    random = np.random.default_rng(seed)
    return random.integers(NOT_APPLICABLE, layout.options + 1, (layout.items, people)).astype(np.int8)


def tallied(
    engine: Engine, block: Any, groups: Any, layout: Layout, *, n_groups: int, cuts: tuple[int, ...] = ()
) -> Tally:
    tally = empty_tally(layout, np.bincount(groups[groups >= 0], minlength=n_groups), counted=True)
    edges = [0, *cuts, len(groups)]
    for start, end in pairwise(edges):
        engine.add(np.ascontiguousarray(block[:, start:end]), groups[start:end], tally)
    return tally


def assert_same(first: Tally, second: Tally) -> None:
    for part in PARTS:
        np.testing.assert_array_equal(getattr(first, part), getattr(second, part), err_msg=part)


def test_both_engines_fill_the_same_tally(engine: Engine) -> None:
    layout = Layout(options=5, lowest=1, scales=(8, 3, 1))
    block, groups = (
        answers(1, 3000, layout),
        np.sort(np.random.default_rng(2).integers(-1, 200, 3000, np.int32)),
    )
    found = tallied(engine, block, groups, layout, n_groups=200)
    assert_same(found, tallied(Twin(), block, groups, layout, n_groups=200))
    assert found.n.dtype == np.int16


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    people=st.integers(0, 1200),
    options=st.integers(2, 11),
    lowest=st.integers(-3, 3),
    scales=st.lists(st.integers(1, 17), min_size=1, max_size=4),
    n_groups=st.integers(1, 40),
    ordered=st.booleans(),
    cut=st.floats(0, 1),
)
def test_any_split_gives_the_same_bits(
    seed: int,
    people: int,
    options: int,
    lowest: int,
    scales: list[int],
    n_groups: int,
    ordered: bool,
    cut: float,
) -> None:
    layout = Layout(options, lowest, tuple(scales))
    block = answers(seed, people, layout)
    groups = np.random.default_rng(seed).integers(-1, n_groups, people).astype(np.int32)
    groups = np.sort(groups) if ordered else groups
    whole = tallied(Twin(), block, groups, layout, n_groups=n_groups)
    for engine in (compiled(threads=1), compiled(threads=2), Twin()):
        split = tallied(engine, block, groups, layout, n_groups=n_groups, cuts=(int(cut * people),))
        assert_same(whole, split)


def test_a_tally_holds_the_moments_of_the_table() -> None:
    layout = Layout(options=7, lowest=0, scales=(6,))
    block, groups = answers(5, 400, layout), np.random.default_rng(6).integers(-1, 9, 400).astype(np.int32)
    tally = tallied(Twin(), block, groups, layout, n_groups=9)
    wide = groups.astype(np.int64)
    moments = count_answers(block.T, wide, n_groups=9, options=7, lowest=0)
    for part in ("n", "total", "squares", "missing", "not_applicable", "per_answer"):
        np.testing.assert_array_equal(getattr(tally.moments(), part), getattr(moments, part))
    np.testing.assert_array_equal(tally.item(2).total, moments.total[:, 2])
    np.testing.assert_array_equal(tally.item(2).squares, moments.squares[:, 2])
    values = np.where(block.T > MISSING, block.T - 1.0, np.nan)
    table = AnswerTable(tuple("abcdef"), values, Scale(0, 6), block.T == NOT_APPLICABLE)
    sums = value_sums(scale_scores(table), wide, n_groups=9)
    np.testing.assert_array_equal(tally.scores(0).total, sums.total)
    np.testing.assert_array_equal(tally.scores(0).squares, sums.squares)


def test_groups_add_up_to_larger_groups(engine: Engine) -> None:
    layout = Layout(options=5, lowest=1, scales=(4, 4))
    block, teams = (
        answers(3, 2000, layout),
        np.sort(np.random.default_rng(4).integers(0, 90, 2000)).astype(np.int32),
    )
    parents = (np.arange(90) // 7).astype(np.int32)
    found = pooled(tallied(engine, block, teams, layout, n_groups=90), parents, n_parents=13, engine=engine)
    whole = tallied(Twin(), block, parents[teams], layout, n_groups=13)
    for part in ("n", "total", "squares", "score_n", "counts"):
        np.testing.assert_array_equal(getattr(found, part), getattr(whole, part))
    np.testing.assert_allclose(found.score_squares, whole.score_squares, rtol=1e-12)


def test_spreads_are_those_of_agreement(engine: Engine) -> None:
    layout = Layout(options=5, lowest=1, scales=(8, 2))
    block, groups = (
        answers(7, 60, layout),
        np.sort(np.random.default_rng(8).integers(0, 30, 60)).astype(np.int32),
    )
    tally = tallied(engine, block, groups, layout, n_groups=31)
    found, twin = engine.spreads(tally), Twin().spreads(tally)
    np.testing.assert_array_equal(found.items, twin.items)
    np.testing.assert_allclose(found.variance, twin.variance, rtol=1e-12)
    group = int(np.argmax(tally.n[:, :8].min(axis=1)))
    one = rwg_j(tally.moments().group(group), null=uniform_variance(5), people=1)
    both = np.nansum(found.variance[:, group] * found.items[:, group]) / found.items[:, group].sum()
    assert 1 - both / 2 == pytest.approx(one.r_star.value, abs=1e-12)


def test_tallies_of_parts_add_up() -> None:
    layout = Layout(options=5, lowest=1, scales=(3,))
    block, groups = answers(9, 100, layout), np.random.default_rng(9).integers(0, 4, 100).astype(np.int32)
    whole = tallied(Twin(), block, groups, layout, n_groups=4)
    first = tallied(Twin(), block[:, :40], groups[:40], layout, n_groups=4)
    second = tallied(Twin(), block[:, 40:], groups[40:], layout, n_groups=4)
    for part in ("n", "total", "squares", "score_n", "counts"):
        np.testing.assert_array_equal(getattr(first + second, part), getattr(whole, part))


@given(
    values=st.lists(st.integers(-128, 127), min_size=1, max_size=60),
    lowest=st.integers(-60, 60),
    options=st.integers(2, 11),
    offset=st.integers(0, 7),
    turned=st.booleans(),
    seed=st.integers(0, 99),
)
@settings(max_examples=60, deadline=None)
def test_both_engines_read_the_same_codes(
    values: list[int], lowest: int, options: int, offset: int, turned: bool, seed: int
) -> None:
    bits = np.random.default_rng(seed).integers(0, 256, (len(values) + offset + 7) // 8).astype(np.uint8)
    column = Column(np.array(values, dtype=np.int8), bits if seed % 3 else bits[:0], offset, turned)
    layout = Layout(options, lowest, (1,))
    blocks = [np.empty((1, len(values)), dtype=np.int8) for _ in range(2)]
    outside = [
        engine.pack({0: column}, layout, block)
        for engine, block in zip((Twin(), compiled(threads=1)), blocks, strict=True)
    ]
    np.testing.assert_array_equal(blocks[0], blocks[1])
    np.testing.assert_array_equal(outside[0], outside[1])
