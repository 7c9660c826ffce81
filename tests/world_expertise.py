"""Help from outside, in the world in which every address leads somewhere."""

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.tests.world import TOM
from accord.steps.expertise.engagements import services
from accord.steps.expertise.engagements.tests.world import chosen, engaged
from accord.steps.expertise.needs import selectors as needs
from accord.steps.expertise.needs.tests.world import needed
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.partnership.models import Row


def helped(cast: Cast) -> "Mapping[str, Row]":
    """Return a need, a candidate of whom all have said what they think, and the facilitator's engagement.

    It ends today, as the facilitator's office in this world does.
    """
    known = replace(
        TOM,
        given_name=cast.people["facilitator"].given_name,
        family_name=cast.people["facilitator"].family_name,
        email=cast.people["facilitator"].email,
    )
    with cast.in_scope():
        held = engaged(cast, person=known, last_day=partnership.today())
        made = services.recommendation_make(
            engagement=held,
            words="One list of dates",
            because="There are three.",
            actor=cast.actor("steward"),
        )
        candidate = chosen(cast)
        return {
            "need": needed(cast),
            "known": candidate.facilitator,
            "brief": candidate.brief,
            "candidate": candidate,
            "engagement": held,
            "recommended": made,
        }


def suggestion(cast: Cast) -> str:
    """Return the key of what a result suggests."""
    with cast.in_scope():
        return next(found.key for found in needs.suggested() if found.key.startswith("results.gap"))
