"""Answers begun and not sent: kept so that an interruption loses nothing, readable with the link only."""

from collections.abc import Mapping

from accord.foundations import scope
from accord.mechanisms.rounds.ballot import asked, door, locks, sealing, tokens
from accord.mechanisms.rounds.ballot.door import Opened, Visit
from accord.mechanisms.rounds.ballot.models import Card, Draft, Invitation
from accord.mechanisms.rounds.ballot.payload import Answers


def draft_read(visit: Visit) -> Answers:
    """Return what was answered so far with this link."""
    invitation = visit.open_invitation
    with scope.partnership(invitation.partnership_id):
        found = Draft.objects.filter(place=tokens.draft_place(visit.secret)).first()
    return sealing.draft_opened(bytes(found.ciphertext), visit.secret) if found else Answers()


def draft_save(
    visit: Visit,
    *,
    given: Mapping[str, int] | None = None,
    comment: str | None = None,
    said: Mapping[str, str] | None = None,
) -> None:
    """Add answers, the comment or other words to the draft; the rest of it stays. Raises NotOpen, Busy."""
    invitation = visit.open_invitation
    with scope.partnership(invitation.partnership_id), locks.box_shared(invitation.round_id):
        _check_still_open(visit, invitation)
        room = asked.room(invitation.round)
        draft, _made = Draft.objects.select_for_update().get_or_create(
            place=tokens.draft_place(visit.secret),
            defaults={
                "partnership_id": invitation.partnership_id,
                "round_id": invitation.round_id,
                "ciphertext": sealing.draft_sealed(Answers(), visit.secret, room=room),
            },
        )
        answers = sealing.draft_opened(bytes(draft.ciphertext), visit.secret)
        answers.given.update(given or {})
        answers.comment = answers.comment if comment is None else comment
        answers.said.update(said or {})
        draft.ciphertext = sealing.draft_sealed(answers, visit.secret, room=room)
        draft.save(update_fields=["ciphertext"])


def draft_take(visit: Visit) -> Answers | None:
    """Return the draft and delete it, within the transaction that puts its answers into the box."""
    found = Draft.objects.select_for_update().filter(place=tokens.draft_place(visit.secret)).first()
    if found is None:
        return None
    found.delete()
    return sealing.draft_opened(bytes(found.ciphertext), visit.secret)


def _check_still_open(visit: Visit, invitation: Opened) -> None:
    """Look again behind the lock: sent or closed meanwhile means that nothing may be kept.

    Whoever is just sending holds the invitation: we wait for that, and no draft comes back behind it.
    """
    if isinstance(invitation, Card):
        Card.objects.select_for_update().get(id=invitation.id)
    else:
        Invitation.objects.select_for_update().get(id=invitation.id)
    _ = door.again(visit).open_invitation
