"""Somebody from outside is to help."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting, day_in_words
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFacilitator(Wanted):
    """Somebody from outside helps, with a purpose and up to a day."""

    setting: ClassVar[Setting] = Setting.FACILITATOR
    given_name: str
    family_name: str
    email: str
    organisation: str
    scope: str
    until: str

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
            _now("Last day: {day}").format(day=day_in_words(self.until)),
            _now("A facilitator sees results as everybody does, and never a name with an answer."),
        ]
