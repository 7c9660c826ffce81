"""A stored result in a few words, for pages that speak of several: read once in a process.

A stored result never changes, so what was said of it is kept by its digest, and by language.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import get_language

from accord.foundations.access import Actor
from accord.foundations.recent import Recent
from accord.mechanisms.rounds.publishing import selectors, sentences

if TYPE_CHECKING:
    from accord.mechanisms.rounds.publishing.models import Result

KEPT = 800
"""Results of which a process keeps these words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """sentence: its heading. answered: how many people did, in words, or ""."""

    title: str
    sentence: str
    answered: str
    closed_at: datetime


_kept: Recent[tuple[UUID, str, str | None], Short] = Recent(KEPT)


def short_for(actor: Actor, round_id: UUID) -> Short:
    """Return what a round says in short; raises Http404, and Denied where the stored result does not hold."""
    return short_of(selectors.row_listed(actor, round_id))


def short_of(row: "Result") -> Short:
    """Return a row of results in short, for whoever was let in; raises Denied."""
    return _kept.get((row.id, row.digest, get_language()), lambda: _shortened(row))


def _shortened(row: "Result") -> Short:
    published = selectors.spoken_of(row)
    return Short(
        title=published.title,
        sentence=sentences.heading(published),
        answered=sentences.answered_of_everyone(published),
        closed_at=published.closed_at,
    )
