"""The rounds of the demo: agreed, opened by the clock, answered from the letters, closed by the clock."""

import re
from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING

from django.utils.dateformat import format as in_words

from accord.agreement import selectors as agreement
from accord.foundations.outbox import selectors as outbox
from accord.gateways.command.demo import clockwork, signing
from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.people import people
from accord.gateways.command.demo.questionnaire import COMMENT_QUESTION
from accord.gateways.command.demo.voices import Voice, Voices
from accord.mechanisms.measures import beside
from accord.mechanisms.rounds.ballot import cards, door, drafts, reminders, submit
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as questionnaire_services
from accord.mechanisms.rounds.questionnaires.beside import GUESS, PREFIX
from accord.mechanisms.rounds.questionnaires.library import selectors
from accord.mechanisms.rounds.questionnaires.reporting import Together
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.services import RoundTerms
from accord.mechanisms.rounds.questionnaires.together import teams_to_merge
from accord.steps.evaluation import selectors as told_about
from accord.steps.evaluation import services as evaluation
from accord.steps.expertise.engagements.asking import HELP

if TYPE_CHECKING:
    from uuid import UUID

    from accord.agreement.models import Proposal
    from accord.mechanisms.rounds.questionnaires.models import Item, Round, Version

STEWARD = "Anna Rees"
OPENS, NOON, TEATIME, CLOSES = 9, 12, 16, 17  # hours of the day
WEEKEND = 3
"""So many days after a close, everybody has been told on a working day."""
MINDSET = "mindset:"
LINK = re.compile(r"/a/([a-z2-7]+)/")
EVERYBODY_AT_ONCE = 500
HOMES = "profile:"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPlan:
    """A round of the story; days as in `Days`.

    organisations: whose people are asked, None for all. later: who has not answered yet, by name. cuts: by
    what its result is shown; by team, small teams are merged as the steward is offered. together: a name, and
    the organisations that stand together under it. with_a_deputy: whether a deputy signed for one partner.
    measures: whose figures it shows, by name. guessed: about which statements, by their place, council and
    Kestrel guess what the other will say. cards: whether people without e-mail draw theirs. says: the
    steward's sentence to everybody about it.
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
    measures: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    cards: bool = False
    says: str = ""

    @property
    def last_day(self) -> int:
        """The last day on which somebody has answered: never today."""
        return min(self.closes, -1)


def propose(
    northmoor: Northmoor, days: Days, plan: RoundPlan, version: "Version | None" = None
) -> "tuple[Round, Proposal]":
    """Let the steward set a round up and put it before the partners. version: of a questionnaire to ask."""
    chosen = plan.organisations
    with days.on(plan.proposed):
        steward = northmoor.actor(STEWARD)
        round = evaluation.round_set_up(
            terms=RoundTerms(
                title=f"Round of {in_words(days.day(plan.closes), 'F')}",
                opens_at=days.moment(plan.opens, OPENS),
                closes_at=days.moment(plan.closes, CLOSES),
                cuts=plan.cuts,
                minimum=northmoor.partnership.minimum,
                comment_question=""
                if version and selectors.document(version).languages
                else COMMENT_QUESTION,
                version=version,
                organisations=[northmoor.organisations[key].id for key in chosen] if chosen else None,
            ),
            measures=[found for found, name in beside.choices() if name.startswith(plan.measures)]
            if plan.measures
            else [],
            actor=steward,
        )
        if plan.guessed:
            at = places(round)
            evaluation.round_guess_first(
                round=round,
                sides=[northmoor.organisations[key].id for key in ("council", "kestrel")],
                statements=[key for key, place in at.items() if place in plan.guessed],
                actor=steward,
            )
        if together := _together(northmoor, plan, round):
            questionnaire_services.round_stand_together(round=round, together=together, actor=steward)
        evaluation.round_put_forward(round=round, announce=False, actor=steward)
        clockwork.strike()  # sends the letters to those who may sign
        view = agreement.latest_about(round.id, steward)
        if view is None:
            message = "The round is not before the partners."
            raise LookupError(message)
        return round, view.proposal


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


def hold(northmoor: Northmoor, days: Days, plan: RoundPlan, version: "Version | None" = None) -> "Round":
    """Run a round from its draft to its close, or to yesterday where it is still open."""
    round, proposal = propose(northmoor, days, plan, version)
    run(northmoor, days, plan, round, proposal)
    return round


def run(northmoor: Northmoor, days: Days, plan: RoundPlan, round: "Round", proposal: "Proposal") -> None:
    """Run a round that is before the partners to its close, or to yesterday where it is still open."""
    signers = signing.WITH_A_DEPUTY if plan.with_a_deputy else signing.SIGNATORIES
    signing.all_agree(northmoor, days, proposal, from_day=plan.proposed + 1, signing=signers)
    with days.on(plan.opens, OPENS):
        clockwork.strike()  # opens it
        clockwork.strike()  # sends the letters that the opening has posted
    answer(northmoor, days, plan, round)
    if plan.closes < 0:
        with days.on(plan.closes, CLOSES):
            clockwork.strike()
        _tell(northmoor, days, plan, round)


def _tell(northmoor: Northmoor, days: Days, plan: RoundPlan, round: "Round") -> None:
    """Let everybody hear what came of it: the steward may say something first, the letters follow."""
    with days.on(plan.closes, TEATIME + 2):
        clockwork.strike()
        told = told_about.heard_of(round.id)
        if told is not None and plan.says:
            evaluation.heard_say(heard=told, sentence=plan.says, actor=northmoor.actor(STEWARD))
    with days.on(plan.closes + WEEKEND, NOON):
        clockwork.strike()  # posts the letters
        clockwork.strike()  # and sends them


def answer(northmoor: Northmoor, days: Days, plan: RoundPlan, round: "Round") -> None:
    """Let people answer, on the day and in the way that is each one's own; the sweeps run every afternoon."""
    voices = Voices(plan.number, places(round))
    letters, drawn = _letters(days, plan), _drawn(northmoor, days, plan, round)
    answering = [
        voice
        for voice in voices
        if (voice.email in letters or voice.name in drawn) and voice.name not in plan.later
    ]
    for day in range(plan.opens, plan.last_day + 1):
        with days.on(day, NOON):
            for voice in answering:
                if plan.opens + voice.after_days == day:
                    if voice.name in drawn:
                        _type_in(drawn[voice.name], voice)
                    else:
                        _follow(letters[voice.email], voice, round)
        with days.on(day, TEATIME):
            clockwork.strike()


def places(round: "Round") -> dict[str, str]:
    """Return where each statement stands in the story ("core values", "behaviour 3", "asked 1"), by key."""
    items = questionnaires.items(round)
    if round.version is not None:
        own = [
            item for item in items if not (item.behaviour or item.core_step or item.key.startswith(PREFIX))
        ]
        return places_of([item for item in items if item not in own]) | {
            item.key: f"mirror {item.about.letter}" if item.about else item.key for item in own
        }
    return places_of(items)


def places_of(items: "list[Item]") -> dict[str, str]:
    """Return where the statements of the usual rounds, and those about dilemmas, stand in the story."""
    behaviours = [item for item in items if item.behaviour]
    beside_them = [item for item in items if item.key.startswith(PREFIX)]
    figures = [item for item in beside_them if not item.key.startswith(GUESS)]
    helped = {item.key: f"help {item.key.rpartition(':')[2]}" for item in items if item.key.startswith(HELP)}
    apart = helped | {item.key: item.key for item in items if item.key.startswith((HOMES, MINDSET))}
    others = [
        item
        for item in items
        if not (item.behaviour or item.core_step or item in beside_them or item.key in apart)
    ]
    found = (
        {item.key: f"core {item.core_step}" for item in items if item.core_step}
        | {item.key: f"behaviour {number}" for number, item in enumerate(behaviours, 1)}
        | {item.key: f"asked {number}" for number, item in enumerate(others, 1)}
        | {item.key: f"figure {number}" for number, item in enumerate(figures, 1)}
        | apart
    )
    guesses = [item.key for item in beside_them if item.key.startswith(GUESS)]
    return found | {key: f"guess {found[key.removeprefix(GUESS).partition(':')[2]]}" for key in guesses}


def _letters(days: Days, plan: RoundPlan) -> "dict[str, UUID]":
    """Return the invitation that each address got when the round opened."""
    opened = days.moment(plan.opens, OPENS)
    return {
        found.address: found.id
        for found in outbox.envelopes(limit=EVERYBODY_AT_ONCE)
        if found.kind == "ballot.invitation" and found.posted_at == opened
    }


def _follow(letter_id: "UUID", voice: Voice, round: "Round") -> None:
    """Read the letter, follow its link, fill in the draft and send it: what a browser would do."""
    _envelope, letter = outbox.envelope_read(letter_id)
    found = LINK.search(letter.text) if letter else None
    if found is None:
        message = "The invitation holds no link."
        raise LookupError(message)
    token = found.group(1)
    said = dict(voice.said) | {f"open/{asked['key']}": voice.comment for asked in round.open_questions}
    drafts.draft_save(door.visit(token), given=voice.given, comment=voice.comment, said=said)
    submit.answers_submit(door.visit(token))


def _drawn(northmoor: Northmoor, days: Days, plan: RoundPlan, round: "Round") -> dict[str, str]:
    """Let the steward print the cards of Tern, and its people without e-mail draw one each: code by name."""
    if not plan.cards:
        return {}
    with days.on(plan.opens, NOON):
        taken = cards.cards_take(
            round=round, organisation_id=northmoor.organisations["tern"].id, actor=northmoor.actor(STEWARD)
        )
    drawing = [plan.name for plan in people() if plan.organisation == "tern" and not plan.has_email]
    return {name: card.code for name, card in zip(drawing, taken, strict=True)}


def _type_in(code: str, voice: Voice) -> None:
    """Type in the code of a card on a phone, fill in the draft and send it."""
    phone = token_hex(16)
    drafts.draft_save(door.visit(code, phone), given=voice.given, comment=voice.comment)
    submit.answers_submit(door.visit(code, phone))


def remind(northmoor: Northmoor, days: Days, round: "Round") -> None:
    """Let the steward remind those who have not answered, late yesterday: these letters still wait."""
    with days.on(-1, CLOSES):
        reminders.reminders_post(round=round, actor=northmoor.actor(STEWARD))
