"""A closed round in which people wrote comments, and somebody who moderates them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.mechanisms.rounds.comments import selectors, services
from accord.mechanisms.rounds.comments.models import Comment
from accord.mechanisms.rounds.comments.rules import Decision, Outcome, Reason, Written
from accord.partnership.rules import Office
from tests.cast import Cast
from tests.published import closed_round

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

WRITTEN = ("Tell us when dates slip.", "Anna Rees never answers.", "More time for questions, please.")


def with_moderator(cast: Cast) -> Cast:
    """Return the cast with a trusted person from outside, `trusted_person`."""
    cast.add_outsider("trusted_person")
    cast.appoint("trusted_person", Office.TRUSTED_PERSON)
    return cast


def commented(cast: Cast, round: "Round", written: Sequence[str] = WRITTEN, *, answered: int = 12) -> Comment:
    """Store what people wrote in a round, as its close does; return the first as it stands in the table."""
    with cast.in_scope():
        found = [Written(text) for text in written]
        services.comments_store(round=round, written=found, answered=answered, actor=cast.system)
        return Comment.objects.filter(round=round)[0]


def waiting_round(cast: Cast) -> "Round":
    """Return a closed round whose comments wait, and add who moderates them."""
    with_moderator(cast)
    round = closed_round(cast)
    commented(cast, round)
    return round


def decide(cast: Cast, round: "Round", decisions: dict[str, Decision]) -> None:
    """Let the trusted person decide about comments, by what was written."""
    actor = cast.actor("trusted_person")
    with cast.in_scope():
        for found in selectors.opened(actor, round):
            if found.written in decisions:
                services.comment_decide(comment=found.row, decision=decisions[found.written], actor=actor)


KEEP = Decision(outcome=Outcome.KEPT, theme="Time")
SHORTEN = Decision(outcome=Outcome.SHORTENED, theme="Answers", words="Some questions get no answer.")
WITHHOLD = Decision(outcome=Outcome.WITHHELD, reason=Reason.A_PERSON)


def moderated(cast: Cast) -> "Round":
    """Return a round whose comments everybody can read: two shown, one withheld."""
    round = waiting_round(cast)
    decide(cast, round, dict(zip(WRITTEN, (KEEP, WITHHOLD, KEEP), strict=True)))
    with cast.in_scope():
        services.comments_publish(round=round, actor=cast.actor("trusted_person"))
    return round
