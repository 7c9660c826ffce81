"""The rounds of the demo: agreed, opened by the clock, answered from the letters, closed by the clock."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.dateformat import format as in_words

from accord.foundations.jobs import services as jobs
from accord.foundations.outbox import selectors as outbox
from accord.gateways.command.demo import signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.voices import Voice, Voices
from accord.mechanisms.rounds.ballot import door, drafts, reminders, submit
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as questionnaire_services
from accord.mechanisms.rounds.questionnaires.reporting import Together
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.together import teams_to_merge

if TYPE_CHECKING:
    from uuid import UUID

    from accord.agreement.models import Proposal
    from accord.mechanisms.rounds.questionnaires.models import Round

STEWARD = "Anna Rees"
OPENS, NOON, TEATIME, CLOSES = 9, 12, 16, 17  # hours of the day
COMMENT_QUESTION = "What is one thing that would make working together easier?"
LINK = re.compile(r"/a/([a-z2-7]+)/")
EVERYBODY_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPlan:
    """A round of the story; days as in `Days`.

    organisations: whose people are asked, None for all. later: who has not answered yet, by name. cuts: by
    what its result is shown; by team, small teams are merged as the steward is offered. together: a name, and
    the organisations that stand together under it. with_a_deputy: whether a deputy signed for one partner.
    """

    number: int
    proposed: int
    opens: int
    closes: int
    organisations: tuple[str, ...] | None = None
    later: frozenset[str] = frozenset()
    cuts: tuple[RoundCut, ...] = (RoundCut.ORGANISATION,)
    together: tuple[str, ...] = ()
    with_a_deputy: bool = False

    @property
    def last_day(self) -> int:
        """The last day on which somebody has answered: never today."""
        return min(self.closes, -1)


def propose(northmoor: Northmoor, days: Days, plan: RoundPlan) -> "tuple[Round, Proposal]":
    """Let the steward set a round up and put it before the partners."""
    chosen = plan.organisations
    with days.on(plan.proposed):
        steward = northmoor.actor(STEWARD)
        round = questionnaire_services.round_draft(
            title=f"Round of {in_words(days.day(plan.closes), 'F')}",
            opens_at=days.moment(plan.opens, OPENS),
            closes_at=days.moment(plan.closes, CLOSES),
            cuts=plan.cuts,
            minimum=northmoor.partnership.minimum,
            comment_question=COMMENT_QUESTION,
            organisations=[northmoor.organisations[key].id for key in chosen] if chosen else None,
            actor=steward,
        )
        if together := _together(northmoor, plan, round):
            questionnaire_services.round_stand_together(round=round, together=together, actor=steward)
        proposal = questionnaire_services.round_propose(round=round, actor=steward)
        jobs.all_run()  # sends the letters to those who may sign
        return round, proposal


def _together(northmoor: Northmoor, plan: RoundPlan, round: "Round") -> list[Together]:
    """Return who stands together: teams as the steward is offered, and the partners of the plan."""
    found = teams_to_merge(questionnaires.outlook(round))
    if plan.together:
        name, *keys = plan.together
        members = [northmoor.organisations[key] for key in keys]
        found.append(
            Together(
                cut=RoundCut.ORGANISATION,
                name=name,
                members=tuple(member.id for member in members),
                called=tuple(member.name for member in members),
            )
        )
    return found


def hold(northmoor: Northmoor, days: Days, plan: RoundPlan) -> "Round":
    """Run a round from its draft to its close, or to yesterday where it is still open."""
    round, proposal = propose(northmoor, days, plan)
    run(northmoor, days, plan, round, proposal)
    return round


def run(northmoor: Northmoor, days: Days, plan: RoundPlan, round: "Round", proposal: "Proposal") -> None:
    """Run a round that is before the partners to its close, or to yesterday where it is still open."""
    signers = signing.WITH_A_DEPUTY if plan.with_a_deputy else signing.SIGNATORIES
    signing.all_agree(northmoor, days, proposal, from_day=plan.proposed + 1, signing=signers)
    with days.on(plan.opens, OPENS):
        jobs.all_run()  # opens it
        jobs.all_run()  # sends the letters that the opening has posted
    _answer(days, plan, round)
    if plan.closes < 0:
        with days.on(plan.closes, CLOSES):
            jobs.all_run()


def _answer(days: Days, plan: RoundPlan, round: "Round") -> None:
    """Let people answer, on the day and in the way that is each one's own; the sweeps run every afternoon."""
    voices = Voices(plan.number, places(round))
    letters = _letters(days, plan)
    answering = [voice for voice in voices if voice.email in letters and voice.name not in plan.later]
    for day in range(plan.opens, plan.last_day + 1):
        with days.on(day, NOON):
            for voice in answering:
                if plan.opens + voice.after_days == day:
                    _follow(letters[voice.email], voice)
        with days.on(day, TEATIME):
            jobs.all_run()


def places(round: "Round") -> dict[str, str]:
    """Return where each statement stands in the story ("core values", "behaviour 3", "asked 1"), by key."""
    items = questionnaires.items(round)
    behaviours = [item for item in items if item.behaviour]
    others = [item for item in items if not item.behaviour and not item.core_step]
    return (
        {item.key: f"core {item.core_step}" for item in items if item.core_step}
        | {item.key: f"behaviour {number}" for number, item in enumerate(behaviours, 1)}
        | {item.key: f"asked {number}" for number, item in enumerate(others, 1)}
    )


def _letters(days: Days, plan: RoundPlan) -> "dict[str, UUID]":
    """Return the invitation that each address got when the round opened."""
    opened = days.moment(plan.opens, OPENS)
    return {
        found.address: found.id
        for found in outbox.envelopes(limit=EVERYBODY_AT_ONCE)
        if found.kind == "ballot.invitation" and found.posted_at == opened
    }


def _follow(letter_id: "UUID", voice: Voice) -> None:
    """Read the letter, follow its link, fill in the draft and send it: what a browser would do."""
    _envelope, letter = outbox.envelope_read(letter_id)
    found = LINK.search(letter.text) if letter else None
    if found is None:
        message = "The invitation holds no link."
        raise LookupError(message)
    token = found.group(1)
    drafts.draft_save(door.visit(token), given=voice.given, comment=voice.comment)
    submit.answers_submit(door.visit(token))


def remind(northmoor: Northmoor, days: Days, round: "Round") -> None:
    """Let the steward remind those who have not answered, late yesterday: these letters still wait."""
    with days.on(-1, CLOSES):
        reminders.reminders_post(round=round, actor=northmoor.actor(STEWARD))
