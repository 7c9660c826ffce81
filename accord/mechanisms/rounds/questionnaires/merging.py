"""What becomes of whom a round asked too much of, and of who stopped one, when two records are one person."""

from uuid import UUID

from accord.mechanisms.rounds.questionnaires.models import Announcement, Round
from accord.partnership.merging import pointing

pointing.moves(Announcement, "stopped_by")


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
