"""What rooms offer, and in which order it comes back."""

from datetime import UTC, datetime, timedelta
from importlib import import_module
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.registry import Descriptor, Standing, Waiting

ACTOR = Actor.system(uuid4())
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what the rooms of the house offer, for as long as a test takes."""
    monkeypatch.setattr(import_module("accord.foundations.registry.steps"), "_steps", {})
    monkeypatch.setattr(import_module("accord.foundations.registry.waiting"), "_sources", [])


def described(number: int, key: str) -> Descriptor:
    return registry.step(
        Descriptor(
            number=number,
            key=key,
            title=key,
            question=f"{key}?",
            url=lambda: f"/{key}/",
            standing=lambda actor: Standing(says="Agreed"),
        )
    )


def test_steps_come_in_the_order_of_the_guidance() -> None:
    culture, values = described(6, "culture"), described(1, "values")
    cascade, plan = described(0, "cascade"), described(0, "plan")
    assert registry.steps() == [values, culture]
    assert registry.sentences() == [cascade, plan]


def test_a_ninth_step_needs_nothing_but_its_descriptor() -> None:
    ninth = described(9, "ninth")
    assert registry.steps() == [ninth]


def test_a_step_registered_twice_is_one_step() -> None:
    described(1, "values")
    again = described(1, "values")
    assert registry.steps() == [again]


def test_every_source_says_what_waits_once() -> None:
    def source(actor: Actor) -> list[Waiting]:
        return [Waiting(what="Sign", url="/sign/")]

    registry.waiting(source)
    registry.waiting(source)
    assert [item.what for item in registry.waiting_for(ACTOR)] == ["Sign"]


def test_what_is_due_first_waits_on_top() -> None:
    items = [
        Waiting(what="Someday", url=""),
        Waiting(what="Waits since yesterday", url="", since=NOON - timedelta(days=1)),
        Waiting(what="Due tomorrow", url="", due=NOON + timedelta(days=1)),
        Waiting(what="Waits for a week", url="", since=NOON - timedelta(days=7)),
        Waiting(what="Due today", url="", since=NOON, due=NOON),
    ]
    registry.waiting(lambda actor: items)
    assert [item.what for item in registry.waiting_for(ACTOR)] == [
        "Due today",
        "Due tomorrow",
        "Waits for a week",
        "Waits since yesterday",
        "Someday",
    ]


_moments = st.none() | st.datetimes(timezones=st.just(UTC))


@given(st.lists(st.tuples(st.text(), _moments, _moments)))
def test_nothing_that_waits_is_lost_whatever_it_says_of_time(given: list[tuple[str, object, object]]) -> None:
    sources = import_module("accord.foundations.registry.waiting")._sources
    items = [Waiting(what=what, url="", since=since, due=due) for what, since, due in given]  # type: ignore[arg-type]
    sources[:] = [lambda actor: items]
    found = registry.waiting_for(ACTOR)
    assert sorted(map(id, found)) == sorted(map(id, items))
    dated = [item.due for item in found if item.due]
    assert [item.due for item in found[: len(dated)]] == sorted(dated)
