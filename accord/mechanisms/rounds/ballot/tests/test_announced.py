"""A round of the programme opens a week after all were told, not agreed to anew, unless one stops it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.questionnaires import announcing, selectors, services
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force, draft
from accord.partnership.programme.tests.world import agreed, proposed
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


@pytest.fixture(autouse=True)
def _inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def planned(cast: Cast, **changes: Any) -> "Round":
    """A draft that keeps to the programme, but for the changes."""
    opens: datetime = changes.pop("opens_at", clock.now() + timedelta(days=8))
    return draft(cast, opens_at=opens, closes_at=opens + timedelta(days=14), **changes)


def state_of(round: "Round") -> str:
    return selectors.round_locked(round.id).state


def announce(cast: Cast, round: "Round") -> None:
    announcing.round_announce(round=round, actor=cast.actor("steward"))


def stop(cast: Cast, round: "Round", reason: str = "Our people are on strike.") -> None:
    announcing.round_stop(
        round=round,
        organisation_id=cast.kestrel.id,
        reason=reason,
        actor=cast.actor("kestrel_signatory"),
    )


@pytest.mark.slow
def test_it_works(cast: Cast) -> None:
    agreed(cast)
    round = planned(cast)
    announce(cast, round)
    letters = {found.address for found in outbox.envelopes(limit=9)}
    assert {getattr(cast, f"{name}_signatory").email for name in ("council", "kestrel", "harbour")} <= letters
    assert state_of(round) == RoundState.READY
    launch.round_open(round.id, actor=cast.system)
    assert state_of(round) == RoundState.READY
    with clock.at(round.opens_at):
        launch.round_open(round.id, actor=cast.system)
    assert state_of(round) == RoundState.OPEN


def test_of_two_rounds_announced_for_one_entry_in_the_same_moment_one_is_refused(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and writing somebody else has written."""
    agreed(cast)
    announce(cast, planned(cast))
    monkeypatch.setattr(announcing, "_is_used", lambda _entry: False)
    with pytest.raises(Refused, match="does not keep to the programme"):
        announce(cast, planned(cast))


@pytest.mark.parametrize(
    "changes",
    [
        {"opens_at": clock.now() + timedelta(days=6)},
        {"opens_at": clock.now() + timedelta(days=80)},
        {"cuts": ["team"]},
        {"comment_question": ""},
    ],
    ids=["too soon", "too late", "more groups", "another comment"],
)
def test_what_departs_from_the_programme_asks_every_partner(cast: Cast, changes: dict[str, Any]) -> None:
    agreed(cast)
    round = planned(cast, **changes)
    with pytest.raises(Refused, match="every partner has to agree"):
        announce(cast, round)
    assert state_of(round) == RoundState.DRAFT
    assert announcing.nearest(round)
    services.round_propose(round=round, actor=cast.actor("steward"))


def test_a_programme_that_is_not_agreed_yet_announces_nothing(cast: Cast) -> None:
    proposed(cast)
    with pytest.raises(Refused, match="every partner has to agree"):
        announce(cast, planned(cast))


def test_one_entry_is_for_one_round(cast: Cast) -> None:
    agreed(cast)
    announce(cast, planned(cast))
    assert announcing.planned_entries() == []
    with pytest.raises(Refused, match="every partner has to agree"):
        announce(cast, planned(cast))


def test_only_the_steward_announces(cast: Cast) -> None:
    agreed(cast)
    round = planned(cast)
    for name in ("member", "administrator", "council_signatory"):
        with pytest.raises(Denied):
            announcing.round_announce(round=round, actor=cast.actor(name))


def test_one_partner_stops_it_with_a_reason_that_all_read(cast: Cast) -> None:
    agreed(cast)
    round = planned(cast)
    announce(cast, round)
    with pytest.raises(Refused, match="Say why"):
        stop(cast, round, " ")
    stop(cast, round)
    assert state_of(round) == RoundState.DRAFT
    said = audit.lines(cast.actor("member"), limit=1)[0].sentence
    assert "for Kestrel Build: Our people are on strike." in said
    with clock.at(round.opens_at):
        launch.round_open(round.id, actor=cast.system)
    assert state_of(round) == RoundState.DRAFT
    announce(cast, round)  # once more, seven days ahead, and to be stopped once more


def test_nobody_stops_it_for_another_partner_or_without_a_mandate(cast: Cast) -> None:
    agreed(cast)
    round = planned(cast)
    announce(cast, round)
    for name in ("steward", "member", "harbour_signatory"):
        with pytest.raises(Denied, match="sign for a partner"):
            announcing.round_stop(
                round=round, organisation_id=cast.kestrel.id, reason="No.", actor=cast.actor(name)
            )


def test_once_it_is_open_nobody_stops_it(cast: Cast) -> None:
    agreed(cast)
    round = planned(cast)
    announce(cast, round)
    with clock.at(round.opens_at):
        launch.round_open(round.id, actor=cast.system)
        with pytest.raises(Refused, match="has opened"):
            stop(cast, round)


def test_it_does_not_open_once_the_programme_is_replaced(cast: Cast) -> None:
    agreed(cast)
    round = planned(cast)
    announce(cast, round)
    agreed(cast, title="Another pulse")
    with clock.at(round.opens_at):
        launch.round_open(round.id, actor=cast.system)
    assert state_of(round) == RoundState.ENDED
    assert "no longer in force" in audit.lines(cast.actor("member"), limit=1)[0].sentence
