"""An office for all partners ends."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending(Wanted):
    """Somebody holds an office for all partners no longer. held: which one. office: in words."""

    setting: ClassVar[Setting] = Setting.ENDING
    held: str
    name: str
    organisation: str
    office: str

    @property
    def title(self) -> str:
        return _now("{name} is no longer {office}").format(name=self.name, office=self.office)

    def lines(self) -> list[str]:
        return [
            _now("Who: {name}, {organisation}").format(name=self.name, organisation=self.organisation),
            _now("Office until now: {office}, for all partners").format(office=self.office),
            _now("From then on it opens nothing any more, in a page that is open neither."),
        ]
