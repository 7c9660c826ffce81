"""An engagement to test with, that every partner agreed to, through services."""

from typing import TYPE_CHECKING, Any

from accord.agreement import services as agreement
from accord.steps.expertise.briefs.services import Known
from accord.steps.expertise.briefs.tests.world import TOM, briefed, known, stood, thought
from accord.steps.expertise.engagements import selectors, services
from accord.steps.expertise.engagements.models import Engagement
from accord.steps.expertise.engagements.rules import Useful
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.steps.expertise.briefs.models import Candidate

PARTNERS = ("council", "kestrel", "harbour")


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    """Let the signatories of these partners decide; of all where none is named."""
    for name in names or PARTNERS:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "We know him too well.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def chosen(cast: Cast, *, person: Known = TOM, **changes: Any) -> "Candidate":
    """Return a candidate of whom every partner has said what it thinks."""
    candidate = stood(cast, briefed(cast, **changes), known(cast, person))
    thought(cast, candidate)
    return candidate


def proposed(cast: Cast, candidate: "Candidate") -> "Proposal":
    """Put an appointment before the partners."""
    return services.engagement_propose(candidate=candidate, actor=cast.actor("steward"))


def engaged(cast: Cast, *, person: Known = TOM, **changes: Any) -> Engagement:
    """Return the engagement of somebody whom every partner appointed; he is `engaged` in the cast."""
    candidate = chosen(cast, person=person, **changes)
    decide(cast, proposed(cast, candidate))
    found = selectors.engagement_of(candidate.id)
    assert found is not None
    cast.people["engaged"] = found.person
    return found


def judged(cast: Cast, engagement: Engagement, *names: str, released: bool = True) -> None:
    """Let these partners judge; all where none is named."""
    for name in names or PARTNERS:
        services.evaluation_give(
            engagement=engagement,
            organisation=getattr(cast, name),
            useful=Useful.SOME,
            words=f"It helped {name}.",
            released=released,
            actor=cast.actor(f"{name}_signatory"),
        )


def again(cast: Cast, engagement: Engagement) -> Engagement:
    """Return an engagement as it is now."""
    return selectors.engagement_for(cast.actor("member"), engagement.id)
