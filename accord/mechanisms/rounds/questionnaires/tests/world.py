"""A charter in force and a round that every partner has agreed to, built through services."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.foundations import clock
from accord.mechanisms.rounds.questionnaires import selectors, services
from accord.standards import selectors as standards
from accord.standards import services as writing
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.agreement.ratified import Ratified
    from accord.foundations.access import Actor
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.standards.models import Charter

VALUES = ("Openness", "Fairness", "Learning")
CHARTER_EFFECT = "tests.charter_in_force"


def _in_force(ratified: "Ratified", actor: "Actor") -> None:
    writing.charter_bring_into_force(ratified=ratified, actor=actor)


effects.register(
    effects.Effect(
        name=CHARTER_EFFECT,
        text=standards.text,
        act=_in_force,
        consequence="The charter is in force.",
    )
)


def agree(cast: Cast, proposal: "Proposal") -> None:
    """Let the signatory of every partner agree."""
    for name in ("council", "kestrel", "harbour"):
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def charter_in_force(cast: Cast, *, behaviours_each: int = 2) -> "Charter":
    """Bring a charter of three values into force."""
    return again(("charter", behaviours_each), lambda: _charter_in_force(cast, behaviours_each))


def _charter_in_force(cast: Cast, behaviours_each: int) -> "Charter":
    steward = cast.actor("steward")
    charter = writing.charter_draft(title="How we work together", actor=steward)
    for name in VALUES:
        value = writing.value_write(charter=charter, name=name, meaning="", actor=steward)
        for number in range(behaviours_each):
            writing.behaviour_write(
                value=value,
                behaviour=f"{name} is shown in way {number}",
                seen="Seen",
                not_seen="Not seen",
                standard="Always",
                actor=steward,
            )
    writing.charter_mark_proposed(charter=charter, actor=steward)
    proposal = agreement.proposal_open(
        subject_id=charter.id,
        title=charter.title,
        effect=CHARTER_EFFECT,
        parties={found.id: found.name for found in (cast.council, cast.kestrel, cast.harbour)},
        actor=steward,
    )
    agree(cast, proposal)
    return standards.charter(charter.id)


def terms(**changes: Any) -> dict[str, Any]:
    """Return what the steward chooses: opens now, closes in two weeks."""
    now: datetime = clock.now()
    return {
        "title": "Round of January",
        "opens_at": now,
        "closes_at": now + timedelta(days=14),
        "cuts": ["organisation", "tier"],
        "minimum": 5,
        "comment_question": "What should we talk about?",
        "organisations": None,
    } | changes


def draft(cast: Cast, **changes: Any) -> "Round":
    """Draft a round on the charter in force."""
    return services.round_draft(**terms(**changes), actor=cast.actor("steward"))


def dated(changes: Collection[str]) -> bool:
    """Say whether these changes name a moment: what is agreed then is never the same twice."""
    return bool({"opens_at", "closes_at"} & set(changes))


def agreed(cast: Cast, **changes: Any) -> "Round":
    """Return a round that every partner has agreed to, ready to open."""
    if dated(changes):
        return _agreed(cast, changes)
    return again(("agreed", repr(sorted(changes.items()))), lambda: _agreed(cast, changes))


def _agreed(cast: Cast, changes: dict[str, Any]) -> "Round":
    steward = cast.actor("steward")
    round = draft(cast, **changes)
    agree(cast, services.round_propose(round=round, actor=steward))
    return selectors.round_for(steward, round.id)
