"""Bringing rounds back: what was open in a backup goes on and asks again, or its box stays shut for good.

Called by `accord restore` only, before the site is served again. Nothing here opens anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.outbox.services import letters_post
from accord.mechanisms.rounds.ballot.copies import copies_remember
from accord.mechanisms.rounds.ballot.destruction import box_empty, keys_destroy
from accord.mechanisms.rounds.ballot.hats import cards_rehash
from accord.mechanisms.rounds.ballot.models import Invitation, Restoration, RoundKey
from accord.mechanisms.rounds.ballot.rules import REASONS, Outcome
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.keys.keycopies import FoundCopies
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind(
    "ballot.brought_back",
    _(
        "“{about}” goes on after a restore from the backup of {taken}. Answers sent later are lost: "
        "everybody whose answers are not there is asked again, until {closes}."
    ),
)
kinds.kind(
    "ballot.stays_shut",
    _(
        "“{about}” does not go on after a restore from the backup of {taken}: {reason}. "
        "Its box was emptied unopened."
    ),
)

TIME_TO_ANSWER_AGAIN = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """The backup from which the site comes back. failed_at: when the site was last known to work."""

    taken_at: datetime
    failed_at: datetime


def rounds_bring_back(
    backup: Backup, *, outcomes: Mapping[UUID, Outcome], found: FoundCopies
) -> list[tuple[str, Outcome]]:
    """Bring back every round that is open in the database just restored, or that had opened since.

    outcomes: by round, at least of those. found: the key copies that there are. Returns what became of which
    title. Raises KeyMissing where keys do not fit; then nothing may be served.
    """
    came_of_it = []
    for round_id, partnership_id in questionnaires.all_in(RoundState.OPEN):
        with scope.partnership(partnership_id):
            actor, outcome = Actor.system(partnership_id), outcomes[round_id]
            if outcome is Outcome.GOES_ON:
                title = _go_on(round_id, backup, found, actor=actor)
            else:
                title = _stay_shut(round_id, backup, outcome, found, actor=actor)
                keys_destroy(round_id, actor=actor)
            came_of_it.append((title, outcome))
    for round_id, partnership_id in questionnaires.due_to_open(backup.failed_at):
        with scope.partnership(partnership_id):
            _remember(round_id, partnership_id, backup, Outcome.GOES_ON)
    return came_of_it


@transaction.atomic
def _go_on(round_id: UUID, backup: Backup, found: FoundCopies, *, actor: Actor) -> str:
    """Let a round go on with its keys, and ask everybody whose answers are not in its box; return its title.

    Who answered after the backup is known to nobody any more, so all of them get the same letter.
    """
    round = questionnaires.round_locked(round_id)
    access.require(actor, "ballot.recover", round)
    public_key = bytes(RoundKey.objects.get(round=round).public_key)
    if keys := found.keys_of(round_id, public_key):
        keystore.keys_put(round_id, keys)
    copies_remember(round, found)
    keystore.keys_proved(round_id, public_key)
    rounds.round_extend(round=round, closes_at=_time_again(round, backup), actor=actor)
    _remember(round_id, round.partnership_id, backup, Outcome.GOES_ON)
    cards_rehash(round)
    asked = Invitation.objects.filter(round=round, responded=False, by_card=False).exclude(person__email="")
    letters_post(
        kind="ballot.asked_again",
        partnership_id=round.partnership_id,
        to=[(each.person.email, each.id) for each in asked.select_related("person") if each.person],
        occasion=backup.taken_at.isoformat(),
    )
    zone = round.partnership.zone
    taken, closes = local(backup.taken_at, zone), local(round.closes_at, zone)
    audit.record("ballot.brought_back", actor=actor, about=round, taken=taken, closes=closes)
    return round.title


def _time_again(round: "Round", backup: Backup) -> datetime:
    """Return until when a round stays open at least: three days, or what was left of it at the backup."""
    return clock.now() + min(TIME_TO_ANSWER_AGAIN, round.closes_at - backup.taken_at)


@transaction.atomic
def _stay_shut(round_id: UUID, backup: Backup, outcome: Outcome, found: FoundCopies, *, actor: Actor) -> str:
    """Empty the box of a round unopened, so that a kept key copy finds nothing to open; return its title."""
    round = questionnaires.round_locked(round_id)
    access.require(actor, "ballot.recover", round)
    box_empty(round)
    copies_remember(round, found)
    rounds.round_mark_lost(round=round, actor=actor)
    _remember(round_id, round.partnership_id, backup, outcome)
    audit.record(
        "ballot.stays_shut",
        actor=actor,
        about=round,
        taken=local(backup.taken_at, round.partnership.zone),
        reason=str(REASONS[outcome]),
    )
    return round.title


def _remember(round_id: UUID, partnership_id: UUID, backup: Backup, outcome: Outcome) -> None:
    Restoration.objects.update_or_create(
        round_id=round_id,
        defaults={"partnership_id": partnership_id, "taken_at": backup.taken_at, "outcome": outcome},
    )
