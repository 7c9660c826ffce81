"""What is shown of a round: from how many answers on, and for which groups."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMinimum(Wanted):
    """A group is shown from another number of answers on."""

    setting: ClassVar[Setting] = Setting.MINIMUM
    minimum: int
    before: int

    @property
    def title(self) -> str:
        return _now("No group of fewer than {minimum} is shown").format(minimum=self.minimum)

    def lines(self) -> list[str]:
        return [
            _now("Until now: no group of fewer than {before} answers is shown").format(before=self.before),
            _now("From then on: no group of fewer than {minimum} answers is shown").format(
                minimum=self.minimum
            ),
            _now("A round that every partner has agreed to before keeps the number it was agreed with."),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCuts(Wanted):
    """Results may be shown for other groups; both as words."""

    setting: ClassVar[Setting] = Setting.CUTS
    cuts: list[str]
    groups: list[str]
    before: list[str]

    @property
    def title(self) -> str:
        return _now("For which groups results may be shown")

    def lines(self) -> list[str]:
        return [
            _now("Until now: {groups}").format(groups=_groups(self.before)),
            _now("From then on: {groups}").format(groups=_groups(self.groups)),
            _now(
                "Everyone together is always shown. A round chooses among these groups, and names no others."
            ),
        ]


def _groups(groups: list[str]) -> str:
    return "; ".join([_now("everyone together"), *groups])
