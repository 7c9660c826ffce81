"""Somebody in post is to keep the lists of all partners."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAdministrator(Wanted):
    """Somebody in post keeps the lists of people of every organisation."""

    setting: ClassVar[Setting] = Setting.ADMINISTRATOR
    person: str
    name: str
    organisation: str

    @property
    def title(self) -> str:
        return _now("{name} as administrator for all partners").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            _now("Who: {name}, {organisation}").format(name=self.name, organisation=self.organisation),
            _now("This person keeps the people and teams of every organisation, and the joint teams."),
            _now(
                "Who signs for a partner is named by that partner alone, which alone changes the address. "
                "What is given in confidence is open to no administrator."
            ),
        ]
