"""Letters to those it waits for: when it is their turn, then weekly, three times at most."""

from datetime import date
from uuid import UUID

from django.db import transaction

from accord.foundations.outbox.services import letters_post
from accord.mechanisms.cascade import selectors
from accord.mechanisms.cascade.models import Briefing, Cascade, Recipient
from accord.mechanisms.cascade.rules import (
    CascadeState,
    asked_from,
    done_or_due,
    is_reminded,
    may_be_given,
)
from accord.partnership import selectors as partnership

TO_BRIEF, TO_ACKNOWLEDGE = "cascade.brief", "cascade.acknowledge"
BATCH = 500


@transaction.atomic
def remind(cascade_id: UUID) -> None:
    """Post the letters of today; safe to repeat."""
    cascade = Cascade.objects.select_for_update().filter(id=cascade_id, state=CascadeState.OPEN).first()
    if cascade is None:
        return
    today, post = partnership.today(), selectors.in_post()
    briefings = {each.id: each for each in Briefing.objects.filter(cascade=cascade).select_related("leader")}
    _remind_leaders(cascade, briefings, today, post)
    _remind_people(cascade, briefings, today, post)


def _remind_leaders(
    cascade: Cascade, briefings: dict[UUID, Briefing], today: date, post: frozenset[UUID]
) -> None:
    due, to = [], []
    for briefing in briefings.values():
        leader = briefing.leader
        if briefing.given_on is not None or leader is None or not leader.email or leader.id not in post:
            continue
        above = briefings[briefing.above_id] if briefing.above_id else None
        turn = done_or_due(above) if above else cascade.started_on
        if may_be_given(above, today) and _leaves(briefing, turn, today):
            due.append(briefing)
            to.append((leader.email, briefing.id))
    _write(cascade, TO_BRIEF, to, today)
    Briefing.objects.bulk_update(due, ["letters", "letter_on"], batch_size=BATCH)


def _remind_people(
    cascade: Cascade, briefings: dict[UUID, Briefing], today: date, post: frozenset[UUID]
) -> None:
    due, to = [], []
    asked = Recipient.objects.filter(cascade=cascade, acknowledged_on=None).exclude(person__email="")
    for recipient in asked.select_related("person"):
        if recipient.person_id not in post:
            continue
        turn = asked_from(
            team=briefings[recipient.briefing_id],
            entered_on=recipient.entered_on,
            started_on=cascade.started_on,
            briefed_on=recipient.briefed_on,
        )
        if _leaves(recipient, turn, today):
            due.append(recipient)
            to.append((recipient.person.email, recipient.id))
    _write(cascade, TO_ACKNOWLEDGE, to, today)
    Recipient.objects.bulk_update(due, ["letters", "letter_on"], batch_size=BATCH)


def _leaves(asked: Briefing | Recipient, turn: date, today: date) -> bool:
    """Say whether a letter leaves today, and count it."""
    if not is_reminded(letters=asked.letters, last_on=asked.letter_on, turn=turn, today=today):
        return False
    asked.letters, asked.letter_on = asked.letters + 1, today
    return True


def _write(cascade: Cascade, kind: str, to: list[tuple[str, UUID]], today: date) -> None:
    letters_post(kind=kind, partnership_id=cascade.partnership_id, to=to, occasion=today.isoformat())
