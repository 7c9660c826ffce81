"""The order of a draft: moved by buttons that need nothing but a form, whoever else is writing."""

import re
from typing import TYPE_CHECKING

import pytest

from accord.standards import selectors as standards
from accord.steps.values import ordering
from accord.steps.values.tests.world import draft
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.standards.models import Charter


@pytest.fixture
def charter(cast: Cast) -> "Charter":
    with cast.in_scope():
        return draft(cast)


def order(cast: Cast, charter: "Charter") -> list[str]:
    with cast.in_scope():
        return [found.behaviour for found in standards.behaviours(standards.charter(charter.id))]


def test_every_clause_has_a_step_up_and_down_but_the_first_and_the_last(
    cast: Cast, charter: "Charter"
) -> None:
    with cast.in_scope():
        lines = ordering.lines(standards.charter(charter.id))
    behaviours = [each for line in lines for each in line.behaviours]
    assert [line.up is None for line in lines] == [True, False, False, False]
    assert [line.down is None for line in lines] == [False, False, False, True]
    assert [each.up is None for each in behaviours].count(True) == 1
    assert behaviours[0].up is None
    assert behaviours[-1].down is None


def test_each_button_of_the_page_does_what_it_says(cast: Cast, charter: "Charter") -> None:
    """Down from the end of a value is up into the next one; and back again."""
    client, path = visitor(cast, "steward"), page(cast, "values:charter-order", charter_id=charter.id)
    before = order(cast, charter)
    with cast.in_scope():
        first = ordering.lines(standards.charter(charter.id))[0].behaviours
        last, place = first[-1], first[-1].down
    assert place is not None
    sent = {"clause": last.id, "into": place.into, "before": place.before or "", "way": "down"}
    answer = client.post(path, sent)
    assert answer.headers["Location"].endswith(f"?at={last.id}&way=down")
    text = client.get(answer.headers["Location"]).content.decode()
    assert re.search(r'value="(up|down)" autofocus', text)
    with cast.in_scope():
        moved = standards.behaviour(last.id)
        assert (moved.value_id, order(cast, charter)) == (place.into, before)
        back = next(
            each
            for line in ordering.lines(standards.charter(charter.id))
            for each in line.behaviours
            if each.id == last.id
        ).up
    assert back is not None
    client.post(path, {"clause": last.id, "into": back.into, "before": back.before or "", "way": "up"})
    with cast.in_scope():
        assert standards.behaviour(last.id).value_id != place.into


def test_what_somebody_else_changed_is_said(cast: Cast, charter: "Charter") -> None:
    client, path = visitor(cast, "steward"), page(cast, "values:charter-order", charter_id=charter.id)
    with cast.in_scope():
        first, second, *_rest = standards.charter(charter.id).values.all()
        gone = standards.behaviours(charter)[0].id
    sent = {"clause": second.id, "before": gone, "way": "up"}
    text = client.post(path, sent, follow=True).content.decode()
    assert "Somebody changed the order meanwhile." in text
    assert first.name in text


def test_a_behaviour_is_moved_to_another_value(cast: Cast, charter: "Charter") -> None:
    with cast.in_scope():
        behaviour = standards.behaviours(charter)[0]
        home = charter.values.all()[2]
    path = page(cast, "values:behaviour-into", charter_id=charter.id, behaviour_id=behaviour.id)
    client = visitor(cast, "steward")
    assert "Choose a value." in client.post(path, {"value": ""}).content.decode()
    client.post(path, {"value": str(home.id)})
    with cast.in_scope():
        assert standards.behaviour(behaviour.id).value_id == home.id
