"""Around every page the rail asks each step only whether it waits; that is what the step says of itself."""

from datetime import timedelta

import pytest

from accord.foundations import clock, registry
from accord.foundations.access import Area
from accord.mechanisms.cascade.rules import DAYS_EACH
from accord.mechanisms.cascade.tests.world import started
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.overview.board import board_for, steps_waiting
from accord.partnership import selectors as partnership
from accord.partnership.actors import actor_of
from accord.steps.expertise.engagements.tests.world import engaged
from accord.steps.expertise.needs.tests.world import needed
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.goals.tests.world import drafted
from accord.steps.objectives.tests.world import agreed, managed
from accord.steps.practicalities.items import services as items
from accord.steps.practicalities.items.tests.world import on_board
from accord.steps.transition.transitions.tests.world import TO_GATE, begun
from tests.cast import Cast

A_YEAR = timedelta(days=365)
READERS = ("member", "steward", "manager", "council_signatory", "facilitator")
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _facilitator(cast: Cast) -> None:
    """Somebody to whom only a part is open."""
    with cast.in_scope():
        cast.add_facilitator(until=partnership.today() + A_YEAR, areas=(Area.TALKS,))


def waits(cast: Cast, key: str) -> dict[str, bool]:
    """Return for which readers a step waits; the board says the same of every step, and closes the same."""
    found = {}
    for name in READERS:
        actor = actor_of(cast.people[name])
        assert actor is not None
        board = board_for(actor)
        said = {
            each.descriptor.key: each.waits for each in (*board.sentences, *board.steps) if not each.closed
        }
        assert steps_waiting(actor) == said, name
        if key in said:
            found[name] = said[key]
    return found


def test_every_step_has_a_way_to_say_it_in_short() -> None:
    whole = {each.key for each in (*registry.sentences(), *registry.steps()) if each.waits is None}
    assert whole == {"culture"}, "these are drawn in full around every page: culture asks one question"


def test_before_anything_is_there(cast: Cast) -> None:
    with cast.in_scope():
        assert waits(cast, "values")["member"]


def test_practical_things_past_their_day_or_stopped(cast: Cast) -> None:
    with cast.in_scope():
        assert waits(cast, "practicalities") == waits(cast, "practicalities") | {
            "steward": True,
            "member": False,
        }
        item = on_board(cast)
        assert not any(waits(cast, "practicalities").values())
        with clock.at(clock.now() + DAY):
            assert all(waits(cast, "practicalities").values())
        items.item_block(item=item, words="No key.", since=partnership.today(), actor=cast.actor("steward"))
        assert all(waits(cast, "practicalities").values())
        undertakings.undertaking_report(
            undertaking=item.undertaking,
            outcome=Outcome.DROPPED,
            words="Not needed.",
            actor=cast.actor("kestrel_member"),
        )
        assert not any(waits(cast, "practicalities").values())


def test_goals_to_be_agreed_and_goals_without_anybody(cast: Cast) -> None:
    with cast.in_scope():
        drafted(cast)
        assert waits(cast, "objectives")["member"]


def test_goals_to_which_somebody_contributes(cast: Cast) -> None:
    with cast.in_scope():
        managed(cast)
        year = goals.year_in_force()
        assert year is not None
        first, second = goals.ours(year)
        agreed(cast, goal=first)
        assert waits(cast, "objectives")["member"]
        agreed(cast, "manager", "director", goal=second)
        assert not waits(cast, "objectives")["member"]


def test_help_that_was_asked_for_and_help_that_has_ended(cast: Cast) -> None:
    with cast.in_scope():
        held = engaged(cast)
        assert not waits(cast, "expertise")["member"]
        with clock.at(clock.now() + (held.last_day - partnership.today()) + DAY):
            assert waits(cast, "expertise")["member"]
        needed(cast)
        assert waits(cast, "expertise")["member"]


def test_a_gate_that_is_past_its_day(cast: Cast) -> None:
    with cast.in_scope():
        begun(cast)
        assert not waits(cast, "transition")["member"]
        with clock.at(clock.now() + TO_GATE + DAY):
            assert waits(cast, "transition")["member"]


def test_a_team_that_was_to_be_briefed_by_now(cast: Cast) -> None:
    with cast.in_scope():
        started(cast)
        assert not waits(cast, "cascade")["member"]
        with clock.at(clock.now() + (DAYS_EACH + 1) * DAY):
            assert waits(cast, "cascade")["member"]
