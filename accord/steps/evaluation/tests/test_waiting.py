"""What a round puts on somebody's page: an answer that is waited for, a draft to be proposed."""

from accord.foundations.registry import Waiting, waiting_for
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.questionnaires import services
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from tests.cast import Cast
from tests.visits import page


def waits(cast: Cast, name: str, word: str) -> list[Waiting]:
    """Return what waits for a member of the cast and begins with this word."""
    with cast.in_scope():
        return [found for found in waiting_for(cast.actor(name)) if str(found.what).startswith(word)]


def test_an_open_round_waits_for_whoever_has_not_answered(cast: Cast) -> None:
    opened = open_round(cast)
    (found,) = waits(cast, "member", "Answer")
    assert found.what == "Answer “Round of January” by your own link"
    assert found.url == page(cast, "evaluation:round", round_id=opened.round.id)
    assert found.due == opened.round.closes_at
    assert found.minutes == 4
    opened.answer(opened.token("member"))
    assert not waits(cast, "member", "Answer")
    assert waits(cast, "director", "Answer")


def test_a_round_that_is_over_waits_for_nobody(cast: Cast) -> None:
    opened = open_round(cast)
    with opened.after_its_time():
        assert not waits(cast, "member", "Answer")


def test_nobody_waits_for_accord_itself(cast: Cast) -> None:
    open_round(cast)
    with cast.in_scope():
        assert not waiting_for(cast.system)


def test_a_draft_waits_for_the_steward_until_it_is_proposed(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        round = draft(cast)
    (found,) = waits(cast, "steward", "Check")
    assert found.url == page(cast, "evaluation:round", round_id=round.id)
    assert found.minutes
    assert not waits(cast, "member", "Check")
    with cast.in_scope():
        services.round_propose(round=round, actor=cast.actor("steward"))
    assert not waits(cast, "steward", "Check")
