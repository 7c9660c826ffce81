"""The pages of goals: drafted by the steward, put before the partners, and a team's under them."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.mechanisms.plans.tests.world import charter_in_force
from accord.partnership import selectors as partnership
from accord.steps.objectives.goals import selectors
from accord.steps.objectives.goals.tests.world import agreed, drafted, goals_of
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def given(cast: Cast, **changes: object) -> dict[str, object]:
    """Return the form of a goal, filled in."""
    return {
        "title": "Every school opens on its day",
        "measure": "Four of four",
        "owner": str(cast.steward.id),
        "behaviours": [str(selectors.behaviours()[0].id)],
    } | changes


def test_it_works(cast: Cast) -> None:
    steward, today = visitor(cast, "steward"), partnership.today()
    days = {"first_day": today.isoformat(), "last_day": today.replace(year=today.year + 1).isoformat()}
    begun = steward.post(page(cast, "goals:begin"), days, follow=True)
    assert "No goal stands here yet." in begun.content.decode()
    year = selectors.coming()
    assert year is not None
    text = steward.post(
        page(cast, "goals:goal-add", year_id=year.id), given(cast), follow=True
    ).content.decode()
    assert "Anna Rees, Northmoor Council" in text
    proposed = steward.post(page(cast, "goals:propose", year_id=year.id), follow=True).content.decode()
    assert "waits for Northmoor Council, Kestrel Build and Harbour Capital" in proposed


def test_errors_stand_beside_the_field_and_nothing_typed_is_lost(cast: Cast) -> None:
    where = page(cast, "goals:goal-add", year_id=drafted(cast).id)
    text = visitor(cast, "steward").post(where, given(cast, measure="")).content.decode()
    assert text.count("Say how we will tell.") >= 2
    assert "Every school opens on its day" in text


def test_a_goal_of_another_year_is_not_changed_here(cast: Cast) -> None:
    year = agreed(cast)
    draft = drafted(cast, first_day=year.last_day + timedelta(days=1))
    where = page(cast, "goals:goal-change", year_id=draft.id, goal_id=goals_of(year)[0].id)
    assert visitor(cast, "steward").get(where).status_code == 404
