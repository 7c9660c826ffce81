"""What becomes of whom a round asked too much of, of who stopped one, and of who wrote a clause anew."""

from uuid import UUID

from accord.mechanisms.rounds.questionnaires.models import Announcement, FormerClause, Round
from accord.partnership.merging import pointing

pointing.moves(Announcement, "stopped_by")
pointing.moves(FormerClause, "replaced_by")
pointing.moves(Round, "subject")
pointing.moves(Round, "guide")


@pointing.answers(Round, "overloaded")
def overloaded_repoint(gone: UUID, kept: UUID) -> None:
    """The line of the one who goes is about the one who stays."""
    for round in Round.objects.exclude(overloaded=[]):
        renamed = [
            load | {"person": str(kept)} if load["person"] == str(gone) else load for load in round.overloaded
        ]
        if renamed != round.overloaded:
            round.overloaded = renamed
            round.save(update_fields=["overloaded"])
