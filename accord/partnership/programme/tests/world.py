"""A programme of the year on its way: drafted, before the partners, agreed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from accord.agreement import services as agreement
from accord.foundations import clock
from accord.partnership import selectors as partnership
from accord.partnership.programme import selectors, services
from accord.partnership.programme.models import Programme
from accord.partnership.programme.rules import EntryKind, ProgrammeState
from accord.partnership.programme.services import EntryWords
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

PARTNERS = ("council", "kestrel", "harbour")


def words(today: date, **changes: Any) -> EntryWords:
    """Return a round that may open from tomorrow on, for two months."""
    given = EntryWords(
        kind=EntryKind.ROUND,
        title="Pulse of spring",
        starts_from=today + timedelta(days=1),
        starts_until=today + timedelta(days=60),
        days_open=14,
        organisations=None,
        cuts=["organisation", "tier"],
        minimum=5,
        comment_question="What should we talk about?",
    )
    given.update(changes)  # type: ignore[typeddict-item]  # a change may name any of them
    return given


def drafted(cast: Cast, **changes: Any) -> Programme:
    """Draft a programme of one round, from today on."""
    today = partnership.today()
    steward = cast.actor("steward")
    programme = services.programme_begin(first_day=today, last_day=today + timedelta(days=365), actor=steward)
    services.entry_write(programme=programme, entry=None, actor=steward, **words(today, **changes))
    return programme


def proposed(cast: Cast, **changes: Any) -> "Proposal":
    """Put such a programme before the partners."""
    return services.programme_propose(programme=drafted(cast, **changes), actor=cast.actor("steward"))


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    """Let the signatories of these partners decide."""
    for name in names:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "Too much in one year.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def agreed(cast: Cast, **changes: Any) -> Programme:
    """Return a programme that every partner has agreed to."""
    proposal = proposed(cast, **changes)
    decide(cast, proposal, *PARTNERS)
    return selectors.programme_for(cast.actor("steward"), proposal.subject_id)


def superseded(partnership_id: UUID) -> Programme:
    """Return the programme of a year under way that another has taken the place of."""
    today = clock.now().date()
    return Programme.objects.create(
        partnership_id=partnership_id,
        first_day=today - timedelta(days=30),
        last_day=today + timedelta(days=300),
        state=ProgrammeState.SUPERSEDED,
    )
