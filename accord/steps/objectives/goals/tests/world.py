"""Goals of a year on their way: drafted, before the partners, agreed."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from accord.agreement import services as agreement
from accord.mechanisms.plans.tests.world import charter_in_force
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.objectives.goals import selectors, services
from accord.steps.objectives.goals.services import GoalWords
from tests.cast import Cast
from tests.standing import again

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.steps.objectives.goals.models import Goal, Year

PARTNERS = ("council", "kestrel", "harbour")
TITLES = ("Every school opens on its day", "Nobody hears of a problem late")


def words(cast: Cast, **changes: Any) -> GoalWords:
    """Return a goal that the steward sees to."""
    charter = standards.charter_in_force()
    assert charter is not None
    given = GoalWords(
        title=TITLES[0],
        measure="Four of four schools",
        source="Business plan",
        owner=cast.steward,
        behaviours=standards.behaviours(charter)[:2],
    )
    given.update(changes)  # type: ignore[typeddict-item]  # a change may name any of them
    return given


def drafted(cast: Cast, *, first_day: date | None = None) -> "Year":
    """Draft two goals for a year that began a month ago."""
    if standards.charter_in_force() is None:
        charter_in_force(cast)
    first, steward = first_day or partnership.today() - timedelta(days=30), cast.actor("steward")
    year = services.year_begin(first_day=first, last_day=first + timedelta(days=364), actor=steward)
    for title in TITLES:
        services.goal_write(year=year, goal=None, actor=steward, **words(cast, title=title))
    return year


def decide(cast: Cast, proposal: "Proposal", *names: str, agrees: bool = True) -> None:
    """Let the signatories of these partners decide."""
    for name in names:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=getattr(cast, name).id,
            agrees=agrees,
            reason="" if agrees else "Too many.",
            seen_hash=proposal.text_hash,
            actor=cast.actor(f"{name}_signatory"),
        )


def agreed(cast: Cast, *, first_day: date | None = None) -> "Year":
    """Return a year to whose two goals every partner has agreed."""
    if standards.charter_in_force() is None:
        charter_in_force(cast)

    def act() -> "Year":
        year = drafted(cast, first_day=first_day)
        decide(cast, services.year_propose(year=year, actor=cast.actor("steward")), *PARTNERS)
        return selectors.year_for(cast.actor("steward"), year.id)

    return again(("goals", first_day), act)


def goals_of(year: "Year") -> "list[Goal]":
    """Return the goals of the partnership."""
    return selectors.ours(year)
