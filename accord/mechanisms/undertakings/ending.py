"""How an undertaking comes to its end: given to whoever must accept it, done, or dropped."""

from uuid import UUID

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.mechanisms.undertakings import keepers
from accord.mechanisms.undertakings.logged import record
from accord.mechanisms.undertakings.models import Giving, Undertaking
from accord.mechanisms.undertakings.rules import Outcome, State


def give(undertaking: Undertaking, receiver_id: UUID, evidence: str, actor: Actor) -> None:
    """Put what its owner says is done before its receiver. It goes on until that one accepts it."""
    Giving.objects.create(
        partnership_id=undertaking.partnership_id,
        undertaking=undertaking,
        receiver_id=receiver_id,
        evidence=evidence,
    )
    undertaking.state, undertaking.evidence = State.GIVEN, evidence
    undertaking.save(update_fields=["state", "evidence"])
    record("undertakings.given", undertaking, actor)


def end(undertaking: Undertaking, outcome: Outcome, words: str, actor: Actor) -> None:
    """End it as done (words: the evidence) or dropped (words: the reason)."""
    if outcome == Outcome.DONE:
        undertaking.evidence = words
    else:
        undertaking.reason = words
    record(f"undertakings.{outcome.value}", undertaking, actor)
    close(undertaking, State(outcome.value))


def close(undertaking: Undertaking, state: State) -> None:
    """Let it have ended, and tell the room that keeps it."""
    undertaking.state, undertaking.ended_at = state, clock.now()
    undertaking.save(update_fields=["state", "ended_at", "evidence", "reason"])
    keepers.ended(undertaking)
