"""Reminding those who have not answered, by the clock or by the steward: nobody learns who, or how many."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.rounds.ballot.models import Invitation, Reminder
from accord.mechanisms.rounds.ballot.reminding import MOST, Reminding, reminding
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires

if TYPE_CHECKING:
    from datetime import date, datetime

    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind("ballot.reminded", _("{actor} reminded everybody who had not answered “{about}” yet."))
kinds.kind(
    "ballot.reminded_in_time",
    _("Everybody who had not answered “{about}” yet was reminded: {number} of {most} times at most."),
)


def reminders_of(round: "Round") -> Reminding:
    """Return how often those who have not answered were reminded, and when next."""
    sent = list(Reminder.objects.filter(round=round).values_list("sent_at", flat=True))
    opened = round.launched_at or round.opens_at
    return reminding(opened, round.closes_at, round.partnership.zone, sent)


@transaction.atomic
def reminders_post(*, round: "Round", actor: Actor) -> None:
    """Remind everybody who has not answered: once a day, three times in all. It stands for the next planned.

    Raises Denied, Refused.
    """
    access.require(actor, "ballot.remind", round)
    locked = questionnaires.round_locked(round.id)
    if not questionnaires.takes_answers(locked.id, clock.now()):
        raise Refused(_("This round is not open, so there is nobody to remind."))
    found = reminders_of(locked)
    if not found.left:
        raise Refused(_("People were reminded three times, and no more often than that."))
    if found.sent and _day(locked, found.sent[-1]) == _day(locked, clock.now()):
        raise Refused(_("People were reminded today already, and at most once a day."))
    _remind(locked, number=len(found.sent) + 1)
    audit.record("ballot.reminded", actor=actor, about=locked)


@transaction.atomic
def reminders_due(round_id: UUID, *, actor: Actor) -> None:
    """Remind everybody who has not answered, if the time for it has come; safe to repeat."""
    round = questionnaires.round_locked(round_id)
    access.require(actor, "ballot.remind_in_time", round)
    found = reminders_of(round)
    if (
        found.next is None
        or found.next > clock.now()
        or not questionnaires.takes_answers(round_id, clock.now())
    ):
        return
    number = len(found.sent) + 1
    _remind(round, number=number)
    audit.record("ballot.reminded_in_time", actor=actor, about=round, number=number, most=MOST)


def _remind(round: "Round", *, number: int) -> None:
    """Post a letter to each who has a link and has not answered; whoever draws a card has none."""
    Reminder.objects.create(
        partnership_id=round.partnership_id, round=round, number=number, sent_at=clock.now()
    )
    waiting = Invitation.objects.filter(round=round, responded=False, by_card=False).exclude(person__email="")
    letters_post(
        kind="ballot.reminder",
        partnership_id=round.partnership_id,
        to=[(each.person.email, each.id) for each in waiting.select_related("person") if each.person],
        occasion=str(number),
    )


def _day(round: "Round", moment: "datetime") -> "date":
    return moment.astimezone(round.partnership.zone).date()
