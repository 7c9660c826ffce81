"""What partners, and those who took part, said of a facilitator's work, for the directory."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.steps.expertise.briefs.judged import Judged, judges
from accord.steps.expertise.engagements import asking, selectors

if TYPE_CHECKING:
    from collections.abc import Iterator


@judges
def released(facilitator_id: UUID) -> list[Judged]:
    """Return what partners said of closed engagements and released, and what those said who took part."""
    return [*_by_partners(facilitator_id), *_by_participants(facilitator_id)]


def _by_partners(facilitator_id: UUID) -> "Iterator[Judged]":
    yield from (
        Judged(
            what=found.engagement.candidate.brief.need.title,
            by=found.organisation.name,
            useful=str(found.get_useful_display()),
            words=found.words,
        )
        for found in selectors.released_about(facilitator_id)
    )


def _by_participants(facilitator_id: UUID) -> "Iterator[Judged]":
    for held in selectors.closed_of(facilitator_id):
        published = asking.said(held)
        useful = asking.useful_in_words(published) if published else ""
        if useful:
            yield Judged(
                what=held.candidate.brief.need.title,
                by=_("In confidence"),
                useful=useful,
                words=str(asking.STATEMENTS[asking.USEFUL]),
            )
