"""What a settlement takes away in one step, of whom, and the reason that it gives."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import TOTAL, Place, crossed
from accord.analysis.disclosure.audit import Findings, Leak
from accord.analysis.disclosure.forms import Form, Level, in_band, withheld
from accord.analysis.disclosure.movers import Guess, Moved
from accord.analysis.disclosure.plan import Plan
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.disclosure.value import Range
from accord.analysis.published import Cut

A, B, C = ((Cut.TEAM, number) for number in range(3))
BAND, MEAN, HIDDEN = Form(level=Level.BANDED), Form(level=Level.MEAN), Form(level=Level.HIDDEN)


def leak(*because: Place, changed: bool = False) -> Leak:
    return Leak(place=TOTAL, because=frozenset(because), changed=changed)


@pytest.mark.parametrize(
    ("leaks", "reason"),
    [
        ([], Reason.WOULD_FOLLOW),
        ([leak(A, B, changed=True)], Reason.CHANGED),
        ([leak(A, changed=True), leak(A)], Reason.WOULD_FOLLOW),
        ([leak(A, changed=True), leak(B)], Reason.CHANGED),
        ([leak(B, changed=True)], Reason.WOULD_FOLLOW),
    ],
)
def test_less_is_told_for_who_came_or_went_only_where_it_is_for_nobody_else(
    leaks: list[Leak], reason: Reason
) -> None:
    settling: Any = SimpleNamespace(_last=({}, Findings(leaks=tuple(leaks))))
    assert Settlement._reason(settling, A) is reason


def test_where_nothing_was_asked_yet_the_reason_is_that_something_would_follow() -> None:
    settling: Any = SimpleNamespace(_last=None)
    assert Settlement._reason(settling, A) is Reason.WOULD_FOLLOW


@pytest.mark.parametrize(
    ("leaks", "loss", "hidden", "chosen"),
    [
        ([{A, B}], {A: 2, B: 1}, set(), [B]),
        ([{A, B}], {A: 1, B: 1}, set(), [A]),
        ([{A, C}, {B, C}], {A: 2, B: 2, C: 3}, set(), [C]),
        ([{A, C}, {B, C}], {A: 2, B: 2, C: 5}, set(), [A, B]),
        ([{A}, {A, B}], {A: 2, B: 0.5}, set(), [A]),
        ([{A, B}], {A: 1, B: 2}, {A}, [B]),
        ([{A}, {B}], {A: 1, B: 2}, {A}, [B]),
    ],
)
def test_of_each_leak_goes_what_is_the_least_loss(
    leaks: list[set[Place]], loss: dict[Place, float], hidden: set[Place], chosen: list[Place]
) -> None:
    """One that stands behind two is lost for both, and of which nothing is told cannot go."""
    settling: Any = SimpleNamespace(_loss=lambda place, _forms, _down: loss[place])
    forms = {place: HIDDEN if place in hidden else MEAN for place in loss}
    behind = [frozenset(each) for each in leaks]
    assert Settlement._cheapest(settling, behind, forms, lambda forms, _place: forms) == chosen


@pytest.mark.parametrize(("now", "then", "loss"), [(MEAN, BAND, 7), (BAND, HIDDEN, 7), (BAND, BAND, 0.7)])
def test_a_wider_range_is_a_tenth_of_the_loss(now: Form, then: Form, loss: float) -> None:
    settling: Any = SimpleNamespace(_worth={A: 7.0})
    found = Settlement._loss(settling, A, {A: now}, lambda _forms, place: {place: then})
    assert found == pytest.approx(loss)


def test_of_three_organisations_the_others_stay_and_so_they_do_beside_a_tier() -> None:
    reason = Reason.WOULD_FOLLOW
    for organisations in (2, 3):
        audience = crossed(np.array([[9, 9, 0]] * organisations + [[0] * 3]))
        settling: Any = SimpleNamespace(_audience=audience, _reason=lambda _place: reason)
        for place in ((Cut.ORGANISATION, 0),) * (organisations - 2) + ((Cut.TIER, 0),):
            found = Settlement._one_down(settling, dict.fromkeys(audience.places, BAND), place)
            assert found == {place: Form(level=Level.HIDDEN, reason=reason)}


def test_for_who_came_or_went_the_other_of_two_organisations_stays() -> None:
    audience = crossed(np.array([[9], [9], [0]]))
    first, _second = audience.of(Cut.ORGANISATION)
    counts = np.array([1, 2, 3, 2, 1])
    settling: Any = SimpleNamespace(
        _audience=audience, _of={first: counts}, _reason=lambda _place: Reason.CHANGED
    )
    assert Settlement._one_down(settling, {first: MEAN}, first) == {first: in_band(counts, Reason.CHANGED)}
    assert Settlement._one_down(settling, {first: BAND}, first) == {first: withheld()}


@pytest.mark.parametrize(("guesses", "sums"), [((), Range(598, 602)), (("a guess",), Range(600, 600))])
def test_beside_another_round_a_sum_is_told_to_the_point(guesses: tuple[str, ...], sums: Range) -> None:
    """Of 400 people: a mean to two decimals leaves five sums open, which a distribution would tell apart."""
    settling: Any = SimpleNamespace(_of={A: np.array([300, 50, 20, 10, 20])}, _guesses=guesses)
    assert Settlement._usual(settling, A) == Form(level=Level.MEAN, sums=sums)


def test_what_the_plan_shows_is_neither_what_it_hides_nor_a_range_in_place_of_that() -> None:
    counts = np.array([1, 2, 3, 2, 1])
    settling: Any = SimpleNamespace(
        _of=dict.fromkeys((A, B, C), counts), _forms={A: MEAN, B: HIDDEN, C: BAND}, _soft={C: BAND}
    )
    assert Settlement.told(settling) == [(A, counts)]


def test_where_somebody_guesses_of_a_part_of_a_group_its_distribution_is_not_told() -> None:
    """Of the first organisation all are guessed about, of the second one tier alone."""
    audience = crossed(np.array([[9, 9, 0], [9, 9, 0], [0] * 3]))
    first, second = audience.of(Cut.ORGANISATION)
    rows = dict(zip(audience.places, audience.member, strict=True))
    guesses = [
        Guess(place=place, member=member, then=Range(40, 60), moved=Moved(joined=1))
        for place, member in ((first, rows[first]), (second, rows[second] & rows[Cut.TIER, 0]))
    ]
    counts = audience.people[:, None] // 9 * np.array([1, 2, 3, 2, 1])
    shown = Plan(frozenset(audience.places))
    settlement = Settlement(audience, counts, shown, shown, 5, guesses=guesses)
    assert settlement._on_spread == set(audience.places) - {second}


@pytest.mark.parametrize(
    ("means", "tells"), [((1, 5), False), ((1, 4), True), ((2, 5), True), ((2, 4), True)]
)
def test_a_band_from_end_to_end_of_the_scale_is_not_told(means: tuple[int, int], tells: bool) -> None:
    sums = Range(9, 45)
    settling: Any = SimpleNamespace(_counts=np.zeros((1, 5)), _forms={A: MEAN})
    Settlement.band(settling, A, sums, Range(*means), Reason.CHANGED)
    banded = Form(level=Level.BANDED, sums=sums, band=Range(*means), reason=Reason.CHANGED)
    assert settling._forms == {A: banded if tells else withheld()}


@pytest.mark.parametrize(
    ("proved", "shaped", "said"),
    [
        (3.0, [TOTAL, A], Findings(2.0, A)),
        (3.0, [TOTAL], Findings(2.0, TOTAL)),
        (3.0, [], Findings(3.0, B)),
        (2.0, [TOTAL], Findings(2.0, B)),
        (1.5, [TOTAL], Findings(1.5, B)),
    ],
)
@pytest.mark.parametrize("share", [True, False])
def test_beside_a_distribution_or_share_no_more_than_half_the_scale_is_said_to_remain(
    proved: float, shaped: list[Place], said: Findings, share: bool
) -> None:
    """In the smallest group of which one is told; unless less was proved of means already."""
    shape = Form(level=Level.MEAN, share=True) if share else Form(level=Level.FULL)
    settling: Any = SimpleNamespace(
        _audience=SimpleNamespace(size={TOTAL: 30, A: 10, B: 12}.__getitem__), _counts=np.zeros((1, 5))
    )
    forms = {place: shape if place in shaped else MEAN for place in (TOTAL, A, B)}
    assert Settlement._beside_shapes(settling, Findings(proved, B), forms) == said
