"""Somebody from outside is to help."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.foundations.access import Area
from accord.partnership.shared.rules import Setting, day_in_words
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFacilitator(Wanted):
    """Somebody from outside helps, with a purpose and up to a day.

    areas: what the engagement opens; none in what was proposed before engagements said so.
    """

    setting: ClassVar[Setting] = Setting.FACILITATOR
    given_name: str
    family_name: str
    email: str
    organisation: str
    scope: str
    until: str
    areas: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return _now("{name} as facilitator").format(name=self.name)

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    def lines(self) -> list[str]:
        return [
            _now("Who: {name}, {organisation}").format(name=self.name, organisation=self.organisation),
            _now("Sign-in address: {email}").format(email=self.email),
            _now("What for: {scope}").format(scope=" ".join(self.scope.split())),
            *self._opened(),
            _now("Last day: {day}").format(day=day_in_words(self.until)),
            _now("A facilitator never sees a name with an answer, and takes nothing away as a file."),
        ]

    def _opened(self) -> list[str]:
        words = "; ".join(str(Area(area).label) for area in self.areas)
        return [_now("What is open to this person: {areas}").format(areas=words)] if words else []
