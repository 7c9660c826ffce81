"""What partners released about a facilitator's work, for the directory."""

from uuid import UUID

from accord.steps.expertise.briefs.judged import Judged, judges
from accord.steps.expertise.engagements import selectors


@judges
def released(facilitator_id: UUID) -> list[Judged]:
    """Return what partners said of closed engagements and released."""
    return [
        Judged(
            what=found.engagement.candidate.brief.need.title,
            by=found.organisation.name,
            useful=str(found.get_useful_display()),
            words=found.words,
        )
        for found in selectors.released_about(facilitator_id)
    ]
