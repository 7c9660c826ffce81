"""Sending the cards of a result, and what a team does with its own."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.cascade import selectors as tree
from accord.mechanisms.team_talks import roster, selectors
from accord.mechanisms.team_talks.models import Cards, TeamTalk
from accord.mechanisms.team_talks.rules import DAYS_TO_TALK
from accord.mechanisms.undertakings import services as undertakings
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.partnership.models import Person

ORIGIN = "team_talks.talk"

areas.area("team_talks", _("Team talks"))
kinds.kind("team_talks.sent", _("The cards of “{about}” went to {teams} teams, to be talked about by {due}."))
kinds.kind(
    "team_talks.due_moved",
    _("{actor} moved the day by which teams talk about “{about}”."),
    changes={"due": _("Due")},
)
kinds.kind("team_talks.ended", _("No team is asked about “{about}” any longer."))
kinds.kind(
    "team_talks.acts", _("The team {about} talked about “{title}”, and undertook something."), unhurried=True
)
kinds.kind(
    "team_talks.does_not_act", _("The team {about} talked about “{title}”, and will not act."), unhurried=True
)
kinds.kind("team_talks.reworded", _("{actor} wrote anew what the team {about} made of “{title}”."))
kinds.kind("team_talks.pair_asked", _("The team {about} would talk about “{title}” together with {other}."))
kinds.kind("team_talks.pair_left", _("The team {about} talks about “{title}” by itself."))

OVER = _("These cards are closed: another result is talked about now, or its time has passed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The one thing that a team will do: what, who sees to it, by when."""

    title: str
    owner: "Person"
    due: date


@transaction.atomic
def cards_send(*, result: "Result", actor: Actor, due: date | None = None) -> Cards:
    """Send the cards of a result to all teams; those of an earlier one that are still open are closed.

    Raises Refused where they were sent already, nobody is in post, or for a day that has passed.
    """
    access.require(actor, "team_talks.send", result)
    plan = tree.current_plan()
    if not plan.homes:
        raise Refused(_("Nobody is in post to talk about it."))
    day = due or partnership.today() + DAYS_TO_TALK
    _check_due(day)
    for earlier in Cards.objects.select_for_update().filter(ended_at=None).exclude(result=result):
        _end(earlier, actor)
    cards = Cards(partnership_id=actor.partnership_id, result=result, due=day)
    with only_one(_("The cards of this result were sent already.")):
        cards.save(force_insert=True)
    roster.enter(cards, plan)
    audit.record("team_talks.sent", actor=actor, about=cards, teams=len(plan.briefings), due=day.isoformat())
    return cards


@transaction.atomic
def cards_move(*, cards: Cards, due: date, actor: Actor) -> Cards:
    """Say anew by when teams talk: to let the talk of the partnership come after them, say."""
    access.require(actor, "team_talks.send", cards)
    locked = _open(cards)
    _check_due(due)
    was, locked.due = locked.due, due
    locked.save(update_fields=["due"])
    audit.record(
        "team_talks.due_moved", actor=actor, about=locked, was_due=was.isoformat(), due=due.isoformat()
    )
    return locked


@transaction.atomic
def cards_end(*, cards: Cards, actor: Actor) -> None:
    """Ask no team about a result any longer; what was written stays."""
    access.require(actor, "team_talks.send", cards)
    _end(_open(cards), actor)


@transaction.atomic
def team_talk_act(*, talk: TeamTalk, held_on: date, reading: str, act: Act, actor: Actor) -> TeamTalk:
    """Record that a team talked, what it made of its card, and the one thing that it will do.

    Of a pair, both teams have talked, and both undertake it. Raises Denied for others than its leader, or who
    leads the level above; Refused a second time, without words, for a day that cannot be, and as
    `undertaking_make`.
    """
    held = _held(talk, held_on, reading, actor)
    promised = undertakings.undertaking_make(
        title=act.title, owner=act.owner, due=act.due, origin_kind=ORIGIN, origin_id=talk.id, actor=actor
    )
    _record(held, undertaking=promised, actor=actor)
    return held[0]


@transaction.atomic
def team_talk_not(*, talk: TeamTalk, held_on: date, reading: str, reason: str, actor: Actor) -> TeamTalk:
    """Record that a team talked, what it made of its card, and why it will do nothing; raises as above."""
    held = _held(talk, held_on, reading, actor)
    if not reason.strip():
        raise Refused(_("Say why you will do nothing, so that everybody understands it."), field="reason")
    _record(held, reason=reason.strip(), actor=actor)
    return held[0]


@transaction.atomic
def team_talk_reword(*, talk: TeamTalk, reading: str, actor: Actor) -> TeamTalk:
    """Write anew what a team made of its card, while the cards are open; what it undertook stays."""
    access.require(actor, "team_talks.record", talk)
    _open(talk.cards)
    locked = _locked(talk)
    if locked.held_on is None:
        raise Refused(_("Write down first that the team has talked."))
    locked.reading = _checked(reading)
    locked.save(update_fields=["reading"])
    audit.record("team_talks.reworded", actor=actor, about=locked, title=str(talk.cards))
    return locked


@transaction.atomic
def pair_ask(*, talk: TeamTalk, other: TeamTalk, actor: Actor) -> TeamTalk:
    """Name the team of another organisation with which this one would talk; they do once that one names it.

    Raises Refused for one that has talked, is in another pair, or is of the same organisation.
    """
    access.require(actor, "team_talks.record", talk)
    _open(talk.cards)
    locked = _locked(talk)
    _check_untalked(locked)
    if other.id not in {each.id for each in selectors.possible_partners(locked)}:
        raise Refused(_("Choose a team of another organisation that has not talked yet."), field="other")
    locked.together_with = other
    locked.save(update_fields=["together_with"])
    audit.record("team_talks.pair_asked", actor=actor, about=locked, title=str(talk.cards), other=str(other))
    return locked


@transaction.atomic
def pair_leave(*, talk: TeamTalk, actor: Actor) -> TeamTalk:
    """Let a team talk by itself after all, before it has talked."""
    access.require(actor, "team_talks.record", talk)
    _open(talk.cards)
    locked = _locked(talk)
    _check_untalked(locked)
    if locked.together_with_id is not None:
        locked.together_with = None
        locked.save(update_fields=["together_with"])
        audit.record("team_talks.pair_left", actor=actor, about=locked, title=str(talk.cards))
    return locked


def _held(talk: TeamTalk, held_on: date, reading: str, actor: Actor) -> list[TeamTalk]:
    """The team that has talked, and the one with which it did, locked, with what they made of the card."""
    access.require(actor, "team_talks.record", talk)
    cards = _open(talk.cards)
    locked = _locked(talk)
    other = selectors.partner_of(locked)
    held = [locked, _locked(other)] if other is not None else [locked]
    for each in held:
        _check_untalked(each)
        each.reading, each.held_on, each.held_by_id = _checked(reading), held_on, actor.person_id
    first = cards.sent_at.astimezone(partnership.partnership().zone).date()
    if not first <= held_on <= partnership.today():
        raise Refused(
            _("Choose the day on which you talked: not before the result, and no later than today."),
            field="held_on",
        )
    return held


def _record(
    held: list[TeamTalk], *, actor: Actor, undertaking: "Undertaking | None" = None, reason: str = ""
) -> None:
    kind = "team_talks.acts" if undertaking else "team_talks.does_not_act"
    for each in held:
        each.undertaking, each.reason = undertaking, reason
        each.save(update_fields=["held_on", "held_by", "reading", "undertaking", "reason"])
        audit.record(kind, actor=actor, about=each, title=str(each.cards))


def _checked(reading: str) -> str:
    if not reading.strip():
        raise Refused(_("Say in two or three sentences what you made of it."), field="reading")
    return reading.strip()


def _check_due(due: date) -> None:
    if due < partnership.today():
        raise Refused(_("Choose today or a later day."), field="due")


def _check_untalked(talk: TeamTalk) -> None:
    if talk.held_on is not None:
        raise Refused(_("This is written down already: the team has talked."))


def _open(cards: Cards) -> Cards:
    """The cards, locked, while teams are asked; every act about them waits here for the one before."""
    locked: Cards = Cards.objects.select_for_update().get(id=cards.id)
    if not locked.is_open:
        raise Refused(OVER)
    return locked


def _end(cards: Cards, actor: Actor) -> None:
    cards.ended_at = clock.now()
    cards.save(update_fields=["ended_at"])
    audit.record("team_talks.ended", actor=actor, about=cards)


def _locked(talk: TeamTalk) -> TeamTalk:
    """A team as it is now: the cards are locked, so nobody else writes."""
    return selectors.talks().get(id=talk.id)
