"""Dilemmas on their way: written, released, asked about in a round."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accord.foundations import clock
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, opened
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import agree
from accord.steps.values.dilemma import DilemmaWords, Signed
from accord.steps.values.our_dilemmas import asking, selectors, services
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.steps.values.models import Dilemma

WORDS = DilemmaWords(
    title="The late drawing",
    situation="A drawing is wrong. Pouring starts tomorrow, and the school has been told a day.",
    courses=("tell the school the same day", "put it right first, then tell everybody"),
)


def written(
    cast: Cast, *, by: str = "member", signed: Signed = Signed.ORGANISATION, **words: Any
) -> "Dilemma":
    """Let somebody write a dilemma."""
    said = {"title": WORDS.title, "situation": WORDS.situation, "courses": WORDS.courses} | words
    return services.dilemma_write(words=DilemmaWords(**said), signed=signed, actor=cast.actor(by))


def released(cast: Cast, **words: Any) -> "Dilemma":
    """Let somebody write one, and the steward release it."""
    found = written(cast, **words)
    services.dilemma_release(dilemma=found, at_revision=found.revision, actor=cast.actor("steward"))
    return fresh(cast, found)


def fresh(cast: Cast, dilemma: "Dilemma") -> "Dilemma":
    """Return a dilemma as the database has it now."""
    return selectors.dilemma_for(cast.actor("steward"), dilemma.id)


def drafted(cast: Cast, *dilemmas: "Dilemma", **terms: Any) -> "Round":
    """Let the steward set up a round about dilemmas, that opens now and closes in a week."""
    now = clock.now()
    chosen: dict[str, Any] = {
        "title": "Our dilemmas",
        "opens_at": now,
        "closes_at": now + timedelta(days=7),
    } | terms
    return asking.dilemmas_ask(
        dilemma_ids=[dilemma.id for dilemma in dilemmas], actor=cast.actor("steward"), **chosen
    )


def open_about(cast: Cast, *dilemmas: "Dilemma") -> OpenRound:
    """Open a round about dilemmas, to which every partner has agreed."""
    steward = cast.actor("steward")
    round = drafted(cast, *dilemmas)
    agree(cast, rounds.round_propose(round=round, actor=steward))
    return opened(cast, questionnaires.round_for(steward, round.id))


def asked(cast: Cast, *dilemmas: "Dilemma", answering: int = 24) -> "Round":
    """Ask about dilemmas, and close the round; staff beside the cast are there already."""
    asking_now = open_about(cast, *dilemmas)
    asking_now.answer_by(answering, value=2)
    asking_now.close()
    return asking_now.fresh()
