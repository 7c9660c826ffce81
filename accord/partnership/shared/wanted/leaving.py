"""A partner leaves, or is removed by the others."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting, day_in_words
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving(Wanted):
    """A partner goes of its own will."""

    setting: ClassVar[Setting] = Setting.LEAVING
    organisation: str
    name: str
    last_day: str

    @property
    def title(self) -> str:
        return _now("{name} leaves").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            _now("Who leaves: {name}").format(name=self.name),
            _now("Last day as a partner: {day}").format(day=day_in_words(self.last_day)),
            _now("After that day its people have no access, and nothing waits for its agreement any more."),
            _now("What was agreed with it stays in force, and results stay as they were published."),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal(Wanted):
    """All other partners end the partnership with one, after notice."""

    setting: ClassVar[Setting] = Setting.REMOVAL
    organisation: str
    name: str
    reason: str
    notice_given: str
    notice_until: str

    @property
    def title(self) -> str:
        return _now("{name} is removed").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            _now("Who is removed: {name}").format(name=self.name),
            _now("Why: {reason}").format(reason=" ".join(self.reason.split())),
            _now("Notice given: {day}").format(day=day_in_words(self.notice_given)),
            _now("Not before: {day}").format(day=day_in_words(self.notice_until)),
            _now("Every other partner has to agree. Until its last day {name} takes part as before.").format(
                name=self.name
            ),
            _now("If they agree later than that, its last day is the day of the last agreement."),
            _now("What was agreed with it stays in force, and results stay as they were published."),
        ]
