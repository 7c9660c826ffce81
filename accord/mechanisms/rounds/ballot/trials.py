"""A trial is answered like every round: sealed, and closed by the clock. Asked are seats in a room.

A seat is of an organisation and of nobody, so the roster side knows no person here either.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.ballot import tokens
from accord.mechanisms.rounds.ballot.models import (
    DailyParticipation,
    Destruction,
    Invitation,
    KeyCopy,
    Receipt,
    Reminder,
    Restoration,
    RoundKey,
)
from accord.mechanisms.rounds.keys import keystore, places
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership.rules import Tier

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

_HELD = (Receipt, Invitation, DailyParticipation, Reminder, KeyCopy, Restoration, Destruction, RoundKey)


@transaction.atomic
def trial_open(*, round: "Round", seats: Sequence[UUID], actor: Actor) -> list[UUID]:
    """Open a trial now, with one invitation for each seat; return their ids in the same order.

    seats: the organisation of each. No seat is asked before a dummy was sealed and opened with these keys.
    Raises Refused where keys and backups lie beside each other.
    """
    access.require(actor, "ballot.launch", round)
    if not round.trial or round.state != RoundState.DRAFT:
        raise Refused(_("Only a trial is opened by those in the room."))
    try:
        places.check_apart()
    except places.KeysBesideBackup as beside:
        raise Refused(
            _("Keys and backups lie beside each other on this site. Whoever runs it has to put that right.")
        ) from beside
    secrets = keystore.keys_made(round.id)
    key = RoundKey.objects.create(
        partnership_id=round.partnership_id, round=round, public_key=secrets.public_key
    )
    keystore.keys_proved(round.id, bytes(key.public_key))
    invitations = [_of_nobody(round, organisation_id) for organisation_id in seats]
    for invitation in invitations:
        invitation.token_hash = tokens.token_hash(tokens.token_for(secrets.token_key, invitation.id))
    Invitation.objects.bulk_create(invitations)
    rounds.round_mark_open(round=round, actor=actor)
    audit.record("ballot.launched", actor=actor, about=round, invited=len(invitations))
    return [invitation.id for invitation in invitations]


def trial_link(round_id: UUID, invitation_id: UUID) -> str:
    """Return where a seat answers; it follows from the round's keys, and is stored nowhere."""
    token = tokens.token_for(keystore.keys_read(round_id).token_key, invitation_id)
    return reverse("ballot:start", args=[token])


@transaction.atomic
def trial_forget(*, round: "Round", actor: Actor) -> bool:
    """Let go what the ballot holds of a trial that is over; False while its keys are still there."""
    access.require(actor, "ballot.let_go", round)
    if not round.trial or not Destruction.objects.filter(round=round).exists():
        return False
    for model in _HELD:
        model.objects.filter(round_id=round.id).delete()
    return True


def _of_nobody(round: "Round", organisation_id: UUID) -> Invitation:
    return Invitation(
        partnership_id=round.partnership_id,
        round=round,
        organisation_id=organisation_id,
        tier=Tier.EVERYONE,
    )
