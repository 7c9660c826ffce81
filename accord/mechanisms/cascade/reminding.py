"""Letters to those it waits for: when it is their turn, then weekly, three times at most."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db import transaction

from accord.foundations.outbox.services import letters_post
from accord.mechanisms.cascade import selectors
from accord.mechanisms.cascade.models import Briefing, Cascade, Recipient
from accord.mechanisms.cascade.rules import (
    REMINDED_EVERY,
    CascadeState,
    asked_from,
    done_or_due,
    is_reminded,
    may_be_given,
)
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.partnership.models import Person

TO_BRIEF, TO_WRITE, TO_ANSWER = "cascade.brief", "cascade.write", "cascade.answer"
TO_ACKNOWLEDGE = "cascade.acknowledge"
BATCH = 500


class _Turn(NamedTuple):
    """Whom a team waits for, with which letter, and since when."""

    kind: str
    person: "Person | None"
    since: date


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
    due, to = [], defaultdict(list)
    for briefing in briefings.values():
        above = briefings[briefing.above_id] if briefing.above_id else None
        turn = _turn(cascade, briefing, above, today)
        if turn is None or turn.person is None or not turn.person.email or turn.person.id not in post:
            continue
        if _leaves(briefing, turn.since, today):
            due.append(briefing)
            to[turn.kind].append((turn.person.email, briefing.id))
    for kind, addresses in to.items():
        _write(cascade, kind, addresses, today)
    Briefing.objects.bulk_update(due, ["letters", "letter_on"], batch_size=BATCH)


def _turn(cascade: Cascade, briefing: Briefing, above: Briefing | None, today: date) -> _Turn | None:
    """Whom a team waits for: its leader to brief and to write with it, then the level above to answer.

    Who has just briefed is on the page on which it is written, and is left in peace for a week.
    """
    if briefing.given_on is None:
        if not may_be_given(above, today):
            return None
        return _Turn(TO_BRIEF, briefing.leader, done_or_due(above) if above else cascade.started_on)
    if briefing.stated_at is None:
        return _Turn(TO_WRITE, briefing.leader, briefing.given_on + REMINDED_EVERY)
    if briefing.answered_at is None and above is not None:
        return _Turn(
            TO_ANSWER, above.leader, briefing.stated_at.astimezone(partnership.partnership().zone).date()
        )
    return None


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
            to.append((recipient.email, recipient.id))
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
