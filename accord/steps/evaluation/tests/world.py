"""Rounds in each of their states, built through services, and what a steward types to set one up."""

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.foundations import clock
from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.ballot.tests.world import next_round
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, dated, draft
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

TITLE = "Round of January"


class Answer(Protocol):
    """What a page sent."""

    content: bytes


def typed(cast: Cast, **changes: object) -> dict[str, object]:
    """Return what a browser sends for a sound round; a change to None leaves the field out."""
    given: dict[str, object] = {
        "title": TITLE,
        "opens_at": "2027-01-11T09:00",
        "closes_at": "2027-01-22T17:00",
        "organisations": [str(found.id) for found in (cast.council, cast.kestrel, cast.harbour)],
        "cuts": ["organisation"],
        "minimum": "5",
        "comment_question": "What should we talk about?",
    }
    return {name: value for name, value in (given | changes).items() if value is not None}


def text_of(response: Answer) -> str:
    """Return a page as its reader sees it: one space between words."""
    return " ".join(response.content.decode().split())


def proposed(cast: Cast, **terms: object) -> "Round":
    """Return a round that is before the partners."""
    if dated(terms):
        return _proposed(cast, terms)
    return again(("proposed", repr(sorted(terms.items()))), lambda: _proposed(cast, terms))


def _proposed(cast: Cast, terms: dict[str, object]) -> "Round":
    found = draft(cast, **terms)
    rounds.round_propose(round=found, actor=cast.actor("steward"))
    return fresh(cast, found)


def decided(cast: Cast, round: "Round", name: str, *, agrees: bool, reason: str = "") -> None:
    """Let one partner's signatory decide about a round that is proposed."""
    view = agreement.latest_about(round.id, cast.actor("steward"))
    assert view is not None
    deciding.proposal_decide(
        proposal=view.proposal,
        party_id=getattr(cast, name).id,
        agrees=agrees,
        reason=reason,
        seen_hash=view.proposal.text_hash,
        actor=cast.actor(f"{name}_signatory"),
    )


def ready(cast: Cast, **terms: object) -> "Round":
    """Return a round that every partner has agreed to."""
    return fresh(cast, agreed(cast, **terms))


def opened(cast: Cast, **terms: object) -> "Round":
    """Return a round that takes answers."""
    return next_round(cast, **terms).round


def ended(cast: Cast) -> "Round":
    """Return a round that was agreed to, and whose time had passed before it could open."""
    found = ready(cast)
    with clock.at(found.closes_at + timedelta(days=1)):
        launch.round_open(found.id, actor=cast.system)
    return fresh(cast, found)


def fresh(cast: Cast, round: "Round") -> "Round":
    """Return a round as the database has it now."""
    return questionnaires.round_for(cast.actor("steward"), round.id)
