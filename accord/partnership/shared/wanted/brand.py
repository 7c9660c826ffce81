"""Another name, or another colour."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBrand(Wanted):
    """The partnership gets another name, or another colour."""

    setting: ClassVar[Setting] = Setting.BRAND
    name: str
    colour: str
    name_before: str
    colour_before: str

    @property
    def title(self) -> str:
        return _now("Name and colour: {name}").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            _now("Name until now: {name}").format(name=self.name_before),
            _now("Name from then on: {name}").format(name=self.name),
            _now("Colour until now: {colour}").format(colour=self.colour_before),
            _now("Colour from then on: {colour}").format(colour=self.colour),
            _now("Accord makes the colour darker or lighter where it could not be read otherwise."),
        ]
