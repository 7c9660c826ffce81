"""How far organisations mix at a site, week by week, beside the most possible."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import numpy as np

from accord.analysis.errors import TooFewPeople
from accord.analysis.presence import Mixing, mixing_at
from accord.steps.practicalities.sites import selectors
from accord.steps.practicalities.sites.rules import Kind, Week

if TYPE_CHECKING:
    from accord.steps.practicalities.sites.models import Presence, Site


@dataclass(frozen=True, slots=True)
class Mixed:
    """A week at a site: how far it mixed, or would by plan; `found` is None where no two people met."""

    week: Week
    kind: Kind
    found: Mixing | None


def mixed(site: "Site", weeks: "Sequence[Week]") -> list[Mixed]:
    """Return each week of a site: what was counted, else what is planned, else nothing."""
    return mixed_of({site.id: site}, weeks)[site.id]


def mixed_of(found: "Mapping[UUID, Site]", weeks: "Sequence[Week]") -> dict[UUID, list[Mixed]]:
    """Return each week of several sites; one question to the database for all their numbers."""
    held: dict[tuple[UUID, Week], list[Presence]] = {}
    for row in selectors.presence(found.values(), weeks):
        held.setdefault((row.site_id, Week.of(row.day)), []).append(row)
    sizes = selectors.partners_counted()
    return {site: [_week(held.get((site, week), []), week, sizes) for week in weeks] for site in found}


def _week(rows: "Sequence[Presence]", week: Week, sizes: Mapping[UUID, int]) -> Mixed:
    """A week that was counted on any day is a counted week, since plan and count are never mixed."""
    kind = Kind.COUNT if any(row.counted is not None for row in rows) else Kind.PLAN
    numbers = {
        (row.organisation_id, row.day): number
        for row in rows
        if (number := row.counted if kind is Kind.COUNT else row.planned) is not None
    }
    if not numbers:
        return Mixed(week, kind, None)
    organisations = sorted({organisation for organisation, _day in numbers} | sizes.keys(), key=str)
    days = sorted({day for _organisation, day in numbers})
    present = np.array(
        [[numbers.get((each, day), 0) for each in organisations] for day in days], dtype=np.int64
    )
    caps = np.array([sizes.get(each, 0) for each in organisations], dtype=np.int64)
    try:
        return Mixed(week, kind, mixing_at(present, caps))
    except TooFewPeople:
        return Mixed(week, kind, None)
