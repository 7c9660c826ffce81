"""The escalation ladder of the demo, agreed a year ago; one issue is settled, one on its second rung."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.mechanisms.issues import ladders, services
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Ladder

STEWARD = "Anna Rees"
CALLED: tuple[Mapping[str, str], ...] = (
    {"council": "Project officer", "kestrel": "Site manager", "harbour": "Asset manager"},
    {"council": "Head of property", "kestrel": "Commercial manager", "harbour": "Asset manager"},
    {"council": "Director of children’s services", "kestrel": "Managing director", "harbour": "Partner"},
)
"""What each partner calls each rung."""
STAND = (
    (1, "council", "Peter Lund"),
    (1, "kestrel", "Carys Pugh"),
    (2, "council", "Owen Hart"),
    (2, "kestrel", "Tomasz Wilk"),
    (3, "council", "Ruth Aske"),
    (3, "kestrel", "Kay Lowell"),
    (3, "harbour", "Ilse Brandt"),
)
"""Harbour has named nobody on the two lower rungs yet: it waits for whoever signs for it."""


def agree(northmoor: Northmoor, days: Days, *, proposed: int) -> None:
    """Draft the ladder, let every partner agree, and each name its own people."""
    with days.on(proposed):
        ladder = services.ladder_begin(actor=northmoor.actor(STEWARD))
        _call(northmoor, ladder)
        proposal = services.ladder_propose(ladder=ladder, actor=northmoor.actor(STEWARD))
    signing.all_agree(northmoor, days, proposal, from_day=proposed + 1)
    with days.on(proposed + 5):
        rungs = {rung.position: rung for rung in ladder.rungs.all()}
        for position, organisation, name in STAND:
            services.holder_name(
                rung=rungs[position],
                organisation=northmoor.organisations[organisation],
                person=northmoor.people[name],
                actor=northmoor.actor(signing.SIGNATORIES[organisation]),
            )


def settle_one(northmoor: Northmoor, days: Days, *, raised: int) -> None:
    """Let an issue be raised, answered and settled on the lowest rung, with what was learned."""
    with days.on(raised):
        issue = services.issue_raise(
            title="Deliveries block the school’s drop-off",
            what="Three mornings in a row lorries stood in front of Hill Lane at half past eight. "
            "Parents turn in the road.",
            behaviour=None,
            actor=northmoor.actor("Helen Price"),
        )
    with days.on(raised + 1, 11):
        services.issue_answer(
            issue=issue,
            words="From tomorrow nothing is delivered between eight and nine. I rang both suppliers.",
            actor=northmoor.actor("Carys Pugh"),
        )
    with days.on(raised + 4, 15):
        services.issue_settle(
            issue=issue,
            how="No deliveries between eight and nine, and between three and four, on school days. It stands "
            "in the orders.",
            lesson="Ask the school for its hours before the first order goes out, and write them into it.",
            actor=northmoor.actor("Peter Lund"),
        )


def pass_one_up(northmoor: Northmoor, days: Days, *, raised: int) -> None:
    """Let an issue go up to the second rung, where its time runs."""
    charter = standards.charter_in_force()
    behaviour = standards.behaviours(charter)[0] if charter else None
    with days.on(raised):
        issue = services.issue_raise(
            title="Who pays when a survey was wrong?",
            what="The survey of Alder Park showed no cables where there are some. Each side says that the "
            "other ordered it. The trench has been open for a week.",
            behaviour=behaviour,
            actor=northmoor.actor("Ben Ives"),
        )
    with days.on(raised + 2, 10):
        services.issue_answer(
            issue=issue,
            words="We have made the trench safe together. Who pays, neither of us may decide.",
            actor=northmoor.actor("Peter Lund"),
        )
    with days.on(raised + 3, 16):
        services.issue_pass_up(
            issue=issue,
            reason="The contract says nothing about surveys ordered before it was signed. It needs somebody "
            "who may agree on money.",
            actor=northmoor.actor("Carys Pugh"),
        )


def _call(northmoor: Northmoor, ladder: "Ladder") -> None:
    for rung, called in zip(ladder.rungs.all(), CALLED, strict=True):
        services.rung_write(
            ladder=ladder,
            rung=ladders.rung_for(northmoor.actor(STEWARD), rung.id),
            title=rung.title,
            days=rung.days,
            names={northmoor.organisations[name].id: words for name, words in called.items()},
            actor=northmoor.actor(STEWARD),
        )
