"""Which entries of the log somebody looks at."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

ACCORD = "Accord"
"""Stands for Accord itself where a person may be named; it is what the log calls it, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which entries are looked at; what is not said is not asked for.

    area: what people call it. actor: words of a name, or ACCORD. since, until: from one moment on, and
    before another.
    """

    organisation_id: UUID | None = None
    area: str = ""
    actor: str = ""
    since: datetime | None = None
    until: datetime | None = None


EVERYTHING = Chosen()
