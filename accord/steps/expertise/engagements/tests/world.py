"""An engagement to test with, that every partner agreed to, through services."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accord.agreement import services as agreement
from accord.foundations import clock
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, opened
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from accord.steps.expertise.briefs.services import Known
from accord.steps.expertise.briefs.tests.world import TOM, briefed, known, stood, thought
from accord.steps.expertise.engagements import selectors, services
from accord.steps.expertise.engagements.models import Engagement
from accord.steps.expertise.engagements.rules import Useful
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Person
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


def took_part(cast: Cast, *, council: int = 6, kestrel: int = 6) -> "tuple[Engagement, list[Person]]":
    """Return an engagement with so many participants of each side."""
    with cast.in_scope():
        charter_in_force(cast)
        held = engaged(cast)
        people = [*cast.add_staff(cast.council, council), *cast.add_staff(cast.kestrel, kestrel)]
        services.participants_set(engagement=held, people=people, actor=cast.actor("steward"))
    return held, people


def asked(cast: Cast, held: "Engagement") -> "Round":
    """Set up the round that asks them, from tomorrow on for a week."""
    opens = clock.now() + timedelta(days=1)
    return services.participants_ask(
        engagement=held, opens_at=opens, closes_at=opens + timedelta(days=7), actor=cast.actor("steward")
    )


def answering(cast: Cast, held: "Engagement") -> OpenRound:
    """Let every partner agree to it, and its time come."""
    with cast.in_scope():
        round = asked(cast, held)
        agree(cast, rounds.round_propose(round=round, actor=cast.actor("steward")))
    with clock.at(round.opens_at + timedelta(minutes=1)):
        return opened(cast, round)


def said(cast: Cast, held: "Engagement", *, value: int = 4) -> OpenRound:
    """Let all of them answer, and their round close."""
    found = answering(cast, held)
    with clock.at(found.round.opens_at + timedelta(days=1)):
        for number, token in enumerate(found.tokens.values()):
            found.answer(token, value=value - number % 2)
    found.close()
    return found
