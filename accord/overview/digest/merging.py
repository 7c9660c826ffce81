"""What becomes of a choice of letters when two records turn out to be one person."""

from uuid import UUID

from accord.overview.digest import services
from accord.overview.digest.models import Choice
from accord.partnership.merging import pointing


@pointing.answers(Choice, "person")
def choice_repoint(gone: UUID, kept: UUID) -> None:  # noqa: ARG001  whoever stays has chosen
    """Let the choice of the one who stays hold."""
    services.choice_forget(person_id=gone)
