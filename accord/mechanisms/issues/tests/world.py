"""A ladder that every partner agreed on, people on its rungs, and an issue that climbs it."""

from typing import TYPE_CHECKING

from accord.agreement import services as agreement
from accord.mechanisms.issues import ladders, services
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from uuid import UUID

    from accord.agreement.models import Proposal
    from accord.mechanisms.issues.models import Issue, Ladder

PARTNERS = ("council", "kestrel", "harbour")
STAND = (("council", 1, "member"), ("kestrel", 1, "kestrel_member"), ("council", 2, "director"))
"""Who stands on which rung for whom; on the third nobody does."""


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    """Let the signatories of these partners decide."""
    for name in names:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "The clocks are too short.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def proposed(cast: Cast) -> "Proposal":
    """Put a ladder of the three first rungs before the partners."""
    ladder = services.ladder_begin(actor=cast.actor("steward"))
    return services.ladder_propose(ladder=ladder, actor=cast.actor("steward"))


def agreed(cast: Cast) -> "Ladder":
    """Return a ladder of three rungs that every partner agreed to, with people on the lower two."""
    again("ladder", lambda: _agree(cast))
    ladder = ladders.in_force()
    assert ladder is not None
    return ladder


def raised(cast: Cast, *, title: str = "Drawings reach the site late", by: str = "manager") -> "Issue":
    """Return an issue that the council's manager has raised."""
    return services.issue_raise(
        title=title, what="Twice in October we built from old ones.", behaviour=None, actor=cast.actor(by)
    )


def _agree(cast: Cast) -> "UUID":
    proposal = proposed(cast)
    decide(cast, proposal, *PARTNERS)
    ladder = ladders.in_force()
    assert ladder is not None
    rungs = {rung.position: rung for rung in ladder.rungs.all()}
    for partner, position, name in STAND:
        services.holder_name(
            rung=rungs[position],
            organisation=getattr(cast, partner),
            person=cast.people[name],
            actor=cast.actor(f"{partner}_signatory"),
        )
    return ladder.id
