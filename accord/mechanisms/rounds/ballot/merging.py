"""What becomes of invitations when two records turn out to be one person (decision 0068)."""

from secrets import token_hex
from uuid import UUID

from accord.mechanisms.rounds.ballot.models import Invitation
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership.merging import pointing

OVER = frozenset({RoundState.CLOSED, RoundState.ENDED})


@pointing.answers(Invitation, "person")
def invitations_repoint(gone: UUID, kept: UUID) -> None:
    """Leave each person one invitation to a round. Nothing here looks at who has responded.

    Of two invitations to one round the second is nobody's from then on, and its link opens nothing: its row
    stays, so that as many were asked, and as many have responded, as before.
    """
    asked = set(Invitation.objects.filter(person_id=kept).values_list("round_id", flat=True))
    for invitation in Invitation.objects.filter(person_id=gone).select_related("round"):
        if invitation.round_id not in asked:
            invitation.person_id = kept
        else:
            invitation.person_id = None
            if invitation.round.state not in OVER:
                invitation.token_hash = token_hex(32)
        invitation.save(update_fields=["person", "token_hash"])
