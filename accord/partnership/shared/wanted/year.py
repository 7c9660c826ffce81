"""With which month the year of the partnership begins."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting, month_name
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewYear(Wanted):
    """Its year begins with another month; both by their number, 1 for January."""

    setting: ClassVar[Setting] = Setting.YEAR
    month: int
    before: int

    @property
    def title(self) -> str:
        return _now("Our year begins with {month}").format(month=month_name(self.month))

    def lines(self) -> list[str]:
        return [
            _now("Until now: our year begins with {month}").format(month=month_name(self.before)),
            _now("From then on: our year begins with {month}, and each quarter three months later").format(
                month=month_name(self.month)
            ),
            _now("Measures that have values already keep the years and quarters they were begun with."),
        ]
