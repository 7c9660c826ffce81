"""Somebody else is to be the steward."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _now

from accord.partnership.shared.rules import Setting
from accord.partnership.shared.wanted.base import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSteward(Wanted):
    """Somebody else is the steward. before: who was it, in words."""

    setting: ClassVar[Setting] = Setting.STEWARD
    person: str
    name: str
    organisation: str
    before: str

    @property
    def title(self) -> str:
        return _now("{name} as steward").format(name=self.name)

    def lines(self) -> list[str]:
        return [
            _now("Until now: {before}").format(before=self.before or _now("nobody")),
            _now("From then on: {name}, {organisation}").format(
                name=self.name, organisation=self.organisation
            ),
            _now(
                "The steward drafts the charter, sets rounds up and leads talks. A steward signs for nobody."
            ),
        ]
