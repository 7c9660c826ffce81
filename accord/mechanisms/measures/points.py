"""One period of a measure: its value with every revision, and the target that held then. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import Aim, Verdict, verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.models import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One period of a measure. given: every revision of its value in order; none where none came in."""

    period: Period
    aim: Aim | None
    direction: str
    given: "Sequence[Value]" = ()

    @property
    def amount(self) -> Decimal | None:
        """The value as it stands; None where it is missing."""
        return self.given[-1].amount if self.given else None

    @property
    def is_missing(self) -> bool:
        return self.amount is None

    @property
    def is_revised(self) -> bool:
        return len(self.given) > 1

    def known_at(self, moment: datetime) -> "Point":
        """Return the period as it stood at a moment: later revisions left out, the target as it is."""
        return replace(self, given=[value for value in self.given if value.at <= moment])

    @property
    def verdict(self) -> Verdict | None:
        """How the value stands to the target of its period; None without either."""
        if self.amount is None or self.aim is None:
            return None
        return verdict(self.amount, self.aim, self.direction)
