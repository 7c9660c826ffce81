"""Whatever is told of a statement in the end is proved, and no more is held back than the proof needs."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.analysis.disclosure.audience import Audience, Place, crossed
from accord.analysis.disclosure.audit import NONE, audit
from accord.analysis.disclosure.forms import Form, Level, people_in_band, usual
from accord.analysis.disclosure.plan import plan
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.disclosure.shapes import in_the_way
from accord.analysis.disclosure.ways import Told
from accord.analysis.moments import Counts
from accord.analysis.published import Cut
from accord.analysis.tests.partnerships import Atoms, tables

FLOOR = 5
LIKELY = ([0.2] * 5, [0, 0, 0.1, 0.3, 0.6], [0.7, 0.2, 0.1, 0, 0], [0, 0.1, 0.4, 0.5, 0])


@given(tables(), st.integers(0, 2**16))
@settings(max_examples=25)
def test_what_is_told_is_proved_and_what_is_held_back_has_to_be(table: Atoms, seed: int) -> None:
    audience = crossed(np.pad(table, ((0, 1), (0, 1))))
    random = np.random.default_rng(seed)
    counts = np.array(
        [random.multinomial(people, LIKELY[random.integers(len(LIKELY))]) for people in audience.people]
    )
    on_counts = plan(audience, floor=FLOOR)
    on_spread = plan(audience, floor=10, barred=on_counts.withheld)
    forms = dict(Settlement(audience, counts, on_counts, on_spread, FLOOR).settled().forms)
    assert not leaks(audience, counts, forms)
    assert not in_the_way(
        audience, counts, shapes(audience, counts, forms), floor=FLOOR, following=NONE, pool={}
    )
    assert stand_together(audience, forms)
    for place in audience.places:
        if place not in on_counts.shown:
            assert forms[place] == Form(level=Level.HIDDEN, reason=on_counts.withheld[place])
            continue
        assert (forms[place].level is Level.FULL or forms[place].share) <= (place in on_spread.shown)
        more = forms | {place: usual(of(audience, counts, place), exact=False)}
        if forms[place].level < more[place].level:
            assert forms[place].reason in {Reason.WOULD_FOLLOW, Reason.TWO_ORGANISATIONS}
            assert leaks(audience, counts, more) or not stand_together(audience, more)


@pytest.mark.parametrize(
    ("organisations", "hidden", "reason", "breaks"),
    [
        (2, 1, Reason.WOULD_FOLLOW, True),
        (2, 2, Reason.WOULD_FOLLOW, False),
        (2, 0, Reason.WOULD_FOLLOW, False),
        (2, 1, Reason.CHANGED, False),
        (3, 1, Reason.WOULD_FOLLOW, False),
    ],
)
def test_of_exactly_two_organisations_none_is_told_alone(
    organisations: int, hidden: int, reason: Reason, breaks: bool
) -> None:
    """But for who came or went: that the other does not follow is proved by itself."""
    audience = crossed(np.array([[9]] * organisations + [[0]]))
    places = audience.of(Cut.ORGANISATION)
    forms = {
        place: Form(level=Level.HIDDEN, reason=reason) if number < hidden else Form(level=Level.MEAN)
        for number, place in enumerate(places)
    }
    settling: Any = SimpleNamespace(_audience=audience)
    assert Settlement._breaks_two(settling, forms) is breaks


def test_what_leaked_on_the_way_down_is_not_asked_again_on_the_way_up() -> None:
    """Three distributions of which any two leak: the first goes, the second goes, and each may not return."""
    places = [(Cut.ORGANISATION, number) for number in range(3)]
    wanted = {place: Form(level=Level.FULL) for place in places}
    asked: list[tuple[list[Place], int | None]] = []

    def leaks_of(forms: dict[Place, Form], most: int | None) -> list[frozenset[Place]]:
        full = [place for place in places if forms[place].level is Level.FULL]
        asked.append((full, most))
        return [frozenset(full[:1])] if len(full) > 1 else []

    settling: Any = SimpleNamespace(
        _audience=SimpleNamespace(people=np.ones(3)),
        _worth={place: -number for number, place in enumerate(places)},
        _cheapest=lambda leaks, _forms, _down: [place for leak in leaks for place in leak],
        _breaks_two=lambda _forms: False,
    )
    found = Settlement._proved(
        settling, wanted, leaks_of, lambda _forms, place: {place: Form(level=Level.MEAN)}
    )
    assert [found[place].level for place in places] == [Level.MEAN, Level.MEAN, Level.FULL]
    first, second, third = places
    assert asked == [(places, None), ([second, third], None), ([third], None), ([first, third], 1)]


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_that_may_not_both_return_that_does_which_is_worth_more(first: int) -> None:
    """Both went in one step; told alone neither leaks."""
    places = [(Cut.ORGANISATION, number) for number in range(2)]
    wanted = {place: Form(level=Level.FULL) for place in (places[first], places[1 - first])}

    def leaks_of(forms: dict[Place, Form], _most: int | None) -> list[frozenset[Place]]:
        return [frozenset(places)] if all(form.level is Level.FULL for form in forms.values()) else []

    settling: Any = SimpleNamespace(
        _audience=SimpleNamespace(people=np.ones(2)),
        _worth=dict(zip(places, (1.0, 2.0), strict=True)),
        _cheapest=lambda _leaks, _forms, _down: places,
        _breaks_two=lambda _forms: False,
    )
    found = Settlement._proved(
        settling, wanted, leaks_of, lambda _forms, place: {place: Form(level=Level.MEAN)}
    )
    assert [found[place].level for place in places] == [Level.MEAN, Level.FULL]


def of(audience: Audience, counts: Counts, place: Place) -> Counts:
    """How many of a group gave each answer."""
    return np.asarray(counts[audience.member[audience.places.index(place)]].sum(axis=0))


def leaks(audience: Audience, counts: Counts, forms: dict[Place, Form]) -> bool:
    told = {place: form.sums for place, form in forms.items() if form.level > Level.HIDDEN}
    return bool(audit(audience, counts, told, floor=FLOOR).leaks)


def shapes(audience: Audience, counts: Counts, forms: dict[Place, Form]) -> dict[Place, Told]:
    """What is told besides means."""
    return {
        place: Told(
            total=form.sums,
            distribution=tuple(of(audience, counts, place).tolist()) if form.level is Level.FULL else None,
            favourable=people_in_band(of(audience, counts, place)) if form.share else None,
        )
        for place, form in forms.items()
        if form.level > Level.HIDDEN
    }


def stand_together(audience: Audience, forms: dict[Place, Form]) -> bool:
    """Whether of exactly two organisations both are told or neither."""
    told = [forms[place].level > Level.HIDDEN for place in audience.of(Cut.ORGANISATION)]
    return len(told) != 2 or told[0] == told[1]
