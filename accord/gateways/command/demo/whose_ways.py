"""The register of the demo: what partners do differently, and what they decided, mostly one’s way."""

from typing import TYPE_CHECKING

from accord.agreement import selectors as agreement
from accord.agreement import services as agreements
from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.habits import HABITS
from accord.gateways.command.demo.ways_decided import DECLINED, HIRING, TOLD, Told
from accord.steps.culture.ways import services
from accord.steps.culture.ways.services import Decision

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.steps.culture.ways.models import Topic, Way

STEWARD = "Anna Rees"
TAKEN, SAID = -119, -112
PARTNERS = ("council", "kestrel", "harbour")
UNSAID = {("harbour", "systems-records"), ("council", "systems-records"), ("harbour", "deciding-who")}
"""What is still to be said, by partner and topic."""


def register(northmoor: Northmoor, days: Days) -> None:
    """After the talk of the summer the partners say how they do things, and decide in two workshops."""
    with days.on(TAKEN):
        taken = services.topics_take(keys=list(HABITS), actor=northmoor.actor(STEWARD))
    topics = {topic.template: topic for topic in taken}
    _say(northmoor, days, topics)
    for told in TOLD:
        if not topics[told.key].important:
            _decide(northmoor, days, topics[told.key], told)
    for told in TOLD:
        if topics[told.key].important:
            way = _decide(northmoor, days, topics[told.key], told)
            signing.all_agree(northmoor, days, _proposal(northmoor, way), from_day=told.day + 1)
    _decline(northmoor, days, topics[HIRING.key])


def _say(northmoor: Northmoor, days: Days, topics: "dict[str, Topic]") -> None:
    for place, partner in enumerate(PARTNERS):
        said = {topics[key].id: words[place] for key, words in HABITS.items() if (partner, key) not in UNSAID}
        with days.on(SAID + place, 15):
            services.habits_say(
                organisation=northmoor.organisations[partner],
                said=said,
                actor=northmoor.actor(signing.SIGNATORIES[partner]),
            )


def _decide(northmoor: Northmoor, days: Days, topic: "Topic", told: Told) -> "Way":
    with days.on(told.day, 15):
        return services.way_decide(
            topic=topic,
            decision=Decision(
                kind=told.kind,
                origins=[northmoor.organisations[key] for key in told.origins],
                words=told.words,
                reasons=told.reasons,
                review_on=days.day(told.review),
            ),
            actor=northmoor.actor(STEWARD),
        )


def _proposal(northmoor: Northmoor, way: "Way") -> "Proposal":
    view = agreement.latest_about(way.id, northmoor.actor(STEWARD))
    if view is None:
        message = "The decision is not before the partners."
        raise LookupError(message)
    return view.proposal


def _decline(northmoor: Northmoor, days: Days, topic: "Topic") -> None:
    """The council does not agree to how posts are filled, and says why."""
    proposal = _proposal(northmoor, _decide(northmoor, days, topic, HIRING))
    with days.on(HIRING.day + 2, 14):
        agreements.proposal_decide(
            proposal=proposal,
            party_id=northmoor.organisations["council"].id,
            agrees=False,
            reason=DECLINED,
            seen_hash=proposal.text_hash,
            actor=northmoor.actor(signing.SIGNATORIES["council"]),
        )
