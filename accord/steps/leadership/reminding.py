"""Letters to leaders before the board meets: to make a commitment, or to say what came of theirs."""

from typing import TYPE_CHECKING

from django.db import transaction

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.outbox.services import letters_post
from accord.partnership import selectors as partnership
from accord.steps.leadership import rules, selectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.leadership.entries import Entry
    from accord.steps.leadership.selectors import Leader

LETTER = "leadership.before_board"


@transaction.atomic
def leaders_remind(*, actor: Actor) -> None:
    """Write to each leader who has something to do before the next board; once for each board."""
    access.require(actor, "leadership.remind")
    board = selectors.next_board()
    if not rules.is_before_board(board, partnership.today()):
        return
    asked = leaders_to_ask()
    to = [(leader.person.email, leader.person.id) for leader in asked if leader.person.email]
    letters_post(kind=LETTER, partnership_id=actor.partnership_id, to=to, occasion=board.isoformat())


def leaders_to_ask() -> "list[Leader]":
    """Return the leaders who have something to do before the next board: to report, or to commit."""
    entries = [entry for entry in selectors.recent() if entry.is_open]
    due = {entry.owner_id for entry in to_report(entries)}
    committed = {entry.owner_id for entry in entries}
    has_charter = bool(selectors.behaviours_in_force())
    return [
        leader
        for leader in selectors.leaders()
        if leader.person.id in due or (has_charter and leader.person.id not in committed)
    ]


def to_report(entries: "Sequence[Entry]") -> "list[Entry]":
    """Return of which open commitments their leader is to say now what came of them."""
    if not entries:
        return []
    board = selectors.next_board()
    before = selectors.day_before(board)
    return [entry for entry in entries if entry.wants_report(before=before, board=board)]
