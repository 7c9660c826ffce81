"""An organisation joins: as a partner, or beside the partners."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining(Wanted):
    """An organisation becomes a partner, with the one who signs for it first."""

    setting: ClassVar[Setting] = Setting.JOINING
    name: str
    short_name: str
    letter: str
    given_name: str
    family_name: str
    email: str

    @property
    def title(self) -> str:
        return _now("{name} joins").format(name=self.name)

    def lines(self) -> list[str]:
        signatory = f"{self.given_name} {self.family_name}".strip()
        return [
            _now("Who joins: {name}").format(name=self.name),
            _now("Short name: {name}").format(name=self.short_name),
            _now("Letter in pictures: {letter}").format(letter=self.letter),
            _now("Who signs for it first: {name}, {email}").format(name=signatory, email=self.email),
            _now("It is a partner from the moment when its first signatory has confirmed."),
            _now("From then on nothing is shared without it. What was agreed before stays in force."),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside(Wanted):
    """An organisation works with the partners and signs nothing: of the supply chain, a school."""

    setting: ClassVar[Setting] = Setting.BESIDE
    name: str
    short_name: str
    letter: str

    @property
    def title(self) -> str:
        return _now("{name} works with us").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            _now("Who works with the partners: {name}").format(name=self.name),
            _now("Short name: {name}").format(name=self.short_name),
            _now("Letter in pictures: {letter}").format(letter=self.letter),
            _now("It signs nothing. Its people may be on the list, and are asked where a round says so."),
            _now("An administrator for all partners keeps its people."),
        ]
