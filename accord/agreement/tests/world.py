"""Something to agree on: a text that no room owns, and an effect that only counts how often it ran."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from accord.agreement import effects, services
from accord.agreement.models import Proposal
from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from tests.cast import Cast

EFFECT = "tests.agreement"
VERSIONS = "tests.versions"  # each takes the place of the one before
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PARTNERS = ("council", "kestrel", "harbour")
TEXT = "How we work together\n\n# Openness\n\n## We say so when we disagree.\nSeen: Somebody says so.\n"

texts: dict[UUID, str] = {}
ran: list[Ratified] = []
released: Counter[UUID] = Counter()


def _act(ratified: Ratified, _actor: Actor) -> None:
    ran.append(ratified)


def _released(subject_id: UUID, _actor: Actor) -> None:
    released[subject_id] += 1


for name in (EFFECT, VERSIONS):
    effects.register(
        effects.Effect(
            name=name,
            text=lambda subject_id: texts[subject_id],
            act=_act,
            released=_released,
            consequence="It is in force for all of us.",
            url=lambda subject_id: f"/about/{subject_id}/",
            replaces=name == VERSIONS,
        )
    )


def _nothing(_ratified: Ratified, _actor: Actor) -> None: ...


def an_effect(act: Callable[[Ratified, Actor], None] = _nothing, **says: Any) -> str:
    """Register an effect for one test alone, with whatever it says beside its text; return its name."""
    name = f"tests.{uuid4()}"
    found = effects.Effect(name=name, text=texts.__getitem__, act=act, consequence="It is in force.", **says)
    effects.register(found)
    return name


def times_run(proposal: Proposal) -> int:
    """Return how often the effect ran for a proposal."""
    return sum(found.proposal_id == proposal.id for found in ran)


def open_proposal(
    cast: Cast,
    text: str = TEXT,
    *,
    subject_id: UUID | None = None,
    effect: str = EFFECT,
    title: str = "How we work together, version 1",
) -> Proposal:
    """Put a text before the three partners of the cast."""
    subject_id = subject_id or uuid4()
    texts[subject_id] = text
    return services.proposal_open(
        subject_id=subject_id,
        title=title,
        effect=effect,
        parties={getattr(cast, name).id: getattr(cast, name).name for name in PARTNERS},
        actor=cast.actor("steward"),
    )


def decide(cast: Cast, proposal: Proposal, name: str, *, agrees: bool = True, reason: str = "") -> Proposal:
    """Let the signatory of a partner decide on the text as it is now."""
    proposal.refresh_from_db()
    return services.proposal_decide(
        proposal=proposal,
        party_id=getattr(cast, name).id,
        agrees=agrees,
        reason=reason or ("" if agrees else "It asks too much of us."),
        seen_hash=proposal.text_hash,
        actor=cast.actor(f"{name}_signatory"),
    )


def reword(cast: Cast, proposal: Proposal, text: str) -> None:
    """Change the text as the room that owns it does."""
    with services.subject_rewording(subject_id=proposal.subject_id, actor=cast.actor("steward")):
        texts[proposal.subject_id] = text
