"""A commitment as it stands on a day."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from accord.mechanisms.undertakings import rules as promises
from accord.steps.leadership import rules
from accord.steps.leadership.rules import Standing

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from accord.steps.leadership.models import Commitment, Report


@dataclass(frozen=True)
class Entry:
    """A commitment with what the day says of it; wants `undertaking` and `reports` at hand."""

    commitment: "Commitment"
    today: date
    zone: "ZoneInfo"

    @property
    def owner_id(self) -> UUID:
        return self.commitment.undertaking.owner_id

    @property
    def says(self) -> str:
        """The commitment itself, in the leader's words."""
        return self.commitment.undertaking.title

    @property
    def due(self) -> date:
        return self.commitment.undertaking.due

    @cached_property
    def last(self) -> "Report | None":
        """What was said of it last."""
        return next(iter(self.commitment.reports.all()), None)

    @cached_property
    def standing(self) -> Standing:
        said = self.last.outcome if self.last else ""
        return rules.standing(self.commitment.undertaking.state, self.due, said, self.today)

    @property
    def is_open(self) -> bool:
        return self.standing in rules.OPEN

    @property
    def is_live(self) -> bool:
        return self.standing is Standing.LIVE

    @property
    def ended_on(self) -> date | None:
        ended: datetime | None = self.commitment.undertaking.ended_at
        return ended.astimezone(self.zone).date() if ended else None

    @property
    def is_spoken_of(self) -> bool:
        """Whether colleagues may say what they saw."""
        return rules.is_spoken_of(self.ended_on, self.today)

    def wants_report(self, *, before: date, board: date) -> bool:
        """Say whether its leader is to say now what came of it: its day is near, or the board's is."""
        if not self.is_open:
            return False
        said_on = self.last.said_at.astimezone(self.zone).date() if self.last else None
        made_on = self.commitment.undertaking.made_at.astimezone(self.zone).date()
        asked = rules.wants_report(made_on=made_on, said_on=said_on, before=before, board=board)
        near = promises.waits(self.commitment.undertaking, self.today)
        return near or (asked and rules.is_before_board(board, self.today))
